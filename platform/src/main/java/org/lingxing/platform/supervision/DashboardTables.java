package org.lingxing.platform.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the dashboards read of tasks, reports and objections. */
@Repository
class DashboardTables {

    /** A task is behind when its own day is over, or something owed for it is. */
    private static final String LEADERS = """
            select leader, count(*) as tasks, count(*) filter (where state = 'ENDED') as ended,
                   count(*) filter (where behind) as behind
              from (select unnest(t.leaders) as leader, t.state,
                           t.state <> 'ENDED'
                           and (t.due < :today
                                or t.id::text in (select d.subject
                                                    from duties.duty d
                                                   where d.kind in ('supervision.answer', 'supervision.stage')
                                                     and d.state = 'OVERDUE')) as behind
                      from supervision.task t
                     where t.state in ('SENT', 'OBJECTED', 'ACCEPTED', 'ENDED')) tasks
             group by leader
             order by 4 desc, 2 desc, 1
            """;

    private static final String REPORTS = """
            select r.id, r.agency, r.document, r.kind, r.slot, r.state, r.submitted_at, r.judgement, r.return_until
              from supervision.report r
            """;

    static final String WAITING = REPORTS + " where r.state = 'SUBMITTED' order by r.submitted_at, r.id limit :most";

    private static final String OWN = REPORTS + """
             where r.agency = any(:agencies) and r.state in ('DRAFT', 'RETURNED')
             order by r.state desc, r.slot, r.id
            """;

    private static final String OBJECTIONS = """
            select o.id, o.task, t.words, o.agency, o.kind, o.reason, o.at
              from supervision.objection o
              join supervision.task t on t.id = o.task
             where o.answer is null
             order by o.at, o.id
            """;

    private static final String TASKS = """
            select t.id, t.words, t.document_number, t.number, t.state, t.due, a.role
              from supervision.task t
              join supervision.task_agency a on a.task = t.id
             where a.agency = any(:agencies) and t.state in ('SENT', 'OBJECTED', 'ACCEPTED')
             order by t.due nulls last, t.document, t.position, t.id
            """;

    private static final String WEEK = """
            select (select count(*) from supervision.progress where reported_at >= :from) as figures,
                   (select count(*) from supervision.task_deed where at >= :from and what = 'ENDED') as ended,
                   (select count(*) from supervision.task_deed where at >= :from and what = 'SENT') as sent,
                   (select count(*) from supervision.report where submitted_at >= :from) as reports
            """;

    private final JdbcClient database;

    DashboardTables(JdbcClient database) {
        this.database = database;
    }

    /** @param behind tasks whose day, or something owed for them, is over */
    record Leader(String leader, int tasks, int ended, int behind) {}

    record ReportLine(
            UUID id,
            String agency,
            String document,
            String kind,
            String slot,
            String state,
            @Nullable Instant submittedAt,
            @Nullable String judgement,
            @Nullable LocalDate returnUntil) {}

    record ObjectionLine(UUID id, UUID task, String words, String agency, String kind, String reason, Instant at) {}

    record TaskLine(
            UUID id,
            String words,
            @Nullable String documentNumber,
            @Nullable String number,
            String state,
            @Nullable LocalDate due,
            String role) {}

    /** @param figures reported, corrections included; ended tasks; sent tasks; reports that came in */
    record Week(int figures, int ended, int sent, int reports) {}

    List<Leader> leaders(LocalDate today) {
        return Rows.of(database.sql(LEADERS).param("today", today).query(Leader.class));
    }

    List<ReportLine> waiting(int most) {
        return Rows.of(database.sql(WAITING).param("most", most).query(ReportLine.class));
    }

    long waiting() {
        return database.sql("select count(*) from supervision.report where state = 'SUBMITTED'")
                .query(Long.class)
                .single();
    }

    List<ReportLine> own(Collection<String> agencies) {
        return Rows.of(database.sql(OWN)
                .param("agencies", agencies.toArray(String[]::new))
                .query(ReportLine.class));
    }

    List<ObjectionLine> objections() {
        return Rows.of(database.sql(OBJECTIONS).query(ObjectionLine.class));
    }

    List<TaskLine> tasksOf(Collection<String> agencies) {
        return Rows.of(database.sql(TASKS)
                .param("agencies", agencies.toArray(String[]::new))
                .query(TaskLine.class));
    }

    Week since(Instant from) {
        return database.sql(WEEK)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(Week.class)
                .single();
    }

    /** The posts by which agencies carry tasks. */
    List<UUID> liaisons() {
        return Rows.of(database.sql("select post from supervision.liaison").query(UUID.class));
    }

    /** The full name each agency has now, by identifier. */
    Map<String, String> names() {
        record Named(String agency, String name) {}
        return Rows.of(database.sql("""
                                select distinct on (agency) agency, name
                                  from agencies.name
                                 where kind = 'FULL'
                                 order by agency, current desc, from_day desc nulls last, name
                                """).query(Named.class)).stream()
                .collect(Collectors.toMap(Named::agency, Named::name));
    }
}
