package org.lingxing.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The periods of the calendar in which something is due again and again. */
public enum PeriodKind implements Labelled {
    DAY("日", "day") {
        @Override
        public Period containing(LocalDate day) {
            return new Period(day, day);
        }
    },
    /** Monday to Sunday. */
    WEEK("周", "week") {
        @Override
        public Period containing(LocalDate day) {
            var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Period(monday, monday.plusDays(6));
        }
    },
    /** 旬: the 1st to the 10th, the 11th to the 20th, the 21st to the end of the month. */
    TEN_DAYS("旬", "ten days") {
        @Override
        public Period containing(LocalDate day) {
            if (day.getDayOfMonth() > 20) {
                return new Period(day.withDayOfMonth(21), endOfMonth(day));
            }
            return day.getDayOfMonth() > 10
                    ? new Period(day.withDayOfMonth(11), day.withDayOfMonth(20))
                    : new Period(day.withDayOfMonth(1), day.withDayOfMonth(10));
        }
    },
    /** 半月: the 1st to the 15th, the 16th to the end of the month. */
    HALF_MONTH("半月", "half-month") {
        @Override
        public Period containing(LocalDate day) {
            return day.getDayOfMonth() > 15
                    ? new Period(day.withDayOfMonth(16), endOfMonth(day))
                    : new Period(day.withDayOfMonth(1), day.withDayOfMonth(15));
        }
    },
    MONTH("月", "month") {
        @Override
        public Period containing(LocalDate day) {
            return new Period(day.withDayOfMonth(1), endOfMonth(day));
        }
    },
    QUARTER("季度", "quarter") {
        @Override
        public Period containing(LocalDate day) {
            Month first = day.getMonth().firstMonthOfQuarter();
            var from = LocalDate.of(day.getYear(), first, 1);
            return new Period(from, endOfMonth(from.plusMonths(2)));
        }
    },
    YEAR("年", "year") {
        @Override
        public Period containing(LocalDate day) {
            return new Period(LocalDate.of(day.getYear(), 1, 1), LocalDate.of(day.getYear(), 12, 31));
        }
    };

    private final Phrase label;

    PeriodKind(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    /** The period of this kind in which the day lies. */
    public abstract Period containing(LocalDate day);

    /** All periods of this kind that have a day in the window, cut to it, in order. */
    public List<Period> touching(Period window) {
        List<Period> periods = new ArrayList<>();
        for (var period = containing(window.from());
                !period.from().isAfter(window.to());
                period = containing(period.to().plusDays(1))) {
            periods.add(period.cutTo(window));
        }
        return List.copyOf(periods);
    }

    /** All periods of this kind that lie wholly inside the window, in order. */
    public List<Period> inside(Period window) {
        List<Period> periods = new ArrayList<>();
        for (var period = containing(window.from());
                !period.to().isAfter(window.to());
                period = containing(period.to().plusDays(1))) {
            if (window.contains(period)) {
                periods.add(period);
            }
        }
        return List.copyOf(periods);
    }

    @Override
    public Phrase label() {
        return label;
    }

    private static LocalDate endOfMonth(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
    }
}
