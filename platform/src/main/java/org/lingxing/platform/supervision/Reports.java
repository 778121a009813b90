package org.lingxing.platform.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.files.Visibility;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.InputFault;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of agencies, one for each slot of a document's schedule with a part for each task. Submitting fulfils the duty
 * in the same transaction, returning gives it back.
 */
@Service
@Transactional
class Reports {

    private final ReportTable table;
    private final ReportHistory history;
    private final TaskTable tasks;
    private final TaskHistory taskHistory;
    private final Duties duties;
    private final Files files;
    private final TaskTidings tidings;
    private final Desks desks;
    private final CityClock clock;

    Reports(
            ReportTable table,
            ReportHistory history,
            TaskTable tasks,
            TaskHistory taskHistory,
            Duties duties,
            Files files,
            TaskTidings tidings,
            Desks desks,
            CityClock clock) {
        this.table = table;
        this.history = history;
        this.tasks = tasks;
        this.taskHistory = taskHistory;
        this.duties = duties;
        this.files = files;
        this.tidings = tidings;
        this.desks = desks;
        this.clock = clock;
    }

    /** What an agency writes of one task. */
    record Written(UUID task, String words, List<ReportTable.Figure> figures) {}

    /** Keeps what is written so far. */
    void write(UUID id, List<Written> parts, Version version, Caller by) {
        ReportRow report = require(id, version, ReportDeed.WRITE, by);
        var known = table.partsOf(report).stream().map(ReportTable.Part::task).collect(Collectors.toSet());
        for (int i = 0; i < parts.size(); i++) {
            if (!known.contains(parts.get(i).task())) {
                throw Refusal.ofInput("/parts/" + i + "/task", "这项任务不在这份报告之内", "The report is not about this task");
            }
        }
        table.touch(report, by);
        parts.forEach(part -> table.putPart(id, part.task(), part.words().strip(), part.figures()));
    }

    /** Hands the report to the office: what is owed is done at this moment, in time or late. */
    void submit(UUID id, Version version, Caller by) {
        submit(require(id, version, ReportDeed.SUBMIT, by), clock.instant(), by);
    }

    /** The same as if it had come at an earlier moment; for invented data of a demonstration alone. */
    void submitAsOf(UUID id, Instant at, Caller by) {
        ReportRow report = table.lock(id);
        ReportDeed.SUBMIT.require(report, desks.of(by));
        submit(report, at, by);
    }

    private void submit(ReportRow report, Instant at, Caller by) {
        UUID id = report.id();
        var parts = table.partsOf(report);
        requireWritten(parts);
        table.touch(report, by);
        table.putSubmitted(id, at, by.account());
        history.record(report, ReportHistory.What.SUBMITTED, by, null, parts);
        for (ReportTable.Part part : parts) {
            tell(part.task(), TaskHistory.What.REPORTED, report, null, by);
            if (report.shortKind().equals("PLAN")) {
                tasks.putPlan(part.task(), part.words());
            }
        }
        duties.fulfilSlot(
                SupervisionKinds.ofReport(report.kind()),
                report.post(),
                report.document(),
                report.slot(),
                at,
                "supervision.report/" + id);
        tidings.ofReport(ReportHistory.What.SUBMITTED, report);
    }

    private static void requireWritten(List<ReportTable.Part> parts) {
        var faults = new ArrayList<InputFault>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).words().isBlank()) {
                var number = parts.get(i).number();
                faults.add(new InputFault(
                        "/parts/" + i + "/words",
                        (number == null ? "这" : "第" + number) + "项任务还没有写",
                        "Nothing is written yet of task " + (number == null ? "" : number)));
            }
        }
        if (parts.isEmpty()) {
            faults.add(new InputFault("/parts", "没有要报告的任务", "There is no task to report on"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.ofInput(faults);
        }
    }

    void accept(UUID id, Version version, Caller by) {
        ReportRow report = require(id, version, ReportDeed.ACCEPT, by);
        table.touch(report, by);
        table.putJudged(id, ReportState.ACCEPTED, null, null, by);
        history.record(report, ReportHistory.What.ACCEPTED, by, null, null);
        table.partsOf(report).forEach(part -> tell(part.task(), TaskHistory.What.REPORT_ACCEPTED, report, null, by));
        tidings.ofReport(ReportHistory.What.ACCEPTED, report);
    }

    /**
     * Gives the report back with reasons: it is owed again.
     *
     * @param day until when, today at the earliest
     */
    void giveBack(UUID id, String reason, LocalDate day, Version version, Caller by) {
        ReportRow report = require(id, version, ReportDeed.RETURN, by);
        if (day.isBefore(clock.today())) {
            throw Refusal.ofInput("/day", "重新报送的期限不能早于今天", "The new last day cannot lie before today");
        }
        table.touch(report, by);
        table.putJudged(id, ReportState.RETURNED, reason, day, by);
        history.record(report, ReportHistory.What.RETURNED, by, reason, null);
        table.partsOf(report).forEach(part -> tell(part.task(), TaskHistory.What.REPORT_RETURNED, report, reason, by));
        duties.giveBack(id, day, reason, by.account());
        tidings.ofReport(ReportHistory.What.RETURNED, report);
    }

    /** Puts a picture or paper to what is reported of a task. */
    void attach(UUID id, UUID task, UUID file, Caller by) {
        ReportRow report = requirePart(id, task, by);
        table.touch(report, by);
        files.attach(
                file, owner(id, task), Visibility.ofRoles(Liaisons.CITY, Role.OFFICER, Role.SIGNER, Role.AGENCY), by);
    }

    void detach(UUID id, UUID task, UUID file, Caller by) {
        ReportRow report = requirePart(id, task, by);
        if (!files.detach(file, owner(id, task))) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        table.touch(report, by);
    }

    private ReportRow requirePart(UUID id, UUID task, Caller by) {
        ReportRow report = table.lock(id);
        ReportDeed.WRITE.require(report, desks.of(by));
        if (table.partsOf(report).stream().noneMatch(part -> part.task().equals(task))) {
            throw Refusal.of(SupervisionRefusal.TASK_UNKNOWN);
        }
        return report;
    }

    static String owner(UUID report, UUID task) {
        return "supervision.report/" + report + "/" + task;
    }

    private ReportRow require(UUID id, Version version, ReportDeed deed, Caller by) {
        ReportRow report = table.lock(id);
        version.requireIs(report.version(), report.changedBy(), report.changedAt());
        deed.require(report, desks.of(by));
        return report;
    }

    private void tell(
            UUID task,
            TaskHistory.What what,
            ReportRow report,
            @org.jspecify.annotations.Nullable String note,
            Caller by) {
        taskHistory.record(task, what, by, note, Map.of("report", report.id().toString(), "slot", report.slot()));
    }
}
