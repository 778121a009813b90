package org.lingxing.platform.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.agencies.AgencyRef;
import org.lingxing.platform.http.InputFault;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.store.Rows;
import org.lingxing.reader.AgencyRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agencies of tasks by the register: their names of today, and whether it knows them. */
@Component
class TaskAgencies {

    private static final String NAMES = """
            select agency as id, name from agencies.name where current and agency = any(:agencies) order by agency
            """;

    private final JdbcClient database;

    TaskAgencies(JdbcClient database) {
        this.database = database;
    }

    /** The names that stand now, by identifier; identifiers the register does not know are left out. */
    Map<String, String> namesOf(java.util.Collection<String> agencies) {
        return Rows.of(database.sql(NAMES)
                        .param("agencies", agencies.toArray(String[]::new))
                        .query(AgencyRef.class))
                .stream()
                .collect(Collectors.toMap(AgencyRef::id, AgencyRef::name));
    }

    String nameOf(String agency) {
        return namesOf(Set.of(agency)).getOrDefault(agency, agency);
    }

    /** @throws Refusal unless one of these is in the register */
    void requireKnown(String agency, String pointer) {
        if (namesOf(Set.of(agency)).isEmpty()) {
            throw Refusal.ofInput(pointer, "机关名册中没有这个单位", "The register has no such agency");
        }
    }

    /** @throws Refusal naming each agency that the register does not know, and where none is to lead */
    void requireKnown(SupervisedTasks.Decomposition wanted) {
        var asked = Stream.concat(
                        wanted.agencies().stream().map(SupervisedTasks.Member::agency),
                        wanted.parts().stream()
                                .map(SupervisedTasks.Piece::agency)
                                .filter(Objects::nonNull))
                .map(Objects::requireNonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        var known = namesOf(asked).keySet();
        var faults = new ArrayList<InputFault>();
        for (int i = 0; i < wanted.agencies().size(); i++) {
            requireKnown(wanted.agencies().get(i).agency(), known, "/agencies/" + i + "/agency", faults);
        }
        for (int i = 0; i < wanted.parts().size(); i++) {
            requireKnown(wanted.parts().get(i).agency(), known, "/parts/" + i + "/agency", faults);
        }
        if (wanted.agencies().stream().noneMatch(member -> member.role() == AgencyRole.LEAD)) {
            faults.add(new InputFault("/agencies", "须有一个牵头单位", "One agency has to lead"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.ofInput(faults);
        }
    }

    private static void requireKnown(
            @Nullable String agency, Set<String> known, String pointer, List<InputFault> faults) {
        if (agency != null && !known.contains(agency)) {
            faults.add(new InputFault(pointer, "机关名册中没有这个单位", "The register has no such agency"));
        }
    }

    /** The agencies of a task with those of one merged into it, who assist. */
    List<TaskTable.Part> join(List<TaskTable.Part> own, List<TaskTable.Part> merged) {
        var joined = new ArrayList<>(own);
        for (TaskTable.Part part : merged) {
            if (joined.stream().noneMatch(there -> isSame(there, part))) {
                var role = part.role() == AgencyRole.LEAD ? AgencyRole.ASSIST : part.role();
                joined.add(new TaskTable.Part(joined.size(), part.agency(), part.name(), role));
            }
        }
        return joined;
    }

    /** The agencies of a task that another leads from now on; who led before goes on where it is to assist. */
    List<TaskTable.Part> ledBy(List<TaskTable.Part> before, String lead, Optional<String> assisting) {
        var parts = new ArrayList<TaskTable.Part>();
        parts.add(new TaskTable.Part(0, lead, nameOf(lead), AgencyRole.LEAD));
        String led = before.stream()
                .filter(part -> part.role() == AgencyRole.LEAD && part.agency() != null)
                .map(TaskTable.Part::agency)
                .findFirst()
                .orElse(null);
        for (TaskTable.Part part : before) {
            boolean was = part.agency() != null && part.agency().equals(led);
            if (lead.equals(part.agency()) || (was && assisting.isEmpty())) {
                continue;
            }
            parts.add(new TaskTable.Part(
                    parts.size(), part.agency(), part.name(), was ? AgencyRole.ASSIST : part.role()));
        }
        return parts;
    }

    private static boolean isSame(TaskTable.Part one, TaskTable.Part other) {
        return one.agency() == null
                ? one.name().equals(other.name())
                : one.agency().equals(other.agency());
    }
}
