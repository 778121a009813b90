package org.lingxing.platform.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Period;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which post owes what a schedule orders, for which subject, from when to when. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Obligations {

    private final JdbcClient database;
    private final Opening opening;
    private final CityClock clock;

    Obligations(JdbcClient database, Opening opening, CityClock clock) {
        this.database = database;
        this.opening = opening;
        this.clock = clock;
    }

    /**
     * An obligation as it stands.
     *
     * @param to the last day; null while no end is known
     */
    record Held(
            UUID id, UUID post, LocalDate from, @Nullable LocalDate to) {}

    /**
     * Binds a post; one that was released and has not been free for a day goes on with the obligation it had. What the schedule has opened for others already is opened for it at once, for the first post all that
     * it opens ahead; what it is bound to already stays as it is.
     *
     * @param from the first day
     * @param label the subject for a person to read
     */
    public void bind(
            Schedule schedule, UUID post, String subject, String label, DivisionCode division, LocalDate from) {
        Optional<UUID> bound =
                goOn(schedule, post, subject, from).or(() -> enter(schedule, post, subject, label, division, from));
        LocalDate through = through(schedule).orElseGet(() -> begin(schedule));
        if (bound.isPresent() && !through.isBefore(from)) {
            var window = new Period(from.minusDays(schedule.longestPeriod()), through);
            opening.open(schedule, window, bound.get(), clock.instant());
        }
    }

    private Optional<UUID> goOn(Schedule schedule, UUID post, String subject, LocalDate from) {
        return database.sql("""
                        update duties.obligation
                           set during = daterange(lower(during), null)
                         where schedule = :schedule and post = :post and subject = :subject
                           and not upper_inf(during) and upper(during) >= :from
                        returning id
                        """)
                .param("schedule", schedule.name())
                .param("post", post)
                .param("subject", subject)
                .param("from", from)
                .query(UUID.class)
                .optional();
    }

    private Optional<UUID> enter(
            Schedule schedule, UUID post, String subject, String label, DivisionCode division, LocalDate from) {
        return database.sql("""
                        insert into duties.obligation (schedule, post, subject, label, division, during)
                        values (:schedule, :post, :subject, :label, :division, daterange(:from, null))
                        on conflict do nothing
                        returning id
                        """)
                .param("schedule", schedule.name())
                .param("post", post)
                .param("subject", subject)
                .param("label", label)
                .param("division", division.value())
                .param("from", from)
                .query(UUID.class)
                .optional();
    }

    private LocalDate begin(Schedule schedule) {
        LocalDate through = clock.today().plusDays(schedule.daysAhead());
        openedThrough(schedule, through);
        return through;
    }

    /** Ends it with that day as the last, or with its first day where that comes later. */
    public void release(Schedule schedule, UUID post, String subject, LocalDate last) {
        database.sql("""
                        update duties.obligation
                           set during = daterange(lower(during), greatest(lower(during), :last::date), '[]')
                         where schedule = :schedule and post = :post and subject = :subject
                           and (upper_inf(during) or upper(during) > :last::date)
                        """)
                .param("schedule", schedule.name())
                .param("post", post)
                .param("subject", subject)
                .param("last", last)
                .update();
    }

    /**
     * Until which day the schedule's slots are open; empty before the first time. A round opens no further until this
     * transaction ends: it would not see who is bound here, and would leave out what lies between.
     */
    Optional<LocalDate> through(Schedule schedule) {
        database.sql("select pg_advisory_xact_lock_shared(:lock)")
                .param("lock", Round.LOCK)
                .query((row, number) -> true)
                .single();
        return database.sql("select through from duties.opened where schedule = :schedule")
                .param("schedule", schedule.name())
                .query(LocalDate.class)
                .optional();
    }

    void openedThrough(Schedule schedule, LocalDate day) {
        database.sql("""
                        insert into duties.opened (schedule, through)
                        values (:schedule, :through)
                        on conflict (schedule) do update
                           set through = greatest(opened.through, excluded.through)
                        """)
                .param("schedule", schedule.name())
                .param("through", day)
                .update();
    }

    /** The first day on which anybody owes the schedule. */
    Optional<LocalDate> earliest(Schedule schedule) {
        return Rows.of(database.sql("""
                                select lower(during) as first
                                  from duties.obligation
                                 where schedule = :schedule
                                 order by 1
                                 limit 1
                                """).param("schedule", schedule.name()).query(LocalDate.class)).stream()
                .findFirst();
    }

    List<Held> of(Schedule schedule, UUID post) {
        return Rows.of(database.sql("""
                        select id, post, lower(during) as "from", upper(during) - 1 as "to"
                          from duties.obligation
                         where schedule = :schedule and post = :post
                         order by id
                        """)
                .param("schedule", schedule.name())
                .param("post", post)
                .query(Held.class));
    }
}
