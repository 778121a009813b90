package org.lingxing.platform.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.lingxing.kernel.HolidayNotice;
import org.lingxing.kernel.Period;
import org.lingxing.platform.duties.DutyTable.Change;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.WorkingDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What time itself does to duties: schedules are opened ahead, terms run out, posts change hands on a day that was known
 * before, a notice of holidays moves terms. Each step may be done any number of times and by two programs at once.
 */
@Component
class Round {

    /** Programs on one database go round one after the other; the number only has to be ours. */
    private static final long LOCK = 0x4455_5449_4553L;

    private final JdbcClient database;
    private final ObjectProvider<Schedule> schedules;
    private final Obligations obligations;
    private final Opening opening;
    private final Tenures tenures;
    private final DutyTable table;
    private final Terms terms;
    private final WorkingDays workingDays;
    private final CityClock clock;

    Round(
            JdbcClient database,
            ObjectProvider<Schedule> schedules,
            Obligations obligations,
            Opening opening,
            Tenures tenures,
            DutyTable table,
            Terms terms,
            WorkingDays workingDays,
            CityClock clock) {
        this.database = database;
        this.schedules = schedules;
        this.obligations = obligations;
        this.opening = opening;
        this.tenures = tenures;
        this.table = table;
        this.terms = terms;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Marks what has become late, and what is not late yet after all where a demonstration's clock was set back. */
    @Transactional
    public void markOverdue() {
        database.sql("""
                        update duties.duty
                           set state = case when late_from <= :now then 'OVERDUE' else 'OPEN' end
                         where (state = 'OPEN' and late_from <= :now)
                            or (state = 'OVERDUE' and late_from > :now)
                        """).param("now", Moments.utc(clock.instant())).update();
    }

    /** Everything that a new day brings. */
    @Transactional
    public void newDay() {
        database.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> true)
                .single();
        schedules.orderedStream().forEach(this::openAhead);
        tenures.settle(null);
        rederive();
        markOverdue();
    }

    private void openAhead(Schedule schedule) {
        LocalDate until = clock.today().plusDays(schedule.daysAhead());
        obligations
                .through(schedule)
                .map(through -> through.plusDays(1))
                .or(() -> obligations.earliest(schedule))
                .filter(from -> !from.isAfter(until))
                .ifPresent(from -> {
                    opening.open(schedule, new Period(from, until), clock.instant());
                    obligations.openedThrough(schedule, until);
                });
    }

    /** When notices of holidays came out since the last time: every running term in working days is found again. */
    private void rederive() {
        String known = workingDays.calendar().notices().stream()
                .map(Round::nameOf)
                .sorted()
                .collect(Collectors.joining(","));
        boolean news = database.sql("""
                                insert into duties.calendar as c (notices)
                                values (:notices)
                                on conflict (single) do update
                                   set notices = excluded.notices
                                 where c.notices <> excluded.notices
                                """).param("notices", known).update() == 1;
        if (news) {
            table.runningByRule().forEach(this::rederive);
        }
    }

    private static String nameOf(HolidayNotice notice) {
        return notice.year() + "@" + notice.publishedOn();
    }

    private void rederive(DutyRow row) {
        if (row.rule() == null || row.asked() == null) {
            return;
        }
        Rules.Question before = Asking.read(row.rule(), row.asked());
        if (!terms.inWorkingDays(before)) {
            return;
        }
        Rules.Question after = before.knowing(clock.today());
        Instant was = terms.by(before).lateFrom();
        Instant becomes = terms.by(after).lateFrom();
        if (was.equals(becomes)) {
            return;
        }
        // A term that was extended before keeps its extension.
        Instant moved = row.lateFrom().plus(ChronoUnit.SECONDS.between(was, becomes), ChronoUnit.SECONDS);
        Instant now = clock.instant();
        table.writeTerm(row, moved, Asking.write(after), now);
        table.trace(Change.of(row.id(), "TERM_MOVED", now, "system")
                .from(row.lateFrom(), moved)
                .askedBefore(row.asked()));
    }
}
