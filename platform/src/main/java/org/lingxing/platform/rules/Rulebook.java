package org.lingxing.platform.rules;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.Decrees;
import org.lingxing.law.Corpus;
import org.lingxing.law.Faults;
import org.lingxing.law.Parameter;
import org.lingxing.law.Rule;
import org.lingxing.law.RuleId;
import org.lingxing.platform.http.Refusal;
import org.lingxing.tool.ParameterChange;
import org.lingxing.tool.RuleDoor;
import org.springframework.stereotype.Component;

/** The decrees as shipped, with the changes of parameters that were signed here, and the door to them. */
@Component
class Rulebook {

    /** What the set of parameters is called once something was signed. */
    private static final String SIGNED = "signed";

    private static final Corpus SHIPPED = Decrees.corpus();

    private final SignedChanges signed;
    private volatile Edition current = new Edition(List.of(), SHIPPED);

    Rulebook(SignedChanges signed) {
        this.signed = signed;
    }

    /** The corpus as it stands after these changes. */
    private record Edition(List<ParameterChange> changes, Corpus corpus, RuleDoor door) {

        Edition(List<ParameterChange> changes, Corpus corpus) {
            this(changes, corpus, new RuleDoor(corpus));
        }
    }

    RuleDoor door() {
        return edition().door();
    }

    Corpus corpus() {
        return edition().corpus();
    }

    /** The corpus as it stood at that moment. */
    Corpus corpusAt(Instant moment) {
        return with(signed.until(moment));
    }

    int size() {
        return SHIPPED.rules().size();
    }

    /** The rule of that name; refused when there is none. */
    Rule<?, ?> rule(String area, String name) {
        return rule(area + "/" + name);
    }

    /** The rule of that name, {@code area/name}; refused when there is none. */
    Rule<?, ?> rule(String id) {
        try {
            var rule = SHIPPED.find(RuleId.of(id));
            if (rule != null) {
                return rule;
            }
        } catch (IllegalArgumentException noName) {
            // what no rule can be called, no rule is called
        }
        throw Refusal.of(RulesRefusal.RULE_UNKNOWN);
    }

    /** The parameter as it stands; refused when there is none of that name. */
    Parameter<?> parameter(String name) {
        @Nullable Parameter<?> found = ParameterChange.find(name, corpus());
        if (found == null) {
            throw Refusal.of(RulesRefusal.PARAMETER_UNKNOWN);
        }
        return found;
    }

    /** Names of the parameters that the rule may read. */
    Set<String> parametersOf(Rule<?, ?> rule) {
        return rule.about().parameters().stream().map(Parameter::name).collect(Collectors.toCollection(HashSet::new));
    }

    /** Asks the database each time what was signed, so that a signature counts from the very next question. */
    private Edition edition() {
        var changes = signed.all();
        var known = current;
        if (!known.changes().equals(changes)) {
            known = new Edition(changes, with(changes));
            current = known;
        }
        return known;
    }

    private static Corpus with(List<ParameterChange> changes) {
        if (changes.isEmpty()) {
            return SHIPPED;
        }
        var faults = new Faults();
        var corpus = ParameterChange.apply(changes, SHIPPED, SIGNED, faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("a signed change does not fit the parameters shipped: " + faults.found());
        }
        return corpus;
    }
}
