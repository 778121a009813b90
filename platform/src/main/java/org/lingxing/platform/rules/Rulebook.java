package org.lingxing.platform.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingxing.decrees.Decrees;
import org.lingxing.law.Corpus;
import org.lingxing.law.Parameter;
import org.lingxing.law.Rule;
import org.lingxing.law.RuleId;
import org.lingxing.platform.http.Refusal;
import org.lingxing.tool.RuleDoor;
import org.springframework.stereotype.Component;

/** The decrees as shipped, and the door to them. */
@Component
class Rulebook {

    private final Corpus corpus = Decrees.corpus();
    private final RuleDoor door = new RuleDoor(corpus);

    RuleDoor door() {
        return door;
    }

    int size() {
        return corpus.rules().size();
    }

    /** The rule of that name; refused when there is none. */
    Rule<?, ?> rule(String area, String name) {
        return rule(area + "/" + name);
    }

    /** The rule of that name, {@code area/name}; refused when there is none. */
    Rule<?, ?> rule(String id) {
        try {
            var rule = corpus.find(RuleId.of(id));
            if (rule != null) {
                return rule;
            }
        } catch (IllegalArgumentException noName) {
            // what no rule can be called, no rule is called
        }
        throw Refusal.of(RulesRefusal.RULE_UNKNOWN);
    }

    /** Names of the parameters that the rule may read. */
    Set<String> parametersOf(Rule<?, ?> rule) {
        return rule.about().parameters().stream().map(Parameter::name).collect(Collectors.toCollection(HashSet::new));
    }
}
