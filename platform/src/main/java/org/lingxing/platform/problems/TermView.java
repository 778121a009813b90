package org.lingxing.platform.problems;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.WorkingDays;

/**
 * A term as screens show it; {@code duty} leads to why it is due.
 *
 * @param due last day in time
 * @param state of the duty: {@code OPEN}, {@code OVERDUE}, {@code DONE}, {@code DONE_LATE}, {@code SUSPENDED}, {@code WAIVED}
 * @param workingDaysLeft working days after today up to the due day; null unless it runs and is not late
 */
record TermView(
        UUID duty, LocalDate due, String state, @Nullable Integer workingDaysLeft) {

    static TermView of(UUID duty, String kept, Instant lateFrom, CityClock clock, WorkingDays workingDays) {
        LocalDate due = LocalDate.ofInstant(lateFrom.minus(1, ChronoUnit.MICROS), CityClock.ZONE);
        boolean runs = kept.equals("OPEN") || kept.equals("OVERDUE");
        String state = runs ? (lateFrom.isAfter(clock.instant()) ? "OPEN" : "OVERDUE") : kept;
        Integer left = state.equals("OPEN")
                ? Integer.valueOf(Math.toIntExact(workingDays.calendar().between(clock.today(), due)))
                : null;
        return new TermView(duty, due, state, left);
    }
}
