package org.lingxing.platform.supervision;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Refusal;

/** What can be done with a task: in which states, by whom. */
enum TaskDeed {
    DECOMPOSE(true),
    SEND(true),
    ACCEPT(false),
    OBJECT(false),
    ANSWER_OBJECTION(true),
    PLAN(false),
    REACH_STAGE(false),
    RETURN_STAGE(true),
    MERGE(true),
    END(true);

    private final boolean ofOffice;

    TaskDeed(boolean ofOffice) {
        this.ofOffice = ofOffice;
    }

    /** Whether and why not a deed can be done by somebody now. */
    record Possible(
            TaskDeed deed, boolean possible, @Nullable Phrase why) {}

    /**
     * What decides about deeds besides the task itself.
     *
     * @param leads whether an agency that the register knows is to lead
     * @param unreached whether a stage is still to be reached
     * @param reached whether a stage was reached
     */
    record Circumstance(boolean leads, boolean unreached, boolean reached) {}

    static List<Possible> all(TaskRow task, Circumstance circumstance, Desk desk) {
        return Arrays.stream(values())
                .map(deed -> {
                    var why = deed.hindrance(task, circumstance, desk);
                    return new Possible(deed, why == null, why);
                })
                .toList();
    }

    void require(TaskRow task, Circumstance circumstance, Desk desk) {
        var why = hindrance(task, circumstance, desk);
        if (why != null) {
            throw Refusal.of(SupervisionRefusal.TASK_DEED_NOT_POSSIBLE).saying(why.zh(), why.en());
        }
    }

    /** Why not; the state first, since nobody can change that. */
    private @Nullable Phrase hindrance(TaskRow task, Circumstance circumstance, Desk desk) {
        var state = hindranceOf(task.state());
        if (state != null) {
            return state;
        }
        if (this == SEND && !circumstance.leads()) {
            return Phrase.of("还没有册中认得的牵头单位，请先分解", "No agency of the register leads it yet; decompose it first");
        }
        if (this == REACH_STAGE && !circumstance.unreached()) {
            return Phrase.of("没有未完成的阶段", "No stage is left to be reached");
        }
        if (this == RETURN_STAGE && !circumstance.reached()) {
            return Phrase.of("没有报告已完成的阶段", "No stage was reported as reached");
        }
        if (ofOffice && !desk.office()) {
            return Phrase.of("由督查室办理", "The supervision office does this");
        }
        if (!ofOffice && !desk.actsFor(task.lead())) {
            return Phrase.of("由牵头单位的督查联络员办理", "The liaison of the agency that leads does this");
        }
        return null;
    }

    private @Nullable Phrase hindranceOf(TaskState state) {
        if (state == TaskState.MERGED) {
            return Phrase.of("已并入另一项任务", "It was merged into another task");
        }
        if (state == TaskState.ENDED) {
            return Phrase.of("任务已办结", "The task has ended");
        }
        return switch (this) {
            case DECOMPOSE, SEND -> state == TaskState.DRAFT ? null : Phrase.of("已下达", "It was sent already");
            case ACCEPT, OBJECT ->
                switch (state) {
                    case SENT -> null;
                    case DRAFT -> notSent();
                    case OBJECTED -> Phrase.of("已提出异议，等待督查室答复", "An objection waits for the office's answer");
                    default -> Phrase.of("已认领", "It is accepted already");
                };
            case ANSWER_OBJECTION -> state == TaskState.OBJECTED ? null : Phrase.of("没有待答复的异议", "No objection waits");
            case PLAN, REACH_STAGE, RETURN_STAGE ->
                switch (state) {
                    case ACCEPTED -> null;
                    case DRAFT -> notSent();
                    default -> Phrase.of("尚未认领", "It is not accepted yet");
                };
            case MERGE, END -> null;
        };
    }

    private static Phrase notSent() {
        return Phrase.of("尚未下达", "It is not sent yet");
    }
}
