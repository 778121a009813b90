package org.lingxing.reader;

/**
 * An agency as a text names it, and what it is to do.
 *
 * @param name as printed, inner spaces out
 */
public record NamedAgency(String name, AgencyRole role) {}
