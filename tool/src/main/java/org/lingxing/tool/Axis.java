package org.lingxing.tool;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.lingxing.tool.json.Place;

/**
 * The line on which the value of a place can move, in steps from where it stands.
 *
 * @param least steps down to the first value allowed, 0 or less
 * @param most steps up to the last
 * @param nearby how many steps each way are tried one by one, before the strides double
 * @param unit how many steps count as far as a change of a yes to a no twice over
 */
record Axis(long least, long most, int nearby, double unit, LongFunction<Object> at) {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int DAYS_NEARBY = 400;
    private static final int MONTHS_NEARBY = 36;
    private static final int WHOLE_NEARBY = 64;

    /** Decimals to which a number without a step of its own is searched. */
    private static final int FINEST = 6;

    /**
     * The axis of a place; null where its values stand in no line.
     *
     * @param otherwise where an empty date is thought to stand
     */
    static @Nullable Axis of(Place place, LocalDate otherwise) {
        return switch (place.range()) {
            case Place.Range.Day day -> days(place.value() instanceof String text ? LocalDate.parse(text) : otherwise);
            case Place.Range.Month month ->
                months(place.value() instanceof String text ? YearMonth.parse(text) : YearMonth.from(otherwise));
            case Place.Range.Amount range ->
                numbers(range, place.value() instanceof BigDecimal number ? number : range.min());
            default -> null;
        };
    }

    /** A thousandth of where it stands, at least a step: what moves along within it moves along at all. */
    long stride() {
        return at.apply(0) instanceof BigDecimal number
                ? Math.max(
                        1,
                        number.abs()
                                .divide(THOUSAND)
                                .divide(((BigDecimal) at.apply(1)).subtract(number), 0, RoundingMode.DOWN)
                                .longValueExact())
                : 1;
    }

    /** How far so many steps are. */
    double distance(long steps) {
        if (unit > 0) {
            return Math.min(1, Math.abs(steps) / unit);
        }
        var was = ((BigDecimal) at.apply(0)).doubleValue();
        var becomes = ((BigDecimal) at.apply(steps)).doubleValue();
        return Math.abs(becomes - was) / Math.max(Math.abs(was), Math.abs(becomes));
    }

    private static Axis days(LocalDate base) {
        return new Axis(
                ChronoUnit.DAYS.between(base, FIRST_DAY),
                ChronoUnit.DAYS.between(base, LAST_DAY),
                DAYS_NEARBY,
                365,
                steps -> base.plusDays(steps).toString());
    }

    private static Axis months(YearMonth base) {
        return new Axis(
                ChronoUnit.MONTHS.between(base, YearMonth.from(FIRST_DAY)),
                ChronoUnit.MONTHS.between(base, YearMonth.from(LAST_DAY)),
                MONTHS_NEARBY,
                12,
                steps -> base.plusMonths(steps).toString());
    }

    private static Axis numbers(Place.Range.Amount range, BigDecimal base) {
        var step = range.step() == null ? BigDecimal.ONE.movePointLeft(Math.max(FINEST, base.scale())) : range.step();
        return new Axis(
                steps(range.min().subtract(base), step),
                steps(range.max().subtract(base), step),
                step.compareTo(BigDecimal.ONE) == 0 ? WHOLE_NEARBY : 0,
                0,
                steps -> base.add(step.multiply(BigDecimal.valueOf(steps))));
    }

    private static long steps(BigDecimal way, BigDecimal step) {
        var most = BigDecimal.valueOf(Long.MAX_VALUE / 4);
        return way.divide(step, 0, RoundingMode.DOWN)
                .min(most)
                .max(most.negate())
                .longValueExact();
    }
}
