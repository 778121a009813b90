package org.lingxing.law;

import java.util.List;

/**
 * How a result came out of figures. The usual ones are made by {@link Compute}; a decree with one of its own gives it a
 * name that the test of printed steps then has to know.
 *
 * @param how its name, UPPER_SNAKE_CASE
 */
public record Computation<T>(String how, T result, List<Figure<?>> figures) {}
