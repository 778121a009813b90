package org.lingxing.platform.supervision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.agencies.AgencyRef;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.papers.Papers;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A task with all that belongs to it: what can be done now, what is owed for it, what was reported, what happened. */
@Component
class TaskDetails {

    private static final String OWED = """
            select d.id, d.kind, d.late_from, d.state, p.agency, n.name as holder
              from duties.duty d
              join access.post p on p.id = d.post
              left join access.person n on n.id = d.person
             where d.kind in ('supervision.answer', 'supervision.stage', 'supervision.objection')
               and d.subject = :task
             order by d.late_from, d.id
            """;

    private static final String REPORTED = """
            select r.id, r.agency, r.slot, r.kind, r.state, r.submitted_at, p.words
              from supervision.report_part p
              join supervision.report r on r.id = p.report
             where p.task = :task and r.state <> 'DRAFT'
             order by r.submitted_at desc, r.id
            """;

    private final TaskRegister register;
    private final TaskTable table;
    private final TaskHistory history;
    private final Objections objections;
    private final SupervisedTasks tasks;
    private final TaskAgencies agencies;
    private final Papers papers;
    private final Desks desks;
    private final JdbcClient database;
    private final WorkingDays workingDays;
    private final CityClock clock;

    TaskDetails(
            TaskRegister register,
            TaskTable table,
            TaskHistory history,
            Objections objections,
            SupervisedTasks tasks,
            TaskAgencies agencies,
            Papers papers,
            Desks desks,
            JdbcClient database,
            WorkingDays workingDays,
            CityClock clock) {
        this.register = register;
        this.table = table;
        this.history = history;
        this.objections = objections;
        this.tasks = tasks;
        this.agencies = agencies;
        this.papers = papers;
        this.desks = desks;
        this.database = database;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** A part of the task, with the agency that carries it where one is named. */
    record Piece(String words, @Nullable AgencyRef agency) {}

    /** An objection in words; {@code named} is the agency it names as the right one. */
    record ObjectionView(
            UUID id,
            AgencyRef agency,
            Objections.Kind kind,
            String reason,
            @Nullable AgencyRef named,
            String by,
            Instant at,
            Objections.@Nullable Answer answer,
            @Nullable String answerReason,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    /** A duty that the task makes somebody owe. */
    record Owed(
            UUID duty,
            String kind,
            @Nullable AgencyRef agency,
            @Nullable String holder,
            TermView term) {}

    /** What a report said of the task. */
    record Reported(
            UUID report,
            AgencyRef agency,
            String slot,
            String kind,
            ReportState state,
            @Nullable Instant submittedAt,
            String words) {}

    /** A paper about the task. */
    record PaperLine(UUID id, String title, String state) {}

    record Detail(
            @JsonUnwrapped TaskView task,
            @Nullable String plan,
            @Nullable UUID mergedInto,
            @Nullable String endedBecause,
            List<Piece> parts,
            List<TaskTable.Stage> stages,
            List<ObjectionView> objections,
            List<Owed> owed,
            List<Reported> reports,
            List<PaperLine> papers,
            List<TaskHistory.Line> history,
            List<TaskDeed.Possible> actions) {}

    private record OwedRow(
            UUID id,
            String kind,
            Instant lateFrom,
            String state,
            @Nullable String agency,
            @Nullable String holder) {}

    private record ReportedRow(
            UUID id,
            String agency,
            String slot,
            String kind,
            ReportState state,
            @Nullable Instant submittedAt,
            String words) {}

    Detail of(UUID id, Caller caller) {
        TaskRow task = register.visible(id, caller);
        return new Detail(
                register.view(task),
                task.plan(),
                task.mergedInto(),
                task.endedBecause(),
                table.partsOf(id).stream()
                        .map(piece -> new Piece(piece.words(), ref(piece.agency())))
                        .toList(),
                table.stagesOf(id),
                objections.of(id).stream().map(this::view).toList(),
                owed(id),
                reported(id),
                papersAbout(task),
                history.of(id),
                TaskDeed.all(task, tasks.circumstance(task), desks.of(caller)));
    }

    private ObjectionView view(Objections.Row row) {
        return new ObjectionView(
                row.id(),
                new AgencyRef(row.agency(), agencies.nameOf(row.agency())),
                row.kind(),
                row.reason(),
                ref(row.named()),
                row.by(),
                row.at(),
                row.answer(),
                row.answerReason(),
                row.answeredBy(),
                row.answeredAt());
    }

    private List<Owed> owed(UUID task) {
        return Rows.of(database.sql(OWED).param("task", task.toString()).query(OwedRow.class)).stream()
                .map(row -> new Owed(
                        row.id(),
                        row.kind(),
                        ref(row.agency()),
                        row.holder(),
                        TermView.of(row.state(), row.lateFrom(), clock, workingDays)))
                .toList();
    }

    private List<Reported> reported(UUID task) {
        return Rows.of(database.sql(REPORTED).param("task", task).query(ReportedRow.class)).stream()
                .map(row -> new Reported(
                        row.id(),
                        new AgencyRef(row.agency(), agencies.nameOf(row.agency())),
                        row.slot(),
                        row.kind(),
                        row.state(),
                        row.submittedAt(),
                        row.words()))
                .toList();
    }

    /** Letters about the task, and about the reading it was taken from. */
    private List<PaperLine> papersAbout(TaskRow task) {
        var found = new ArrayList<>(papers.about("supervision.task/" + task.id()));
        if (task.extraction() != null) {
            found.addAll(papers.about("gazette.task/" + task.extraction()));
        }
        return found.stream()
                .map(paper ->
                        new PaperLine(paper.id(), paper.title(), paper.state().name()))
                .toList();
    }

    private @Nullable AgencyRef ref(@Nullable String agency) {
        return agency == null ? null : new AgencyRef(agency, agencies.nameOf(agency));
    }
}
