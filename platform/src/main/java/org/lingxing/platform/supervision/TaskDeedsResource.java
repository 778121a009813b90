package org.lingxing.platform.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deeds on one task; each asks for the version that was read, and answers with the task as it is then. */
@RestController
@RequestMapping("/api/v1/supervision/tasks/{id}")
@OpenTo(roles = Role.OFFICER)
class TaskDeedsResource {

    private static final String SAY_WHY = "请写明理由 / Say why";
    private static final String TOO_LONG = "不超过 2000 字 / At most 2000 characters";
    private static final int LONGEST = 2000;

    private final SupervisedTasks tasks;
    private final TaskWork work;
    private final TaskDetails details;

    TaskDeedsResource(SupervisedTasks tasks, TaskWork work, TaskDetails details) {
        this.tasks = tasks;
        this.work = work;
        this.details = details;
    }

    record Ground(
            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String ground) {}

    record Words(
            @NotBlank(message = "请写明内容 / Write something") @Size(max = LONGEST, message = TOO_LONG)
            String words) {}

    record Acceptance(
            @Size(max = 60, message = "不超过 60 字 / At most 60 characters") @Nullable
            String responsible) {}

    record Objection(
            Objections.Kind kind,

            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String reason,

            @Nullable String named) {}

    /** @param agency null insists; otherwise the agency that gets the task */
    record Answer(
            @Nullable String agency,
            boolean assists,

            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String reason) {}

    record Merging(
            UUID into,

            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String ground) {}

    record StageReturn(
            LocalDate day,

            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String reason) {}

    record Division(
            @Size(min = 1, max = 40, message = "请选 1 至 40 个单位 / Choose 1 to 40 agencies")
            List<SupervisedTasks.Member> agencies,

            @Size(max = 50, message = "不超过 50 部分 / At most 50 parts")
            List<SupervisedTasks.Piece> parts,

            @Size(max = 50, message = "不超过 50 个阶段 / At most 50 stages")
            List<SupervisedTasks.Step> stages,

            @Size(max = 60, message = "不超过 60 字 / At most 60 characters") @Nullable
            String responsible) {}

    @PutMapping("/decomposition")
    ResponseEntity<TaskDetails.Detail> decompose(
            @PathVariable UUID id, @Valid @RequestBody Division wanted, Version version, Caller caller) {
        tasks.decompose(
                id,
                new SupervisedTasks.Decomposition(
                        wanted.agencies(), wanted.parts(), wanted.stages(), wanted.responsible()),
                version,
                caller);
        return answer(id, caller);
    }

    @PostMapping("/sending")
    ResponseEntity<TaskDetails.Detail> send(@PathVariable UUID id, Version version, Caller caller) {
        tasks.send(id, version, caller);
        return answer(id, caller);
    }

    @PostMapping("/acceptance")
    @OpenTo(roles = Role.AGENCY, anyDivision = true)
    ResponseEntity<TaskDetails.Detail> accept(
            @PathVariable UUID id, @Valid @RequestBody Acceptance acceptance, Version version, Caller caller) {
        work.accept(id, acceptance.responsible(), version, caller);
        return answer(id, caller);
    }

    @PostMapping("/objection")
    @OpenTo(roles = Role.AGENCY, anyDivision = true)
    ResponseEntity<TaskDetails.Detail> object(
            @PathVariable UUID id, @Valid @RequestBody Objection objection, Version version, Caller caller) {
        work.object(id, objection.kind(), objection.reason(), objection.named(), version, caller);
        return answer(id, caller);
    }

    /** Reassigns the task to the agency named, or insists where none is. */
    @PostMapping("/objection-answer")
    ResponseEntity<TaskDetails.Detail> answer(
            @PathVariable UUID id, @Valid @RequestBody Answer answer, Version version, Caller caller) {
        if (answer.agency() == null) {
            work.insist(id, answer.reason(), version, caller);
        } else {
            work.reassign(id, answer.agency(), answer.assists(), answer.reason(), version, caller);
        }
        return answer(id, caller);
    }

    @PostMapping("/plan")
    @OpenTo(roles = Role.AGENCY, anyDivision = true)
    ResponseEntity<TaskDetails.Detail> plan(
            @PathVariable UUID id, @Valid @RequestBody Words plan, Version version, Caller caller) {
        work.plan(id, plan.words(), version, caller);
        return answer(id, caller);
    }

    @PostMapping("/stages/{stage}/reaching")
    @OpenTo(roles = Role.AGENCY, anyDivision = true)
    ResponseEntity<TaskDetails.Detail> reachStage(
            @PathVariable UUID id,
            @PathVariable UUID stage,
            @Valid @RequestBody Words how,
            Version version,
            Caller caller) {
        work.reachStage(id, stage, how.words(), version, caller);
        return answer(id, caller);
    }

    @PostMapping("/stages/{stage}/return")
    ResponseEntity<TaskDetails.Detail> returnStage(
            @PathVariable UUID id,
            @PathVariable UUID stage,
            @Valid @RequestBody StageReturn back,
            Version version,
            Caller caller) {
        work.returnStage(id, stage, back.day(), back.reason(), version, caller);
        return answer(id, caller);
    }

    @PostMapping("/merging")
    ResponseEntity<TaskDetails.Detail> merge(
            @PathVariable UUID id, @Valid @RequestBody Merging merging, Version version, Caller caller) {
        tasks.merge(id, merging.into(), merging.ground(), version, caller);
        return answer(id, caller);
    }

    @PostMapping("/ending")
    ResponseEntity<TaskDetails.Detail> end(
            @PathVariable UUID id, @Valid @RequestBody Ground ground, Version version, Caller caller) {
        tasks.end(id, ground.ground(), version, caller);
        return answer(id, caller);
    }

    private ResponseEntity<TaskDetails.Detail> answer(UUID id, Caller caller) {
        var detail = details.of(id, caller);
        return new Version(detail.task().version()).of(detail);
    }
}
