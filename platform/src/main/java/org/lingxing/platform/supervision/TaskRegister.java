package org.lingxing.platform.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.WorkingDays;
import org.springframework.stereotype.Component;

/** Tasks as people look at them. Offices see all; an agency those it has a part in, once they are sent. */
@Component
class TaskRegister {

    private final TaskSearch search;
    private final TaskTable table;
    private final TaskAgencies agencies;
    private final Desks desks;
    private final WorkingDays workingDays;
    private final CityClock clock;

    TaskRegister(
            TaskSearch search,
            TaskTable table,
            TaskAgencies agencies,
            Desks desks,
            WorkingDays workingDays,
            CityClock clock) {
        this.search = search;
        this.table = table;
        this.agencies = agencies;
        this.desks = desks;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What a list can be narrowed by. */
    record Facets(
            List<TaskSearch.Facet> states,
            List<TaskSearch.Facet> agencies,
            List<TaskSearch.Facet> documents,
            List<TaskSearch.Facet> leaders) {}

    /** The agencies whose tasks somebody sees; null for all. */
    @Nullable
    List<String> sightOf(Caller caller) {
        Desk desk = desks.of(caller);
        return desk.reads() ? null : desk.agencies().stream().sorted().toList();
    }

    /** @throws Refusal as if there were no such task, where it is not the caller's to see */
    TaskRow visible(UUID id, Caller caller) {
        TaskRow task = table.get(id);
        var sight = sightOf(caller);
        boolean seen = sight == null
                || (task.state() != TaskState.DRAFT
                        && table.agenciesOf(id).stream().anyMatch(part -> sight.contains(part.agency())));
        if (!seen) {
            throw Refusal.of(SupervisionRefusal.TASK_UNKNOWN);
        }
        return task;
    }

    Page<TaskView> page(TaskQuestion asked, Paging paging) {
        TaskSearch.Place after = paging.fromTheBeginning()
                ? null
                : new TaskSearch.Place(
                        paging.after(0), paging.after(1, Integer::parseInt), paging.after(2, UUID::fromString));
        var found = search.page(asked, after, paging.oneMore());
        var members = membersOf(found.stream().map(row -> row.task().id()).toList());
        var views = found.stream()
                .map(row ->
                        TaskView.of(row.task(), members.getOrDefault(row.task().id(), List.of()), next(row.next())))
                .toList();
        return Page.of(views, paging, search.count(asked), clock.instant(), TaskView::key);
    }

    Facets facets(TaskQuestion asked) {
        return new Facets(search.states(asked), search.agencies(asked), search.documents(asked), search.leaders(asked));
    }

    TaskView view(TaskRow task) {
        var members = membersOf(List.of(task.id())).getOrDefault(task.id(), List.of());
        return TaskView.of(task, members, null);
    }

    /** Agencies by the names of today; the printed name where the register does not know it. */
    private Map<UUID, List<TaskView.Agency>> membersOf(Collection<UUID> tasks) {
        var parts = table.agenciesOf(tasks);
        var names = agencies.namesOf(parts.stream()
                .map(TaskTable.OfTask::agency)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet()));
        return parts.stream()
                .collect(Collectors.groupingBy(
                        TaskTable.OfTask::task,
                        Collectors.mapping(
                                part -> new TaskView.Agency(
                                        part.agency(),
                                        part.agency() == null
                                                ? part.name()
                                                : names.getOrDefault(part.agency(), part.name()),
                                        part.role()),
                                Collectors.toList())));
    }

    private TaskView.@Nullable Next next(TaskSearch.Next next) {
        if (next.nextDuty() == null || next.nextKind() == null || next.nextLateFrom() == null) {
            return null;
        }
        String state = Objects.requireNonNull(next.nextState());
        return new TaskView.Next(
                next.nextDuty(), next.nextKind(), TermView.of(state, next.nextLateFrom(), clock, workingDays));
    }
}
