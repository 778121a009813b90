package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.supervision.TaskHistory.What;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What passes between the agency that leads a task and the office: acceptance, objection and answer, plan, stages. */
@Service
@Transactional
class TaskWork {

    private final SupervisedTasks tasks;
    private final TaskTable table;
    private final Objections objections;
    private final TaskHistory history;
    private final TaskDuties duties;
    private final TaskAgencies agencies;
    private final TaskTidings tidings;
    private final Liaisons liaisons;
    private final CityClock clock;

    TaskWork(
            SupervisedTasks tasks,
            TaskTable table,
            Objections objections,
            TaskHistory history,
            TaskDuties duties,
            TaskAgencies agencies,
            TaskTidings tidings,
            Liaisons liaisons,
            CityClock clock) {
        this.tasks = tasks;
        this.table = table;
        this.objections = objections;
        this.history = history;
        this.duties = duties;
        this.agencies = agencies;
        this.tidings = tidings;
        this.liaisons = liaisons;
        this.clock = clock;
    }

    /** @param responsible who in the agency answers for it; null leaves that as it is */
    void accept(UUID id, @Nullable String responsible, Version version, Caller by) {
        TaskRow task = tasks.require(id, version, TaskDeed.ACCEPT, by);
        table.putState(id, TaskState.ACCEPTED);
        if (responsible != null) {
            table.putResponsible(id, responsible);
        }
        table.touch(id, by);
        history.record(id, What.ACCEPTED, by, null, Map.of("agency", Objects.requireNonNull(task.lead())));
        duties.answered(id, history.round(id), "supervision.task-accepted/" + id);
    }

    /**
     * Says that a task is not the agency's, or cannot be done so.
     *
     * @param named the agency that it belongs to in the agency's view
     */
    void object(UUID id, Objections.Kind kind, String reason, @Nullable String named, Version version, Caller by) {
        TaskRow task = tasks.require(id, version, TaskDeed.OBJECT, by);
        if (named != null) {
            agencies.requireKnown(named, "/named");
        }
        String lead = Objects.requireNonNull(task.lead());
        UUID objection = objections.add(id, lead, kind, reason, named, by);
        table.putState(id, TaskState.OBJECTED);
        table.touch(id, by);
        var details = new LinkedHashMap<String, Object>();
        details.put("agency", lead);
        details.put("kind", kind.name());
        if (named != null) {
            details.put("named", named);
        }
        history.record(id, What.OBJECTED, by, reason, details);
        duties.answered(id, history.round(id), "supervision.task-objected/" + objection);
        duties.objected(task, objection);
        tidings.ofTask(What.OBJECTED, task, liaisons.office());
    }

    /**
     * The office gives the task to another agency, which owes an answer in turn.
     *
     * @param assists whether the one that led goes on assisting
     */
    void reassign(UUID id, String agency, boolean assists, String reason, Version version, Caller by) {
        TaskRow task = tasks.require(id, version, TaskDeed.ANSWER_OBJECTION, by);
        agencies.requireKnown(agency, "/agency");
        String before = Objects.requireNonNull(task.lead());
        if (agency.equals(before)) {
            throw Refusal.ofInput("/agency", "该单位正是提出异议的牵头单位", "This is the agency that objects");
        }
        answerObjection(id, Objections.Answer.REASSIGNED, reason, by);
        table.putAgencies(
                id, agencies.ledBy(table.agenciesOf(id), agency, assists ? Optional.of(before) : Optional.empty()));
        table.putSent(id, agency, clock.instant());
        table.touch(id, by);
        duties.letOff(task, List.of(before), reason, by.account());
        history.record(
                id,
                What.REASSIGNED,
                by,
                reason,
                Map.of("from", before, "agency", agency, "name", agencies.nameOf(agency)));
        duties.sent(
                task,
                agency,
                table.stagesOf(id),
                tasks.leadsOf(id),
                history.round(id),
                clock.today().plusDays(1));
        tidings.ofTask(What.REASSIGNED, task, liaisons.postOf(agency));
    }

    /** The office leaves the task where it is: it counts as accepted. */
    void insist(UUID id, String reason, Version version, Caller by) {
        TaskRow task = tasks.require(id, version, TaskDeed.ANSWER_OBJECTION, by);
        answerObjection(id, Objections.Answer.INSISTED, reason, by);
        table.putState(id, TaskState.ACCEPTED);
        table.touch(id, by);
        history.record(id, What.INSISTED, by, reason, Map.of());
        tidings.ofTask(What.INSISTED, task, liaisons.postOf(Objects.requireNonNull(task.lead())));
    }

    private void answerObjection(UUID id, Objections.Answer answer, String reason, Caller by) {
        var open = objections.open(id).orElseThrow(() -> Refusal.of(SupervisionRefusal.TASK_DEED_NOT_POSSIBLE));
        objections.answer(open.id(), answer, reason, by);
        duties.objectionAnswered(open.id());
    }

    /** Keeps how the agency means to go about it; a later plan replaces it, the history keeps both. */
    void plan(UUID id, String words, Version version, Caller by) {
        tasks.require(id, version, TaskDeed.PLAN, by);
        table.putPlan(id, words);
        table.touch(id, by);
        history.record(id, What.PLANNED, by, words, Map.of());
    }

    void reachStage(UUID id, UUID stage, String words, Version version, Caller by) {
        tasks.require(id, version, TaskDeed.REACH_STAGE, by);
        var found = stage(id, stage);
        if (found.reachedAt() != null) {
            throw Refusal.of(SupervisionRefusal.TASK_DEED_NOT_POSSIBLE)
                    .saying("这个阶段已报告完成", "This stage was reported as reached already");
        }
        table.putReached(stage, clock.instant(), words);
        table.touch(id, by);
        history.record(id, What.STAGE_REACHED, by, words, Map.of("stage", found.words()));
        duties.stageReached(stage, history.round(id), clock.instant());
    }

    /** The office finds that a stage was not reached after all, and sets a day. */
    void returnStage(UUID id, UUID stage, LocalDate day, String reason, Version version, Caller by) {
        TaskRow task = tasks.require(id, version, TaskDeed.RETURN_STAGE, by);
        var found = stage(id, stage);
        if (found.reachedAt() == null) {
            throw Refusal.of(SupervisionRefusal.TASK_DEED_NOT_POSSIBLE)
                    .saying("这个阶段还没有报告完成", "This stage was not reported as reached");
        }
        if (day.isBefore(clock.today())) {
            throw Refusal.ofInput("/day", "新的期限不能早于今天", "The new last day cannot lie before today");
        }
        table.putReached(stage, null, null);
        table.touch(id, by);
        history.record(id, What.STAGE_RETURNED, by, reason, Map.of("stage", found.words(), "day", day.toString()));
        duties.stageReturned(stage, history.round(id), day, reason, by.account());
        tidings.ofTask(What.STAGE_RETURNED, task, liaisons.postOf(Objects.requireNonNull(task.lead())));
    }

    private TaskTable.Stage stage(UUID task, UUID stage) {
        return table.stagesOf(task).stream()
                .filter(found -> found.id().equals(stage))
                .findFirst()
                .orElseThrow(() -> Refusal.of(SupervisionRefusal.STAGE_UNKNOWN));
    }
}
