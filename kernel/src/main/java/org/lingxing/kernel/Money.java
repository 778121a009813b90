package org.lingxing.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in yuan, exact to the fen.
 *
 * @param fen hundredths of a yuan; may be negative
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int FEN_DIGITS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** So many whole yuan. */
    public static Money yuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    /** So many 万元 (10,000 yuan). */
    public static Money tenThousand(long tenThousands) {
        return yuan(Math.multiplyExact(tenThousands, 10_000L));
    }

    /**
     * The amount written so.
     *
     * @throws ArithmeticException when it is finer than a fen or does not fit
     */
    public static Money of(BigDecimal yuan) {
        return new Money(yuan.movePointRight(FEN_DIGITS).longValueExact());
    }

    /** The amount rounded half up to the fen. */
    public static Money rounded(BigDecimal yuan) {
        return new Money(yuan.movePointRight(FEN_DIGITS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(fen, count));
    }

    /**
     * So many per cent of this amount, rounded half up to the fen.
     *
     * @param percent as written: 20 means 20 %
     */
    public Money percent(BigDecimal percent) {
        return rounded(yuan().multiply(percent).divide(HUNDRED));
    }

    public boolean isNegative() {
        return fen < 0;
    }

    /** In yuan, with two decimals. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, FEN_DIGITS);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** In yuan without needless zeros: {@code 17200}, {@code 26799.45}. */
    @Override
    public String toString() {
        return fen % 100 == 0
                ? Long.toString(fen / 100)
                : yuan().stripTrailingZeros().toPlainString();
    }
}
