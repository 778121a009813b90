package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.supervision.TaskHistory.What;
import org.lingxing.platform.time.CityClock;
import org.lingxing.reader.AgencyRole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with a task: decomposes it, sends it, merges it, ends it. Each deed is one transaction. */
@Service
@Transactional
class SupervisedTasks {

    private final TaskTable table;
    private final TaskHistory history;
    private final TaskDuties duties;
    private final TaskAgencies agencies;
    private final TaskTidings tidings;
    private final Liaisons liaisons;
    private final Desks desks;
    private final CityClock clock;

    SupervisedTasks(
            TaskTable table,
            TaskHistory history,
            TaskDuties duties,
            TaskAgencies agencies,
            TaskTidings tidings,
            Liaisons liaisons,
            Desks desks,
            CityClock clock) {
        this.table = table;
        this.history = history;
        this.duties = duties;
        this.agencies = agencies;
        this.tidings = tidings;
        this.liaisons = liaisons;
        this.desks = desks;
        this.clock = clock;
    }

    /** An agency in its part. */
    record Member(String agency, AgencyRole role) {}

    /** A part of the task, with the agency that carries it. */
    record Piece(String words, @Nullable String agency) {}

    /** A stage with its last day. */
    record Step(String words, LocalDate due) {}

    /** How the office divides a task. The first that leads answers for it. */
    record Decomposition(
            List<Member> agencies,
            List<Piece> parts,
            List<Step> stages,
            @Nullable String responsible) {}

    /** What decides about deeds besides the task itself. */
    @Transactional(readOnly = true)
    public TaskDeed.Circumstance circumstance(TaskRow task) {
        var stages = table.stagesOf(task.id());
        return new TaskDeed.Circumstance(
                leadOf(task) != null,
                stages.stream().anyMatch(stage -> stage.reachedAt() == null),
                stages.stream().anyMatch(stage -> stage.reachedAt() != null));
    }

    TaskRow require(UUID id, Version version, TaskDeed deed, Caller by) {
        TaskRow task = table.lock(id, version);
        deed.require(task, circumstance(task), desks.of(by));
        return task;
    }

    /** Divides a task among agencies, parts and stages; what stood there before is replaced. */
    public void decompose(UUID id, Decomposition wanted, Version version, Caller by) {
        require(id, version, TaskDeed.DECOMPOSE, by);
        agencies.requireKnown(wanted);
        var members = new ArrayList<TaskTable.Part>();
        for (Member member : wanted.agencies()) {
            members.add(new TaskTable.Part(
                    members.size(), member.agency(), agencies.nameOf(member.agency()), member.role()));
        }
        table.putAgencies(id, members);
        var pieces = new ArrayList<TaskTable.Piece>();
        wanted.parts()
                .forEach(piece -> pieces.add(
                        new TaskTable.Piece(pieces.size(), piece.words().strip(), piece.agency())));
        table.putParts(id, pieces);
        table.clearStages(id);
        int ord = 0;
        for (Step step : wanted.stages()) {
            table.addStage(id, ord++, step.words().strip(), step.due());
        }
        table.putResponsible(id, wanted.responsible());
        table.touch(id, by);
        history.record(
                id,
                What.DECOMPOSED,
                by,
                null,
                Map.of(
                        "agencies",
                        members.stream().map(TaskTable.Part::name).toList(),
                        "parts",
                        pieces.size(),
                        "stages",
                        wanted.stages().size()));
    }

    /** Sends a task to the agency that leads it: it owes an answer, its stages and the reports of the document. */
    public void send(UUID id, Version version, Caller by) {
        send(require(id, version, TaskDeed.SEND, by), clock.today(), by);
    }

    /** The same as if it had been sent on an earlier day; for invented data of a demonstration alone. */
    void sendAsOf(UUID id, LocalDate day, Caller by) {
        TaskRow task = table.lock(id);
        TaskDeed.SEND.require(task, circumstance(task), desks.of(by));
        send(task, day, by);
    }

    private void send(TaskRow task, LocalDate day, Caller by) {
        String lead = leadOf(task);
        if (lead == null) {
            throw new IllegalStateException("a task without lead cannot be sent");
        }
        boolean today = day.equals(clock.today());
        table.putSent(
                task.id(),
                lead,
                today
                        ? clock.instant()
                        : day.atTime(9, 0).atZone(CityClock.ZONE).toInstant());
        table.touch(task.id(), by);
        history.record(task.id(), What.SENT, by, null, Map.of("agency", lead, "name", agencies.nameOf(lead)));
        duties.sent(
                task, lead, table.stagesOf(task.id()), leadsOf(task.id()), history.round(task.id()), day.plusDays(1));
        tidings.ofTask(What.SENT, task, liaisons.postOf(lead));
    }

    /** A task that was to be sent with others, and why it was not. */
    record NotSent(UUID task, String named, org.lingxing.kernel.Phrase why) {}

    /** What became of sending many. */
    record SentMany(int sent, List<NotSent> notSent) {}

    /** Sends all of these that can be sent; says of the others why not. */
    public SentMany sendAll(List<UUID> ids, Caller by) {
        desks.requireOffice(by);
        int sent = 0;
        var left = new ArrayList<NotSent>();
        // Two who send the same tasks at once lock them in the same order.
        ids.stream().sorted().forEach(table::lock);
        for (UUID id : ids) {
            TaskRow task = table.lock(id);
            try {
                TaskDeed.SEND.require(task, circumstance(task), desks.of(by));
                send(task, clock.today(), by);
                sent++;
            } catch (Refusal refused) {
                left.add(new NotSent(id, task.named(), refused.sentence()));
            }
        }
        return new SentMany(sent, left);
    }

    /** Lets a task go on as part of another: its agencies join the other's. */
    public void merge(UUID id, UUID into, String ground, Version version, Caller by) {
        // Two that are merged crosswise at once lock in the same order.
        if (into.compareTo(id) < 0) {
            table.lock(into);
        }
        TaskRow task = require(id, version, TaskDeed.MERGE, by);
        TaskRow other = table.lock(into);
        if (into.equals(id) || other.state().isOver()) {
            throw Refusal.ofInput("/into", "要并入的须是另一项在办的任务", "It has to be another task that goes on");
        }
        var joined = agencies.join(table.agenciesOf(into), table.agenciesOf(id));
        table.putAgencies(into, joined);
        var leads = leadsOf(id);
        table.putMerged(id, into);
        table.touch(id, by);
        table.touch(into, by);
        history.record(id, What.MERGED, by, ground, Map.of("into", into.toString(), "named", other.named()));
        history.record(into, What.MERGED_IN, by, ground, Map.of("task", id.toString(), "named", task.named()));
        letOff(task, leads, What.MERGED, ground, by);
    }

    /** Ends a task with ground: whatever is owed for it is let off. */
    public void end(UUID id, String ground, Version version, Caller by) {
        TaskRow task = require(id, version, TaskDeed.END, by);
        var leads = leadsOf(id);
        table.putEnded(id, ground);
        table.touch(id, by);
        history.record(id, What.ENDED, by, ground, Map.of());
        letOff(task, leads, What.ENDED, ground, by);
    }

    private void letOff(TaskRow task, List<String> leads, What because, String ground, Caller by) {
        if (task.state().isCarried()) {
            duties.letOff(task, leads, ground, by.account());
            leads.forEach(lead -> tidings.ofTask(because, task, liaisons.postOf(lead)));
        }
    }

    /** The agency that answers for a task: the first that leads. */
    private @Nullable String leadOf(TaskRow task) {
        return leadsOf(task.id()).stream().findFirst().orElse(null);
    }

    List<String> leadsOf(UUID task) {
        return table.agenciesOf(task).stream()
                .filter(part -> part.role() == AgencyRole.LEAD)
                .map(TaskTable.Part::agency)
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
