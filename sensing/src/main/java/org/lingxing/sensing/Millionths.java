package org.lingxing.sensing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lingxing.decrees.water.ClassTable;
import org.lingxing.kernel.Decimals;

/**
 * Values as whole millionths of their unit. A measured decimal stays exactly what it was; finer digits, which instruments
 * that send binary fractions produce, are rounded half to even.
 */
public final class Millionths {

    /** One unit. */
    public static final long ONE = 1_000_000;
    /** A value beyond this is no measurement. */
    public static final long MOST = 100_000_000_000L * ONE;

    /** So many letters fit whatever they are. */
    private static final int SHORT = 11;

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private Millionths() {}

    /**
     * The value of a decimal.
     *
     * @throws ArithmeticException when it is beyond every measurement
     */
    public static long of(BigDecimal decimal) {
        if (!Decimals.isWritable(decimal)) {
            throw new ArithmeticException("no measurement has so many digits");
        }
        var scaled = decimal.setScale(ClassTable.DECIMALS, RoundingMode.HALF_EVEN);
        if (scaled.abs().compareTo(BigDecimal.valueOf(MOST, ClassTable.DECIMALS)) > 0) {
            throw new ArithmeticException("beyond every measurement");
        }
        return scaled.unscaledValue().longValueExact();
    }

    /**
     * The value written in these letters. Numbers as instruments send them take the short way.
     *
     * @throws NumberFormatException when no number is written there
     * @throws ArithmeticException when it is beyond every measurement
     */
    public static long of(char[] letters, int offset, int length) {
        long digits = 0;
        int decimals = -1;
        int from = offset;
        int end = offset + length;
        boolean negative = length > 0 && letters[offset] == '-';
        if (negative) {
            from++;
        }
        boolean plain = length > 0 && length <= SHORT && from < end;
        for (int i = from; i < end && plain; i++) {
            char letter = letters[i];
            if (letter >= '0' && letter <= '9') {
                digits = digits * 10 + (letter - '0');
                decimals += decimals >= 0 ? 1 : 0;
            } else {
                plain = letter == '.' && decimals < 0 && i > from && i + 1 < end;
                decimals = 0;
            }
        }
        if (!plain || decimals > ClassTable.DECIMALS) {
            return of(new BigDecimal(letters, offset, length));
        }
        long value = digits * POWERS[ClassTable.DECIMALS - Math.max(decimals, 0)];
        return negative ? -value : value;
    }

    /** The value written so, {@code "7.05"}. */
    public static long of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /** The decimal, without noughts at its end. */
    public static BigDecimal decimal(long millionths) {
        var decimal = BigDecimal.valueOf(millionths, ClassTable.DECIMALS).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    /** As people write it. */
    public static String text(long millionths) {
        return decimal(millionths).toPlainString();
    }

    /** Rounded half to even to that many decimals, at most six. */
    public static long rounded(long millionths, int decimals) {
        return divided(millionths, POWERS[ClassTable.DECIMALS - decimals]) * POWERS[ClassTable.DECIMALS - decimals];
    }

    /** The mean of what adds up to that, rounded half to even to that many decimals. */
    public static long mean(long sum, int count, int decimals) {
        var step = POWERS[ClassTable.DECIMALS - decimals];
        return divided(sum, Math.multiplyExact(step, (long) count)) * step;
    }

    private static long divided(long value, long by) {
        long whole = Math.floorDiv(value, by);
        long twice = Math.multiplyExact(Math.floorMod(value, by), 2L);
        return twice > by || (twice == by && (whole & 1) == 1) ? whole + 1 : whole;
    }
}
