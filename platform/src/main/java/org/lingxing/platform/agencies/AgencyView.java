package org.lingxing.platform.agencies;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An agency as screens and programs see it.
 *
 * @param name its full name that stands now
 * @param names current first, then full ones, then short forms
 * @param documents how many documents held name it
 * @param tasks how many places of tasks name it
 */
record AgencyView(
        String id,
        String name,
        AgencyLevel level,
        @Nullable String division,
        List<Name> names,
        List<Kin> predecessors,
        List<Kin> successors,
        int documents,
        int tasks) {

    /**
     * @param current true for the full name that stands now
     * @param from null when no source gives the day
     * @param firstUsed date of the first document held that uses the name
     * @param source where the name is taken from
     */
    record Name(
            String name,
            AgencyName.Kind kind,
            boolean current,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate firstUsed,
            @Nullable LocalDate lastUsed,
            @Nullable String source) {}

    /** @param on the day the duties passed; null when no source gives it */
    record Kin(
            String id,
            String name,
            @Nullable LocalDate on,
            @Nullable String source) {}

    static List<AgencyView> of(List<Entries.Head> heads, Entries entries) {
        List<String> ids = heads.stream().map(Entries.Head::id).toList();
        var names = entries.namesOf(ids).stream().collect(Collectors.groupingBy(Entries.UsedName::agency));
        var successions = entries.successionsOf(ids);
        return heads.stream()
                .map(head -> new AgencyView(
                        head.id(),
                        head.name(),
                        head.level(),
                        head.division(),
                        namesOf(names.getOrDefault(head.id(), List.of())),
                        predecessorsOf(head.id(), successions),
                        successorsOf(head.id(), successions),
                        head.documents(),
                        head.tasks()))
                .toList();
    }

    private static List<Name> namesOf(Collection<Entries.UsedName> names) {
        return names.stream()
                .map(name -> new Name(
                        name.name(),
                        name.kind(),
                        name.current(),
                        name.from(),
                        name.to(),
                        name.firstUsed(),
                        name.lastUsed(),
                        name.source()))
                .toList();
    }

    private static List<Kin> predecessorsOf(String id, List<Entries.Succession> all) {
        return all.stream()
                .filter(succession -> succession.successor().equals(id))
                .map(succession -> new Kin(
                        succession.predecessor(), succession.predecessorName(), succession.on(), succession.source()))
                .toList();
    }

    private static List<Kin> successorsOf(String id, List<Entries.Succession> all) {
        return all.stream()
                .filter(succession -> succession.predecessor().equals(id))
                .map(succession -> new Kin(
                        succession.successor(), succession.successorName(), succession.on(), succession.source()))
                .toList();
    }
}
