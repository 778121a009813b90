package org.lingxing.platform.duties;

import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    /**
     * Programs on one database go round one after the other, and while nobody is being bound; the number only has to be
     * ours.
     */
    static final long LOCK = 0x4455_5449_4553L;

    /** Whoever marks waits for whoever is marking, so that nobody reads on while half is marked. */
    private static final long MARKING = LOCK + 1;

    private static final int PIECE = 50_000;

    private static final String ANY_TO_MARK = """
            select coalesce((select min(late_from) from duties.duty where state = 'OPEN') <= :now, false)
                or coalesce((select max(late_from) from duties.duty where state = 'OVERDUE') > :now, false)
            """;

    /** In pieces by the index of terms; what somebody changes at this moment gets its state from that change. */
    private static final String LATE = """
            update duties.duty
               set state = 'OVERDUE'
             where id in (select id
                            from duties.duty
                           where state = 'OPEN' and late_from <= :now
                           order by late_from
                           limit :piece
                             for update skip locked)
            """;

    private static final String NOT_LATE_AFTER_ALL = """
            update duties.duty
               set state = 'OPEN'
             where id in (select id
                            from duties.duty
                           where state = 'OVERDUE' and late_from > :now
                           order by late_from desc
                           limit :piece
                             for update skip locked)
            """;

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

    /**
     * Marks what has become late, and what is not late yet after all where a demonstration's clock was set back. Every
     * reading asks this first, so where there is nothing to mark it costs a look at the ends of two indexes.
     */
    @Transactional
    public void markOverdue() {
        if (Boolean.TRUE.equals(database.sql(ANY_TO_MARK)
                .param("now", Moments.utc(clock.instant()))
                .query(Boolean.class)
                .single())) {
            lock(MARKING);
            // Only now: whoever held the lock may have marked by a later hour than it was before the wait.
            OffsetDateTime now = Moments.utc(clock.instant());
            mark(LATE, now);
            mark(NOT_LATE_AFTER_ALL, now);
        }
    }

    private void lock(long which) {
        database.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", which)
                .query((row, number) -> true)
                .single();
    }

    private void mark(String some, OffsetDateTime now) {
        while (database.sql(some).param("now", now).param("piece", PIECE).update() == PIECE) {
            // the next piece
        }
    }

    /** Everything that a new day brings. */
    @Transactional
    public void newDay() {
        lock(LOCK);
        // Who marks meanwhile counts the same totals in another order: each would wait for the other.
        lock(MARKING);
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
