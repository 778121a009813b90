package org.lingxing.kernel;

import java.math.BigDecimal;

/** Decimals that come from outside: a few letters, {@code 0E-999999999}, may stand for more digits than there is memory. */
public final class Decimals {

    /** No decimal from outside has more digits before its point, or behind it; those of every binary fraction fit. */
    public static final int MOST_DIGITS = 400;

    private Decimals() {}

    /** Whether it can be written out, and rounded, without harm. Whatever takes a decimal from outside asks this first. */
    public static boolean isWritable(BigDecimal decimal) {
        return decimal.scale() <= MOST_DIGITS && (long) decimal.precision() - decimal.scale() <= MOST_DIGITS;
    }

    /**
     * The decimal written so.
     *
     * @throws NumberFormatException when none is, or one that {@linkplain #isWritable cannot be written out}
     */
    public static BigDecimal read(String written) {
        var decimal = new BigDecimal(written);
        if (!isWritable(decimal)) {
            throw new NumberFormatException("more than " + MOST_DIGITS + " digits");
        }
        return decimal;
    }
}
