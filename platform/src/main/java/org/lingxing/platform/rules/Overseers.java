package org.lingxing.platform.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Role;
import org.springframework.stereotype.Component;

/**
 * Which offices see the decisions of an area of rules: those whose work it is. Whoever kept a decision sees it besides;
 * an administrator or the operator of the machine sees none.
 */
@Component
class Overseers {

    private static final Map<String, Set<Role>> OFFICES = Map.ofEntries(
            Map.entry("calendar", Set.of(Role.OFFICER)),
            Map.entry("employment", Set.of(Role.FINANCE)),
            Map.entry("incentives", Set.of(Role.FINANCE)),
            Map.entry("industry", Set.of(Role.OFFICER)),
            Map.entry("land", Set.of(Role.OFFICER)),
            Map.entry("market", Set.of(Role.OFFICER)),
            Map.entry("org", Set.of(Role.OFFICER)),
            Map.entry("parking", Set.of(Role.URBAN_MANAGEMENT)),
            Map.entry("rail", Set.of(Role.OFFICER)),
            Map.entry("rehab", Set.of(Role.FEDERATION, Role.FINANCE)),
            Map.entry("river", Set.of(Role.CHIEF_OFFICE)),
            Map.entry("rural", Set.of(Role.OFFICER)),
            Map.entry("supervision", Set.of(Role.OFFICER)),
            Map.entry("targets", Set.of(Role.OFFICER)),
            Map.entry("water", Set.of(Role.CHIEF_OFFICE, Role.LABORATORY)));

    /** The areas whose decisions the caller sees, whoever kept them. */
    List<String> areasOf(Caller caller) {
        return OFFICES.entrySet().stream()
                .filter(area -> area.getValue().stream().anyMatch(caller.roles()::contains))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
