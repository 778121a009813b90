package org.lingxing.platform.agencies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All names of the register at one moment: finds the agency of a printed name, and names within a text. */
final class NameBook {

    private static final Comparator<AgencyName> BEST_FIRST = Comparator.comparing((AgencyName name) -> !name.current())
            .thenComparing(AgencyName::kind)
            .thenComparing(AgencyName::agency);

    private final Map<String, List<AgencyName>> byKey = new HashMap<>();
    private final Map<String, String> currentNames = new HashMap<>();
    private final List<AgencyName> names;
    private final NameFinder finder;

    NameBook(List<AgencyName> names) {
        this.names = List.copyOf(names);
        for (AgencyName name : names) {
            byKey.computeIfAbsent(NameKey.of(name.name()), key -> new ArrayList<>())
                    .add(name);
            if (name.current()) {
                currentNames.put(name.agency(), name.name());
            }
        }
        byKey.values().forEach(same -> same.sort(BEST_FIRST));
        this.finder = new NameFinder(names);
    }

    /**
     * The agency a printed name means on a day. A name used before or after its days still means its agency: offices
     * keep writing old names for years.
     */
    Optional<String> agencyOf(String printed, @Nullable LocalDate on) {
        List<AgencyName> same = byKey.getOrDefault(NameKey.of(printed), List.of());
        return same.stream()
                .filter(name -> name.mayStandOn(on))
                .findFirst()
                .or(() -> same.stream().findFirst())
                .map(AgencyName::agency);
    }

    /** Whether these are the names it was made from. */
    boolean isOf(List<AgencyName> others) {
        return names.equals(others);
    }

    /** An agency with the full name that stands now. */
    AgencyRef ref(String agency) {
        return new AgencyRef(agency, currentNames.getOrDefault(agency, agency));
    }

    /** The agency an unknown name comes nearest to; empty when none comes near. */
    Optional<Proposal> proposalFor(String unknown) {
        return Nearness.nearest(unknown, names);
    }

    /** Names of the city's agencies in a text, in its order, the longest where several begin at one place. */
    List<NameFinder.Found> namesIn(String text) {
        return finder.namesIn(text);
    }
}
