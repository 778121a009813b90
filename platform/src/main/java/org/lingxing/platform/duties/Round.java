package org.lingxing.platform.duties;

import java.time.LocalDate;
import org.lingxing.kernel.Period;
import org.lingxing.platform.time.CityClock;
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
    private final CalendarNews notices;
    private final CityClock clock;

    Round(
            JdbcClient database,
            ObjectProvider<Schedule> schedules,
            Obligations obligations,
            Opening opening,
            Tenures tenures,
            CalendarNews notices,
            CityClock clock) {
        this.database = database;
        this.schedules = schedules;
        this.obligations = obligations;
        this.opening = opening;
        this.tenures = tenures;
        this.notices = notices;
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
        notices.takeIn();
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
}
