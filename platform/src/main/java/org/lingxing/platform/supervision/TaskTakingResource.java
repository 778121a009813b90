package org.lingxing.platform.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tasks taken under supervision, and many sent at once. */
@RestController
@RequestMapping("/api/v1/supervision")
@OpenTo(roles = Role.OFFICER)
class TaskTakingResource {

    private final TaskTaking taking;
    private final SupervisedTasks tasks;
    private final DemonstrationTasks demonstration;

    TaskTakingResource(TaskTaking taking, SupervisedTasks tasks, DemonstrationTasks demonstration) {
        this.taking = taking;
        this.tasks = tasks;
        this.demonstration = demonstration;
    }

    /** Either a whole document, or some readings of the gazette. */
    record Choice(
            @Nullable String document,

            @Size(max = 500, message = "一次最多 500 项 / At most 500 at once") @Nullable
            List<UUID> readings) {}

    record Many(
            @Size(min = 1, max = 500, message = "请选 1 至 500 项任务 / Choose 1 to 500 tasks")
            List<UUID> tasks) {}

    /** Takes tasks over; those that are under supervision already stay as they are. */
    @PostMapping("/task-takings")
    TaskTaking.Taken take(@Valid @RequestBody Choice choice, Caller caller) {
        if (choice.document() != null) {
            return taking.ofDocument(choice.document(), caller);
        }
        if (choice.readings() == null || choice.readings().isEmpty()) {
            throw Refusal.ofInput("/readings", "请选一份文件，或几项任务", "Choose a document, or some tasks");
        }
        return taking.ofReadings(choice.readings(), caller);
    }

    /** Sends all of these that can be sent. */
    @PostMapping("/task-sendings")
    SupervisedTasks.SentMany send(@Valid @RequestBody Many many, Caller caller) {
        return tasks.sendAll(many.tasks().stream().distinct().sorted().toList(), caller);
    }

    /** Fills a demonstration with invented work on the gazette's tasks; there is no such address in production. */
    @PostMapping("/demonstration")
    DemonstrationTasks.Filled fill(Caller caller) {
        return demonstration.fill(caller);
    }
}
