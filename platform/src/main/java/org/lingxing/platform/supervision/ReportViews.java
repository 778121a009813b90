package org.lingxing.platform.supervision;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.agencies.AgencyRef;
import org.lingxing.platform.files.FileView;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports as people look at them. What an agency is still writing the office sees as not submitted, without the words. */
@Component
class ReportViews {

    private static final String MATCHING = """
               and d.state <> 'WAIVED'
               and (:document::text is null or d.subject = :document)
               and (:agency::text is null or l.agency = :agency)
               and (:kind::text is null or d.slot like upper(:kind) || '/%')
               and (:state::text is null or coalesce(r.state, 'DRAFT') = :state)
               and (:late::boolean is null or (coalesce(d.done_at, :now) >= d.late_from) = :late)
               and (:sight::text[] is null or l.agency = any(:sight))
            """;

    private static final String PAGE = ReportTable.SELECT + MATCHING + """
               and (:after::timestamptz is null or (d.late_from, d.id) > (:after, :afterId::uuid))
             order by d.late_from, d.id
             limit :limit
            """;

    private static final String COUNT = "select count(*)"
            + ReportTable.SELECT.substring(ReportTable.SELECT.indexOf("  from duties.duty")) + MATCHING;

    static final Columns<Line> COLUMNS = Columns.of(
            "reports",
            "督查报告",
            "Reports",
            Column.text("agency", "单位", "Agency", line -> line.agency().name()),
            Column.text("document", "文件", "Document", Line::documentTitle),
            Column.of("kind", Phrase.of("种类", "Kind"), Kind.phrase(), line -> kindOf(line.kind())),
            Column.of(
                    "due",
                    Phrase.of("期限", "Due"),
                    Kind.day(),
                    line -> line.term().due()),
            Column.of("state", Phrase.of("状态", "State"), Kind.phrase(), line -> stateOf(line)),
            Column.of("submittedAt", Phrase.of("报送时间", "Submitted"), Kind.moment(), Line::submittedAt));

    private final ReportTable table;
    private final ReportHistory history;
    private final TaskRegister register;
    private final Files files;
    private final Desks desks;
    private final JdbcClient database;
    private final WorkingDays workingDays;
    private final CityClock clock;

    ReportViews(
            ReportTable table,
            ReportHistory history,
            TaskRegister register,
            Files files,
            Desks desks,
            JdbcClient database,
            WorkingDays workingDays,
            CityClock clock) {
        this.table = table;
        this.history = history;
        this.register = register;
        this.files = files;
        this.desks = desks;
        this.database = database;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What the list is narrowed by; null means not. */
    record Question(
            @Nullable String document,
            @Nullable String agency,
            @Nullable String kind,
            @Nullable ReportState state,
            @Nullable Boolean late) {}

    /**
     * A report in a list.
     *
     * @param from first day it covers
     * @param to last day it covers
     */
    record Line(
            UUID id,
            AgencyRef agency,
            String document,
            String documentTitle,
            String kind,
            LocalDate from,
            LocalDate to,
            TermView term,
            ReportState state,
            @Nullable Instant submittedAt,
            Instant lateFrom) {

        List<String> key() {
            return List.of(TaskHistory.utc(lateFrom).toString(), id.toString());
        }
    }

    /** What the report says of one task, with its pictures and papers. */
    record Part(
            UUID task,
            @Nullable String number,
            String heading,
            String text,
            String words,
            List<ReportTable.Figure> figures,
            List<FileView> files) {}

    /**
     * A report with all that belongs to it.
     *
     * @param hidden whether it is being written, which only the agency sees
     */
    record Detail(
            UUID id,
            AgencyRef agency,
            String document,
            String documentTitle,
            String kind,
            LocalDate from,
            LocalDate to,
            TermView term,
            ReportState state,
            @Nullable Instant submittedAt,
            @Nullable String submittedBy,
            @Nullable Instant judgedAt,
            @Nullable String judgedBy,
            @Nullable String judgement,
            @Nullable LocalDate returnUntil,
            boolean hidden,
            List<Part> parts,
            List<ReportHistory.Line> history,
            List<ReportDeed.Possible> actions,
            int version) {}

    Page<Line> page(Question asked, Paging paging, Caller caller) {
        var sight = register.sightOf(caller);
        boolean first = paging.fromTheBeginning();
        var lines = Rows.of(bound(PAGE, asked, sight)
                        .param(
                                "after",
                                first ? null : paging.after(0, OffsetDateTime::parse),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("afterId", first ? null : paging.after(1, UUID::fromString), Types.OTHER)
                        .param("limit", paging.oneMore())
                        .query(ReportRow.class))
                .stream()
                .map(this::line)
                .toList();
        long total = bound(COUNT, asked, sight).query(Long.class).single();
        return Page.of(lines, paging, total, clock.instant(), Line::key);
    }

    private JdbcClient.StatementSpec bound(String statement, Question asked, @Nullable List<String> sight) {
        return database.sql(statement)
                .param("document", asked.document(), Types.VARCHAR)
                .param("agency", asked.agency(), Types.VARCHAR)
                .param("kind", asked.kind(), Types.VARCHAR)
                .param("state", asked.state() == null ? null : asked.state().name(), Types.VARCHAR)
                .param("late", asked.late(), Types.BOOLEAN)
                .param("now", TaskHistory.utc(clock.instant()))
                .param("sight", sight == null ? null : sight.toArray(String[]::new));
    }

    private Line line(ReportRow row) {
        return new Line(
                row.id(),
                new AgencyRef(row.agency(), row.agencyName()),
                row.document(),
                row.documentTitle(),
                row.shortKind(),
                row.from(),
                row.to(),
                TermView.of(row.dutyState(), row.lateFrom(), clock, workingDays),
                row.state(),
                row.submittedAt(),
                row.lateFrom());
    }

    /** @throws Refusal as if there were no such report, where it is not the caller's to see */
    Detail of(UUID id, Caller caller) {
        ReportRow row = table.get(id);
        Desk desk = desks.of(caller);
        boolean own = desk.actsFor(row.agency());
        if (!own && !desk.reads()) {
            throw Refusal.of(SupervisionRefusal.REPORT_UNKNOWN);
        }
        boolean hidden = row.state() == ReportState.DRAFT && !own;
        return new Detail(
                row.id(),
                new AgencyRef(row.agency(), row.agencyName()),
                row.document(),
                row.documentTitle(),
                row.shortKind(),
                row.from(),
                row.to(),
                TermView.of(row.dutyState(), row.lateFrom(), clock, workingDays),
                row.state(),
                row.submittedAt(),
                row.submittedBy(),
                row.judgedAt(),
                row.judgedBy(),
                row.judgement(),
                row.returnUntil(),
                hidden,
                table.partsOf(row).stream().map(part -> view(row, part, hidden)).toList(),
                history.of(id),
                ReportDeed.all(row, desk),
                row.version());
    }

    private Part view(ReportRow report, ReportTable.Part part, boolean hidden) {
        return new Part(
                part.task(),
                part.number(),
                part.heading(),
                part.text(),
                hidden ? "" : part.words(),
                hidden ? List.of() : part.figures(),
                hidden
                        ? List.of()
                        : files.of(Reports.owner(report.id(), part.task())).stream()
                                .map(FileView::of)
                                .toList());
    }

    static Phrase kindOf(String kind) {
        return switch (kind) {
            case "PLAN" -> Phrase.of("方案", "Plan");
            case "LEDGER" -> Phrase.of("台账", "Ledger");
            default -> Phrase.of("进展", "Progress");
        };
    }

    private static Phrase stateOf(Line line) {
        return switch (line.state()) {
            case DRAFT ->
                Objects.equals(line.term().state(), "OVERDUE")
                        ? Phrase.of("逾期未报", "Overdue")
                        : Phrase.of("未报送", "Not submitted");
            case SUBMITTED -> Phrase.of("待审核", "Waits for the office");
            case ACCEPTED -> Phrase.of("已通过", "Accepted");
            case RETURNED -> Phrase.of("已退回", "Returned");
        };
    }
}
