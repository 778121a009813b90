package org.lingxing.platform.agencies;

/**
 * An agency as other modules point to it.
 *
 * @param name its full name that stands now
 */
public record AgencyRef(String id, String name) {}
