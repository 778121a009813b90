package org.lingxing.platform.supervision;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reports: what is owed by the schedules, with what agencies wrote. */
@Repository
class ReportTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final String SELECT = """
            select d.id, r.id is not null as begun, l.agency, n.name as agency_name, d.post, d.subject as document,
                   d.label as document_title, d.kind, d.slot, lower(d.period) as "from", upper(d.period) - 1 as "to",
                   d.late_from, d.state as duty_state, d.done_at, coalesce(r.state, 'DRAFT') as state, r.submitted_at,
                   r.submitted_by, r.judged_at, r.judged_by, r.judgement, r.return_until,
                   coalesce(r.version, 0) as version, r.changed_by, r.changed_at
              from duties.duty d
              join supervision.liaison l on l.post = d.post
              join agencies.name n on n.agency = l.agency and n.current
              left join supervision.report r on r.id = d.id
             where d.kind in \
            """ + SupervisionKinds.in(SupervisionKinds.REPORTS) + " ";

    /**
     * The tasks a report is about: those of the document that the agency leads and was sent before the last day the
     * report covers, as long as they go on, and those it has written about.
     */
    private static final String PARTS = """
            select t.id as task, t.number, t.heading, t.words as text, t.state, coalesce(p.words, '') as words,
                   coalesce(p.figures, '[]')::text as figures
              from supervision.task t
              left join supervision.report_part p on p.report = :report and p.task = t.id
             where t.document = :document
               and ((t.state in ('SENT', 'OBJECTED', 'ACCEPTED')
                     and (t.sent_at at time zone 'Asia/Shanghai')::date < :to
                     and exists (select from supervision.task_agency a
                                  where a.task = t.id and a.agency = :agency and a.role = 'LEAD'))
                    or p.report is not null)
             order by t.position, t.id
            """;

    private final JdbcClient database;
    private final CityClock clock;

    ReportTable(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A figure that is reported: 新建河长公示牌 12 块. */
    record Figure(String name, java.math.BigDecimal value, String unit) {}

    /** What a report says of a task. */
    record Part(
            UUID task,
            @Nullable String number,
            String heading,
            String text,
            TaskState state,
            String words,
            List<Figure> figures) {}

    private record PartRow(
            UUID task,
            @Nullable String number,
            String heading,
            String text,
            TaskState state,
            String words,
            String figures) {}

    Optional<ReportRow> find(UUID id) {
        return database.sql(SELECT + " and d.id = :id")
                .param("id", id)
                .query(ReportRow.class)
                .optional();
    }

    ReportRow get(UUID id) {
        return find(id).orElseThrow(() -> Refusal.of(SupervisionRefusal.REPORT_UNKNOWN));
    }

    /** The report, held until the transaction ends. */
    ReportRow lock(UUID id) {
        return database.sql(SELECT + " and d.id = :id for update of d")
                .param("id", id)
                .query(ReportRow.class)
                .optional()
                .orElseThrow(() -> Refusal.of(SupervisionRefusal.REPORT_UNKNOWN));
    }

    List<Part> partsOf(ReportRow report) {
        return Rows.of(database.sql(PARTS)
                        .param("report", report.id())
                        .param("document", report.document())
                        .param("agency", report.agency())
                        .param("to", report.to())
                        .query(PartRow.class))
                .stream()
                .map(row -> new Part(
                        row.task(),
                        row.number(),
                        row.heading(),
                        row.text(),
                        row.state(),
                        row.words(),
                        JSON.readValue(row.figures(), new TypeReference<List<Figure>>() {})))
                .toList();
    }

    /** Notes that somebody wrote, so that whoever read it before has to read it again. */
    void touch(ReportRow report, Caller by) {
        database.sql("""
                        insert into supervision.report (id, agency, document, slot, kind, changed_by, changed_at)
                        values (:id, :agency, :document, :slot, :kind, :by, :at)
                        on conflict (id) do update
                           set version = report.version + 1, changed_by = excluded.changed_by,
                               changed_at = excluded.changed_at
                        """)
                .param("id", report.id())
                .param("agency", report.agency())
                .param("document", report.document())
                .param("slot", report.slot())
                .param("kind", report.shortKind())
                .param("by", by.account())
                .param("at", TaskHistory.utc(clock.instant()))
                .update();
    }

    void putPart(UUID report, UUID task, String words, List<Figure> figures) {
        database.sql("""
                        insert into supervision.report_part (report, task, words, figures)
                        values (:report, :task, :words, :figures::jsonb)
                        on conflict (report, task) do update set words = excluded.words, figures = excluded.figures
                        """)
                .param("report", report)
                .param("task", task)
                .param("words", words)
                .param("figures", JSON.writeValueAsString(figures))
                .update();
    }

    void putSubmitted(UUID report, java.time.Instant at, String by) {
        database.sql("""
                        update supervision.report
                           set state = 'SUBMITTED', submitted_at = :at, submitted_by = :by
                         where id = :id
                        """)
                .param("id", report)
                .param("at", TaskHistory.utc(at))
                .param("by", by)
                .update();
    }

    void putJudged(UUID report, ReportState state, @Nullable String judgement, @Nullable LocalDate until, Caller by) {
        database.sql("""
                        update supervision.report
                           set state = :state, judged_at = :at, judged_by = :by, judgement = :judgement,
                               return_until = :until
                         where id = :id
                        """)
                .param("id", report)
                .param("state", state.name())
                .param("at", TaskHistory.utc(clock.instant()))
                .param("by", by.account())
                .param("judgement", judgement, Types.VARCHAR)
                .param("until", until, Types.DATE)
                .update();
    }
}
