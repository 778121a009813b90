package org.lingxing.sensing;

/**
 * An alarm begins or ends.
 *
 * @param rule name of its rule
 * @param begins whether it begins
 * @param since when it began: with the first sample of the row
 * @param at the sample that decided, or the moment at which silence was noticed
 * @param value what was seen, in millionths; the class by its place for a class; 0 for silence
 */
public record AlarmChange(String rule, boolean begins, long since, long at, long value) {}
