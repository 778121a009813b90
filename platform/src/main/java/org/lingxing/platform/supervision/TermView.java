package org.lingxing.platform.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.WorkingDays;

/**
 * A term as screens show it.
 *
 * @param due last day in time
 * @param dueAt the last minute in time where that is not the end of the day
 * @param state of the duty: {@code OPEN}, {@code OVERDUE}, {@code DONE}, {@code DONE_LATE}, {@code SUSPENDED}, {@code WAIVED}
 * @param workingDaysLeft working days after today up to the due day; null unless it runs and is not late
 */
record TermView(
        LocalDate due,
        @Nullable Instant dueAt,
        String state,
        @Nullable Integer workingDaysLeft) {

    /** Whether a duty of that state is open or overdue at this moment, whenever it was marked last. */
    static String stateAt(String kept, Instant lateFrom, Instant now) {
        boolean runs = kept.equals("OPEN") || kept.equals("OVERDUE");
        return runs ? (lateFrom.isAfter(now) ? "OPEN" : "OVERDUE") : kept;
    }

    static TermView of(String kept, Instant lateFrom, CityClock clock, WorkingDays workingDays) {
        LocalDate due = LocalDate.ofInstant(lateFrom.minus(1, ChronoUnit.MICROS), CityClock.ZONE);
        boolean wholeDay =
                due.plusDays(1).atStartOfDay(CityClock.ZONE).toInstant().equals(lateFrom);
        String state = stateAt(kept, lateFrom, clock.instant());
        Integer left = state.equals("OPEN")
                ? Integer.valueOf(Math.toIntExact(workingDays.calendar().between(clock.today(), due)))
                : null;
        return new TermView(due, wholeDay ? null : lateFrom.minusSeconds(60), state, left);
    }
}
