package org.lingxing.platform.gazette;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.agencies.Agencies;
import org.lingxing.platform.agencies.AgencyRef;
import org.lingxing.platform.http.Paging;
import org.springframework.stereotype.Component;

/** Tasks with the agencies their names mean, and what they can be narrowed by. */
@Component
class TaskLists {

    private final Tasks tasks;
    private final Agencies agencies;

    TaskLists(Tasks tasks, Agencies agencies) {
        this.tasks = tasks;
        this.agencies = agencies;
    }

    List<TaskView> page(TaskQuestion asked, Confirmables.@Nullable Place after, int limit) {
        List<Tasks.Row> rows = tasks.page(asked, after, limit);
        var named = tasks.agenciesOf(rows.stream().map(Tasks.Row::id).toList());
        var byTask = named.stream().collect(Collectors.groupingBy(Tasks.Agency::extraction));
        Map<String, AgencyRef> known =
                agencies.resolve(named.stream().map(Tasks.Agency::name).toList(), null);
        return rows.stream()
                .map(row -> TaskView.of(row, byTask.getOrDefault(row.id(), List.of()), known))
                .toList();
    }

    /** The printed names that mean an agency of the register. */
    List<String> namesOf(String agency) {
        List<String> all = tasks.allAgencyNames();
        Map<String, AgencyRef> known = agencies.resolve(all, null);
        return all.stream()
                .filter(name -> known.containsKey(name) && known.get(name).id().equals(agency))
                .toList();
    }

    Facets facets(TaskQuestion asked) {
        return new Facets(tasks.leaders(asked), agencyFacets(asked), tasks.documents(asked), tasks.certainties(asked));
    }

    private List<AgencyFacet> agencyFacets(TaskQuestion asked) {
        List<Tasks.Facet> names = tasks.agencyNames(asked);
        Map<String, AgencyRef> known =
                agencies.resolve(names.stream().map(Tasks.Facet::name).toList(), null);
        var counts = new HashMap<AgencyRef, Integer>();
        for (Tasks.Facet name : names) {
            AgencyRef agency = known.get(name.name());
            if (agency != null) {
                counts.merge(agency, name.count(), Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry ->
                        new AgencyFacet(entry.getKey().id(), entry.getKey().name(), entry.getValue()))
                .sorted(Comparator.comparingInt(AgencyFacet::count).reversed().thenComparing(AgencyFacet::name))
                .toList();
    }

    /** The place a list goes on from. */
    static Confirmables.@Nullable Place place(Paging paging) {
        return paging.fromTheBeginning()
                ? null
                : new Confirmables.Place(
                        paging.after(0), paging.after(1, Integer::parseInt), paging.after(2, UUID::fromString));
    }

    record Facets(
            List<Tasks.Facet> leaders,
            List<AgencyFacet> agencies,
            List<Tasks.Facet> documents,
            List<Tasks.Facet> certainty) {}

    record AgencyFacet(String id, String name, int count) {}
}
