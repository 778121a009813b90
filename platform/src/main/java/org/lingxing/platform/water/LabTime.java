package org.lingxing.platform.water;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, a time of day or both, as files of laboratories have them: also without a year, or a mark that nothing is known.
 *
 * @param year null where none is written
 * @param month 0 where no day is written
 * @param day of the month; 0 where no day is written
 * @param clock null where no time of day is written
 */
record LabTime(
        @Nullable Integer year,
        int month,
        int day,
        @Nullable LocalTime clock) {

    /** What is taken where only a day is written: samples are taken by day. */
    static final LocalTime NOON = LocalTime.NOON;

    private static final LabTime NONE = new LabTime(null, 0, 0, null);
    private static final Set<String> MARKS = Set.of("*", "-", "--", "—", "——", "/", "null");
    private static final String CLOCK = "(\\d{1,2})[:时点](\\d{1,2})?(?:[:分](?:\\d{1,2}(?:\\.\\d+)?秒?)?)?";
    private static final Pattern DAY =
            Pattern.compile("(?:(\\d{4})[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})日?(?:[ tT]*" + CLOCK + ")?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[ tT]*" + CLOCK + ")?");
    private static final Pattern CLOCK_ALONE = Pattern.compile(CLOCK);

    /**
     * What is written there.
     *
     * @throws IllegalArgumentException when it is no day and no time of day
     * @throws DateTimeException when there is no such day
     */
    static LabTime read(String written) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        if (MARKS.contains(text.toLowerCase(Locale.ROOT))) {
            return NONE;
        }
        var alone = CLOCK_ALONE.matcher(text);
        if (alone.matches()) {
            return new LabTime(null, 0, 0, clock(alone, 1));
        }
        var day = DAY.matcher(text);
        if (!day.matches()) {
            day = DIGITS.matcher(text);
        }
        if (!day.matches()) {
            throw new IllegalArgumentException(written);
        }
        var year = day.group(1) == null ? null : Integer.valueOf(day.group(1));
        int month = Integer.parseInt(day.group(2));
        int dayOfMonth = Integer.parseInt(day.group(3));
        // a year with 29 February stands in for one that is not written
        LocalDate.of(Objects.requireNonNullElse(year, 2000), month, dayOfMonth);
        return new LabTime(year, month, dayOfMonth, clock(day, 4));
    }

    private static @Nullable LocalTime clock(Matcher matcher, int group) {
        if (matcher.group(group) == null || matcher.group(group).isEmpty()) {
            return null;
        }
        var minutes = matcher.group(group + 1);
        return LocalTime.of(Integer.parseInt(matcher.group(group)), minutes == null ? 0 : Integer.parseInt(minutes));
    }

    static LabTime of(LocalDateTime at) {
        return new LabTime(at.getYear(), at.getMonthValue(), at.getDayOfMonth(), at.toLocalTime());
    }

    boolean hasDay() {
        return month > 0;
    }

    /**
     * The moment.
     *
     * @param other what else stands in the row: the time of day to this day; null where nothing does
     * @param stated the month that the row or the file states; null where it states none
     * @param usualYear what a day without a year and without a month is read as
     * @return null where the day or its year is not known
     * @throws DateTimeException when that year has no such day
     */
    @Nullable
    LocalDateTime at(@Nullable LabTime other, @Nullable YearMonth stated, @Nullable Integer usualYear) {
        if (!hasDay()) {
            return null;
        }
        Integer known = year != null ? year : stated != null ? Integer.valueOf(stated.getYear()) : usualYear;
        if (known == null) {
            return null;
        }
        var time = clock != null || other == null ? clock : other.clock();
        return LocalDate.of(known, month, day).atTime(Objects.requireNonNullElse(time, NOON));
    }

    /** As it is read again. */
    String text() {
        var date = !hasDay() ? "" : (year == null ? "" : year + "-") + "%02d-%02d".formatted(month, day);
        return (date + (clock == null ? "" : " " + clock)).strip();
    }
}
