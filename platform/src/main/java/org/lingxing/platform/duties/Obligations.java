package org.lingxing.platform.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Period;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Which post owes what a schedule orders, for which subject, from when to when. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Obligations {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TOLD = """
            with told as (
                select *
                  from json_to_recordset(:rows::json) as r (
                       post uuid, subject text, label text, division text, since date, until date))
            """;

    /** To the day told, or to where another term of the same begins. */
    private static final String GO_ON = TOLD + """
            update duties.obligation o
               set during = daterange(lower(during), least(until + 1, (
                       select min(lower(n.during)) from duties.obligation n
                        where n.schedule = o.schedule and n.post = o.post and n.subject = o.subject
                          and lower(n.during) > lower(o.during))))
              from told
             where o.schedule = :schedule and o.post = told.post and o.subject = told.subject
               and not upper_inf(during) and upper(during) >= since and lower(during) <= coalesce(until, 'infinity')
            returning o.id
            """;

    /** To its last day, or to its first where that comes later. */
    private static final String ENTER = TOLD + """
            insert into duties.obligation (schedule, post, subject, label, division, during)
            select :schedule, post, subject, label, division,
                   case when until is null then daterange(since, null)
                        else daterange(since, greatest(since, until), '[]') end
              from told
            on conflict do nothing
            returning id
            """;

    /** With its last day; a term that begins after that day is another one. */
    private static final String END = TOLD + """
            update duties.obligation o
               set during = daterange(lower(during), until, '[]')
              from told
             where o.schedule = :schedule and o.post = told.post and o.subject = told.subject
               and lower(during) <= until and (upper_inf(during) or upper(during) > until)
            """;

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

    /** Binds one post, with no end known; see {@link #bind(Schedule, List)}. */
    public void bind(
            Schedule schedule, UUID post, String subject, String label, DivisionCode division, LocalDate from) {
        bind(schedule, List.of(new Obligation(post, subject, label, division, from, null)));
    }

    /**
     * Binds posts; one that was released and has not been free for a day goes on with the obligation it had. What the
     * schedule has opened for others already is opened for them at once, for the first all that it opens ahead; what a post
     * is bound to already keeps its first day, and ends where it is told an end.
     */
    public void bind(Schedule schedule, List<Obligation> obligations) {
        waves(obligations).forEach(wave -> bindOnce(schedule, wave));
    }

    /** In the order of their first days, so that what binds a post to a subject a second time comes in a later wave. */
    private static Collection<List<Obligation>> waves(List<Obligation> obligations) {
        var times = new HashMap<Map.Entry<UUID, String>, Integer>();
        return obligations.stream()
                .sorted(Comparator.comparing(Obligation::from))
                .collect(Collectors.groupingBy(
                        one -> times.merge(Map.entry(one.post(), one.subject()), 1, Integer::sum),
                        TreeMap::new,
                        Collectors.toList()))
                .values();
    }

    private void bindOnce(Schedule schedule, List<Obligation> obligations) {
        var rows = JSON.writeValueAsString(
                obligations.stream().map(Obligations::row).toList());
        var bound = new ArrayList<UUID>();
        for (var deed : List.of(GO_ON, ENTER)) {
            bound.addAll(Rows.of(database.sql(deed)
                    .param("schedule", schedule.name())
                    .param("rows", rows)
                    .query(UUID.class)));
        }
        database.sql(END).param("schedule", schedule.name()).param("rows", rows).update();
        LocalDate through = through(schedule).orElseGet(() -> begin(schedule));
        var first = obligations.getFirst().from();
        if (!bound.isEmpty() && !through.isBefore(first)) {
            var window = new Period(first.minusDays(schedule.longestPeriod()), through);
            opening.open(schedule, window, bound, clock.instant());
        }
    }

    private static Map<String, Object> row(Obligation one) {
        var row = new HashMap<String, Object>();
        row.put("post", one.post().toString());
        row.put("subject", one.subject());
        row.put("label", one.label());
        row.put("division", one.division().value());
        row.put("since", one.from().toString());
        row.put("until", one.last() == null ? null : one.last().toString());
        return row;
    }

    private LocalDate begin(Schedule schedule) {
        LocalDate through = clock.today().plusDays(schedule.daysAhead());
        openedThrough(schedule, through);
        return through;
    }

    /** Ends an obligation with that day as the last, or with its first day where that comes later. */
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

    /** The names of the schedules a post owes or owed. */
    Set<String> schedulesOf(UUID post) {
        return Set.copyOf(Rows.of(database.sql("select distinct schedule from duties.obligation where post = :post")
                .param("post", post)
                .query(String.class)));
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
