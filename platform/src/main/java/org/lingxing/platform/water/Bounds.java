package org.lingxing.platform.water;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.lingxing.platform.http.Refusal;
import org.lingxing.sensing.Millionths;

/** What may be asked and entered: moments and figures beyond are no times of ours, and the database could not hold them. */
final class Bounds {

    static final int FIRST_YEAR = 1970;
    static final int LAST_YEAR = 2200;

    private static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(LAST_YEAR, 12, 31);
    private static final Instant FIRST = Instant.parse(FIRST_DAY + "T00:00:00Z");
    private static final Instant LAST = Instant.parse(LAST_DAY + "T00:00:00Z");
    private static final BigDecimal MOST = BigDecimal.valueOf(Millionths.MOST / Millionths.ONE);

    private Bounds() {}

    /** The moment, or the nearest there can be. */
    static Instant within(Instant asked) {
        return asked.isBefore(FIRST) ? FIRST : asked.isAfter(LAST) ? LAST : asked;
    }

    /** The day, or the nearest there can be. */
    static LocalDate within(LocalDate asked) {
        return asked.isBefore(FIRST_DAY) ? FIRST_DAY : asked.isAfter(LAST_DAY) ? LAST_DAY : asked;
    }

    static int year(int asked) {
        return Math.clamp(asked, FIRST_YEAR, LAST_YEAR);
    }

    /** @throws Refusal naming the bounds, when no value can be as great or as small */
    static void requireMeasurable(String pointer, BigDecimal figure) {
        if (figure.abs().compareTo(MOST) > 0) {
            var most = MOST.toPlainString();
            throw Refusal.ofInput(pointer, "应为 -" + most + " 至 " + most, "From -" + most + " to " + most);
        }
    }

    /** @throws Refusal naming the bounds */
    static void requireBetween(String pointer, int figure, int least, int most) {
        if (figure < least || figure > most) {
            throw Refusal.ofInput(pointer, "应为 " + least + " 至 " + most, "From " + least + " to " + most);
        }
    }
}
