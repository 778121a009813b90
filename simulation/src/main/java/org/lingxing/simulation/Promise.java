package org.lingxing.simulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.WorkingCalendar;

/**
 * A duty as the city remembers it, to hold against what the platform says: it knows what was done to it, and counts its
 * term itself.
 */
final class Promise {

    /** So many days after one; a deed of the platform's rules, counted here a second time. */
    record Term(LocalDate start, int days, boolean working) {

        LocalDate end(WorkingCalendar calendar) {
            if (!working) {
                return start.plusDays(days);
            }
            LocalDate day = start;
            for (int left = days; left > 0; ) {
                day = day.plusDays(1);
                left -= calendar.isWorkingDay(day) ? 1 : 0;
            }
            return day;
        }
    }

    private final Term term;
    private LocalDate base;
    private LocalDate due;
    private @Nullable LocalDateTime done;
    private @Nullable LocalDate suspended;
    private boolean waived;

    Promise(Term term, WorkingCalendar known) {
        this.term = term;
        this.base = term.end(known);
        this.due = base;
    }

    /** A notice of holidays is out: what still runs is counted again, and keeps what it was given on top. */
    void learn(WorkingCalendar known) {
        if (!isOver()) {
            LocalDate now = term.end(known);
            due = due.plusDays(ChronoUnit.DAYS.between(base, now));
            base = now;
        }
    }

    void fulfil(LocalDateTime at) {
        if (!waived && (done == null || at.isBefore(done))) {
            done = at;
        }
    }

    void extend(LocalDate day) {
        due = day;
        suspended = null;
    }

    void suspend(LocalDate today) {
        suspended = today;
    }

    void resume(LocalDate today, WorkingCalendar known) {
        if (suspended == null) {
            return;
        }
        long still = ChronoUnit.DAYS.between(suspended, today);
        if (term.working()) {
            long working = suspended
                    .plusDays(1)
                    .datesUntil(today.plusDays(1))
                    .filter(known::isWorkingDay)
                    .count();
            due = new Term(due, Math.toIntExact(working), true).end(known);
        } else {
            due = due.plusDays(still);
        }
        suspended = null;
    }

    void waive() {
        waived = true;
    }

    void giveBack(LocalDate day) {
        done = null;
        due = day.isAfter(due) ? day : due;
    }

    boolean isOver() {
        return waived || done != null;
    }

    boolean isSuspended() {
        return suspended != null;
    }

    LocalDate due() {
        return due;
    }

    /** How it has to stand at a moment. */
    String state(LocalDateTime now) {
        if (waived) {
            return "WAIVED";
        }
        if (done != null) {
            return done.toLocalDate().isAfter(due) ? "DONE_LATE" : "DONE";
        }
        if (suspended != null) {
            return "SUSPENDED";
        }
        return now.toLocalDate().isAfter(due) ? "OVERDUE" : "OPEN";
    }
}
