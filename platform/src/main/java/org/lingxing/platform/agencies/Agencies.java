package org.lingxing.platform.agencies;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the register: which agency a printed name means, and where documents name agencies. */
@Service
public class Agencies {

    private final Names names;
    private final NameUses uses;
    private final UnknownNames unknown;
    private final AtomicReference<@Nullable NameBook> book = new AtomicReference<>();

    Agencies(Names names, NameUses uses, UnknownNames unknown) {
        this.names = names;
        this.uses = uses;
        this.unknown = unknown;
    }

    /**
     * The agencies that printed names mean.
     *
     * @param on the day of the text they stand in; null when it has none
     * @return by printed name; names the register does not know are left out
     */
    public Map<String, AgencyRef> resolve(Collection<String> printed, @Nullable LocalDate on) {
        NameBook known = book();
        var found = new HashMap<String, AgencyRef>();
        for (String name : printed) {
            known.agencyOf(name, on).ifPresent(agency -> found.put(name, known.ref(agency)));
        }
        return found;
    }

    /** Names of the city's agencies in each of several texts, as printed, in their order. */
    public List<List<String>> namesIn(List<String> texts) {
        NameBook known = book();
        return texts.stream()
                .map(text ->
                        known.namesIn(text).stream().map(NameFinder.Found::name).toList())
                .toList();
    }

    /**
     * Replaces what the register knows of one document's use of names. Names of tasks and rosters it does not know go to
     * the list to confirm. Belongs to the caller's transaction.
     *
     * @param on the document's date; null when it has none
     * @return how many of its names are not known
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int enterUses(String document, @Nullable LocalDate on, List<NameUse> found) {
        NameBook known = book();
        List<NameUses.Resolved> resolved = resolved(found, on, known);
        uses.replace(document, on, resolved);
        Set<String> missing = unknownOf(resolved);
        unknown.enter(missing, known);
        unknown.withdrawUnused();
        return missing.size();
    }

    /** Adds uses of names that a person entered for a document. Belongs to the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addUses(String document, @Nullable LocalDate on, List<NameUse> found) {
        NameBook known = book();
        List<NameUses.Resolved> resolved = resolved(found, on, known);
        uses.add(document, on, resolved);
        unknown.enter(unknownOf(resolved), known);
    }

    private static List<NameUses.Resolved> resolved(List<NameUse> found, @Nullable LocalDate on, NameBook known) {
        return found.stream()
                .map(use -> new NameUses.Resolved(
                        use, known.agencyOf(use.name(), on).orElse(null)))
                .toList();
    }

    private static Set<String> unknownOf(List<NameUses.Resolved> resolved) {
        return resolved.stream()
                .filter(use -> use.agency() == null && use.use().kind() != NameUse.Kind.TEXT)
                .map(use -> use.use().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the register holds an agency of that identifier. */
    public boolean holds(String agency) {
        return names.all().stream().anyMatch(name -> name.agency().equals(agency));
    }

    /** Which of these names the register does not know. */
    public Set<String> unknownAmong(Collection<String> printed, @Nullable LocalDate on) {
        NameBook known = book();
        return printed.stream()
                .filter(name -> known.agencyOf(name, on).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names as they stand; what was sorted for them once is used again while they stay the same. */
    private NameBook book() {
        List<AgencyName> standing = names.all();
        NameBook known = book.get();
        if (known == null || !known.isOf(standing)) {
            known = new NameBook(standing);
            book.set(known);
        }
        return known;
    }
}
