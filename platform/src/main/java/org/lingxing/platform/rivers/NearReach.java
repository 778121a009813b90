package org.lingxing.platform.rivers;

/**
 * A reach and how far away it lies.
 *
 * @param metres from its line or its shore; 0 inside of an area
 */
public record NearReach(Reach reach, double metres) {}
