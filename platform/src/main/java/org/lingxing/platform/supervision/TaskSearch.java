package org.lingxing.platform.supervision;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of tasks under supervision, each with what is due of it next. */
@Repository
class TaskSearch {

    private static final String MATCHING = """
              from supervision.task t
              left join supervision.liaison l on l.agency = t.lead
              left join lateral (
                   select d.id as duty, d.kind, d.late_from, d.state
                     from duties.duty d
                    where t.state in ('SENT', 'OBJECTED', 'ACCEPTED')
                      and d.post = l.post
                      and d.state in ('OPEN', 'OVERDUE', 'SUSPENDED')
                      and d.kind like 'supervision.%'
                      and d.subject in (t.id::text, t.document)
                    order by d.late_from, d.id
                    limit 1) next on true
             where (:state::text is null or t.state = :state)
               and (:agency::text is null or t.lead = :agency)
               and (:document::text is null or t.document = :document)
               and (:leader::text is null or t.leaders @> array[:leader::text])
               and (:reading::uuid is null or t.extraction = :reading)
               and (:late::boolean is null
                    or coalesce(next.late_from <= :now and next.state <> 'SUSPENDED', false) = :late)
               and (:sight::text[] is null
                    or (t.state <> 'DRAFT'
                        and exists (select from supervision.task_agency a
                                     where a.task = t.id and a.agency = any(:sight))))
               and lower(coalesce(t.document_number, '') || ' ' || coalesce(t.number, '') || ' ' || t.heading || ' '
                         || t.words) like all(:patterns)
            """;

    static final String PAGE = "select " + TaskTable.COLUMNS + """
                   , next.duty as next_duty, next.kind as next_kind, next.late_from as next_late_from,
                   next.state as next_state
            """ + MATCHING + """
               and (:after::text is null
                    or (t.document, t.position, t.id) > (:after, :afterPosition::int, :afterId::uuid))
             order by t.document, t.position, t.id
             limit :limit
            """;

    private static final String COUNT = "select count(*)" + MATCHING;

    private static final String STATES =
            "select t.state as key, t.state as name, count(*) as count" + MATCHING + " group by 1 order by 1";

    private static final String AGENCIES = """
            select t.lead as key,
                   (select n.name from agencies.name n where n.agency = t.lead and n.current) as name,
                   count(*) as count
            """ + MATCHING + """
               and t.lead is not null
             group by t.lead
             order by count(*) desc, t.lead
            """;

    private static final String DOCUMENTS = """
            select t.document as key, coalesce(min(t.document_number), min(t.document_title)) as name,
                   count(*) as count
            """ + MATCHING + " group by t.document order by t.document";

    private static final String LEADERS = """
            select leader as key, leader as name, count(*) as count
              from (select unnest(t.leaders) as leader
            """ + MATCHING + ") asked group by leader order by count(*) desc, leader";

    private final JdbcClient database;
    private final CityClock clock;

    TaskSearch(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Where a page goes on from. */
    record Place(String document, int position, UUID id) {}

    /** What a list can be narrowed by, with how many that leaves. */
    record Facet(String key, String name, int count) {}

    /** What is due of a task next. */
    record Next(
            UUID id,
            @Nullable UUID nextDuty,
            @Nullable String nextKind,
            @Nullable Instant nextLateFrom,
            @Nullable String nextState) {}

    /** A task with what is due of it next. */
    record Found(TaskRow task, Next next) {}

    List<Found> page(TaskQuestion asked, @Nullable Place after, int limit) {
        var tasks = Rows.as(TaskRow.class);
        var nexts = Rows.as(Next.class);
        return Rows.of(bound(PAGE, asked)
                .param("after", after == null ? null : after.document(), Types.VARCHAR)
                .param("afterPosition", after == null ? null : after.position(), Types.INTEGER)
                .param("afterId", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> new Found(
                        java.util.Objects.requireNonNull(tasks.mapRow(row, number)),
                        java.util.Objects.requireNonNull(nexts.mapRow(row, number)))));
    }

    long count(TaskQuestion asked) {
        return bound(COUNT, asked).query(Long.class).single();
    }

    List<Facet> states(TaskQuestion asked) {
        return facets(STATES, asked.ofAnyState());
    }

    List<Facet> agencies(TaskQuestion asked) {
        return facets(AGENCIES, asked.ofAnyAgency());
    }

    List<Facet> documents(TaskQuestion asked) {
        return facets(DOCUMENTS, asked.ofAnyDocument());
    }

    List<Facet> leaders(TaskQuestion asked) {
        return facets(LEADERS, asked.ofAnyLeader());
    }

    private List<Facet> facets(String statement, TaskQuestion asked) {
        return Rows.of(bound(statement, asked).query(Facet.class));
    }

    private JdbcClient.StatementSpec bound(String statement, TaskQuestion asked) {
        return database.sql(statement)
                .param("state", asked.state() == null ? null : asked.state().name(), Types.VARCHAR)
                .param("agency", asked.agency(), Types.VARCHAR)
                .param("document", asked.document(), Types.VARCHAR)
                .param("leader", asked.leader(), Types.VARCHAR)
                .param("reading", asked.reading(), Types.OTHER)
                .param("late", asked.late(), Types.BOOLEAN)
                .param("now", TaskHistory.utc(clock.instant()))
                .param("sight", asked.sight() == null ? null : asked.sight().toArray(String[]::new))
                .param(
                        "patterns",
                        asked.words().stream().map(TaskSearch::pattern).toArray(String[]::new));
    }

    private static String pattern(String word) {
        return "%" + word.toLowerCase(java.util.Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
