package org.lingxing.kernel;

import java.time.LocalDate;

/**
 * A length of time that a text sets: it begins on the day after the event and ends with the end of its last day. A term
 * of months or years ends on the day of the same number, in a month without it on the last day (Civil Code, articles
 * 201 and 202).
 *
 * @param length 0 or more
 */
public record Term(int length, Unit unit) {

    /** What a term is counted in. */
    public enum Unit implements Labelled {
        /** 日: every day counts. */
        DAYS("日", "days"),
        /** 工作日: the working days of the State Council's calendar. */
        WORKING_DAYS("个工作日", "working days"),
        MONTHS("个月", "months"),
        YEARS("年", "years");

        private final Phrase label;

        Unit(String zh, String en) {
            this.label = Phrase.of(zh, en);
        }

        @Override
        public Phrase label() {
            return label;
        }
    }

    public Term {
        if (length < 0) {
            throw new IllegalArgumentException("a term cannot be negative: " + length);
        }
    }

    public static Term days(int length) {
        return new Term(length, Unit.DAYS);
    }

    public static Term workingDays(int length) {
        return new Term(length, Unit.WORKING_DAYS);
    }

    public static Term months(int length) {
        return new Term(length, Unit.MONTHS);
    }

    public static Term years(int length) {
        return new Term(length, Unit.YEARS);
    }

    /** The last day of a term that does not count working days; for those see {@link WorkingCalendar#add}. */
    public LocalDate endAfter(LocalDate event) {
        return switch (unit) {
            case DAYS -> event.plusDays(length);
            case MONTHS -> event.plusMonths(length);
            case YEARS -> event.plusYears(length);
            case WORKING_DAYS -> throw new IllegalStateException("working days need a calendar");
        };
    }

    /** Says itself: from which day, how long, until when. */
    public Phrase explain(LocalDate event, LocalDate end) {
        return Phrase.of(
                "自%s次日（%s）起%d%s，至%s届满"
                        .formatted(
                                event, event.plusDays(1), length, unit.label().zh(), end),
                "%d %s from the day after %s (%s), ending with %s"
                        .formatted(length, unit.label().en(), event, event.plusDays(1), end));
    }

    @Override
    public String toString() {
        return length + " " + unit.label().en();
    }
}
