package org.lingxing.decrees.incentives;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.Instrument;
import org.lingxing.law.Parameter;

/**
 * One benefit as data: who gets it, what must be shown, how much, which caps.
 *
 * @param sector whom it is for; null where it is for the park
 * @param base only where the aluminium base is
 * @param way null where the text names another policy instead of a figure
 * @param bound the cap of one claim; null where there is none
 * @param limits caps of all claims of an enterprise
 * @param oncePer facts that, with the clause, name what is awarded once; null where it is not said
 * @param perReference whether the claim's reference is one of them
 * @param papers what the text names that must be shown
 */
record Clause(
        Instrument instrument,
        ProvisionId provision,
        Phrase title,
        @Nullable Sector sector,
        boolean base,
        List<Condition> conditions,
        @Nullable Way way,
        @Nullable Bound bound,
        List<Limit> limits,
        @Nullable List<Fact<?>> oncePer,
        boolean perReference,
        @Nullable Use use,
        List<Phrase> papers) {

    /** Whether the city of the base adds its share to it. */
    boolean isMatched() {
        return Incentives.MATCHED.contains(instrument.id());
    }

    /** Facts without which a claim cannot be judged. */
    Set<Fact<?>> needed() {
        Set<Fact<?>> needed = new LinkedHashSet<>();
        conditions.forEach(condition -> needed.addAll(condition.facts()));
        if (way != null) {
            needed.addAll(way.facts());
        }
        if (bound != null) {
            needed.addAll(bound.facts());
        }
        if (oncePer != null) {
            needed.addAll(oncePer);
        }
        return needed;
    }

    /** Whether the clause has any use for the fact. */
    boolean asksFor(Fact<?> fact) {
        return needed().contains(fact) || (way instanceof Way.Rise && fact.equals(Fact.PREVIOUS_STAR));
    }

    List<Parameter<?>> parameters() {
        List<Parameter<?>> all = new ArrayList<>();
        conditions.forEach(condition -> all.addAll(condition.parameters()));
        if (way != null) {
            all.addAll(way.parameters());
        }
        if (bound != null) {
            all.addAll(bound.parameters());
        }
        limits.forEach(limit -> all.add(limit.cap()));
        return all;
    }
}
