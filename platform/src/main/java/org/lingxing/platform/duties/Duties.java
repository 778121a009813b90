package org.lingxing.platform.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingxing.platform.duties.DutyTable.Change;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What modules do with duties: open one by a deed, fulfil it by a deed, extend, suspend, waive or return it with ground.
 *
 * <p>Everything happens in the caller's transaction, so that a deed and the duty it fulfils are there both or neither.
 * Opening and fulfilling may be said again any number of times: what is there stays as it is.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Duties {

    private final DutyTable table;
    private final Opening opening;
    private final Tenures tenures;
    private final Journal journal;
    private final CityClock clock;
    private final WorkingDays workingDays;

    Duties(
            DutyTable table,
            Opening opening,
            Tenures tenures,
            Journal journal,
            CityClock clock,
            WorkingDays workingDays) {
        this.table = table;
        this.tenures = tenures;
        this.opening = opening;
        this.journal = journal;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /**
     * Opens a duty for an occasion.
     *
     * @return false when the occasion had opened it before; nothing is changed then
     */
    public boolean open(NewDuty duty) {
        return opening.open(duty, clock.instant());
    }

    /**
     * Fulfils whatever the post owes of a kind for a subject in the period that holds the moment, by a deed such as a
     * patrol.
     *
     * @param at when the deed was done, not when it reached us
     * @param deed the identifier by which it can be taken back
     * @return how many duties it counts for; 0 when none was owed then
     */
    public int fulfilWithinPeriod(DutyKind kind, UUID post, String subject, Instant at, String deed) {
        return fulfil(table.onDayOf(at, kind.name(), post, subject), at, deed);
    }

    /** Fulfils what the post owes of a kind for a subject by one of the schedule's slots, as a report for a month. */
    public int fulfilSlot(DutyKind kind, UUID post, String subject, String slot, Instant at, String deed) {
        return fulfil(table.ofSlot(kind.name(), post, subject, slot), at, deed);
    }

    /** Fulfils the duty that an occasion opened. */
    public boolean fulfilOccasion(DutyKind kind, String occasion, Instant at, String deed) {
        return fulfil(table.ofOccasion(kind.name(), occasion).stream().toList(), at, deed) == 1;
    }

    private int fulfil(List<DutyRow> rows, Instant at, String deed) {
        int count = 0;
        for (DutyRow row : rows) {
            if (row.ground() != null) {
                continue;
            }
            count++;
            boolean first = table.keepDeed(row.id(), deed, at) && (row.doneAt() == null || at.isBefore(row.doneAt()));
            if (first) {
                Instant now = clock.instant();
                table.writeDone(row, new DutyTable.Deed(deed, Moments.utc(at)), now);
                table.trace(Change.of(row.id(), "DONE", now, deed).from(row.doneAt(), at));
            }
        }
        return count;
    }

    /** Takes back a deed that turned out to be none: what it alone fulfilled is owed again. */
    public void takeBack(String deed) {
        Instant now = clock.instant();
        for (DutyRow row : table.ofDeed(deed)) {
            table.forgetDeed(row.id(), deed);
            if (deed.equals(row.doneBy())) {
                Optional<DutyTable.Deed> next = table.earliestDeed(row.id());
                table.writeDone(row, next.orElse(null), now);
                table.trace(Change.of(row.id(), "TAKEN_BACK", now, deed)
                        .from(
                                row.doneAt(),
                                next.map(DutyTable.Deed::at)
                                        .map(at -> at.toInstant())
                                        .orElse(null)));
                tenures.settle(row.post());
            }
        }
    }

    /** Gives more time: the whole of that day is in time then. A term that stands still goes on standing still. */
    public void extend(UUID duty, LocalDate day, String ground, String by) {
        DutyRow row = running(duty);
        Due due = Due.endOf(day, null);
        if (!due.lateFrom().isAfter(row.lateFrom())) {
            throw Refusal.of(DutiesRefusal.TERM_NOT_LATER);
        }
        moveTerm(row, due.lateFrom(), row.suspendedAt() != null, "EXTENDED", ground, by);
    }

    /** Stops the term until {@link #resume}. */
    public void suspend(UUID duty, String ground, String by) {
        DutyRow row = running(duty);
        Instant now = clock.instant();
        if (row.suspendedAt() == null) {
            table.writeSuspended(row, now);
            table.trace(Change.of(duty, "SUSPENDED", now, by).saying(ground));
            record("duties.suspended", duty, ground, by);
        }
    }

    /** Lets the term run on: it ends later by the days it stood still, working days where it counts working days. */
    public void resume(UUID duty, String ground, String by) {
        DutyRow row = running(duty);
        if (row.suspendedAt() == null) {
            throw Refusal.of(DutiesRefusal.DUTY_NOT_SUSPENDED);
        }
        moveTerm(row, laterBy(row, row.suspendedAt()), false, "RESUMED", ground, by);
    }

    private Instant laterBy(DutyRow row, Instant suspendedAt) {
        LocalDate from = Moments.dayOf(suspendedAt);
        LocalDate until = clock.today();
        LocalDate due = Due.dayOf(row.lateFrom());
        LocalDate later = due.plusDays(ChronoUnit.DAYS.between(from, until));
        if (row.inWorkingDays()) {
            var calendar = workingDays.calendar();
            later = calendar.add(due, Math.toIntExact(calendar.between(from, until)));
        }
        return row.lateFrom().plus(ChronoUnit.DAYS.between(due, later), ChronoUnit.DAYS);
    }

    private void moveTerm(DutyRow row, Instant lateFrom, boolean suspended, String what, String ground, String by) {
        Instant now = clock.instant();
        table.writeTerm(row, lateFrom, suspended, now);
        table.trace(Change.of(row.id(), what, now, by).saying(ground).from(row.lateFrom(), lateFrom));
        record("duties." + (what.equals("RESUMED") ? "resumed" : "extended"), row.id(), ground, by);
    }

    /** Says with ground that it is owed no longer. */
    public void waive(UUID duty, String ground, String by) {
        DutyRow row = running(duty);
        Instant now = clock.instant();
        table.writeGround(row, "DEED", ground, now);
        table.trace(Change.of(duty, "WAIVED", now, by).saying(ground));
        record("duties.waived", duty, ground, by);
    }

    /** Takes a waiver by deed back: the duty is owed again as it was. Where none was made nothing changes. */
    public void restore(UUID duty, String ground, String by) {
        DutyRow row = table.find(duty).orElseThrow(() -> Refusal.of(DutiesRefusal.DUTY_UNKNOWN));
        if ("DEED".equals(row.ground())) {
            Instant now = clock.instant();
            table.writeGround(row, null, null, now);
            table.trace(Change.of(duty, "RESTORED", now, by).saying(ground));
            record("duties.restored", duty, ground, by);
            tenures.settle(row.post());
        }
    }

    /** Says with ground that what was done does not do: it is owed again, by a new day where one is needed. */
    public void giveBack(UUID duty, LocalDate day, String ground, String by) {
        DutyRow row = table.find(duty).orElseThrow(() -> Refusal.of(DutiesRefusal.DUTY_UNKNOWN));
        if (row.doneAt() == null) {
            throw Refusal.of(DutiesRefusal.DUTY_NOT_DONE);
        }
        Instant now = clock.instant();
        Instant until = Due.endOf(day, null).lateFrom();
        Instant lateFrom = until.isAfter(row.lateFrom()) ? until : row.lateFrom();
        table.forgetDeeds(duty);
        table.writeDone(row, null, now);
        table.writeTerm(table.find(duty).orElseThrow(), lateFrom, false, now);
        table.trace(Change.of(duty, "RETURNED", now, by).saying(ground).from(row.lateFrom(), lateFrom));
        record("duties.returned", duty, ground, by);
        // Somebody else may hold the post by now; what was done stayed under whoever did it.
        tenures.settle(row.post());
    }

    private DutyRow running(UUID duty) {
        DutyRow row = table.find(duty).orElseThrow(() -> Refusal.of(DutiesRefusal.DUTY_UNKNOWN));
        if (row.isFinished()) {
            throw Refusal.of(DutiesRefusal.DUTY_FINISHED);
        }
        return row;
    }

    private void record(String kind, UUID duty, String ground, String by) {
        journal.record(Deed.of(kind, duty.toString()).by(by).with("ground", ground));
    }
}
