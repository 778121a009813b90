package org.lingxing.platform.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.Asked;
import org.lingxing.law.Corpus;
import org.lingxing.law.Faults;
import org.lingxing.law.Parameter;
import org.lingxing.platform.time.CityClock;
import org.lingxing.tool.ParameterChange;
import org.lingxing.tool.RuleDoor;
import org.lingxing.tool.RuleExample;
import org.lingxing.tool.json.Difference;
import org.lingxing.tool.json.JsonText;
import org.springframework.stereotype.Component;

/** What a change of a parameter does to the examples of the rules that read it. */
@Component
class Effects {

    private final Rulebook rulebook;
    private final CityClock clock;

    Effects(Rulebook rulebook, CityClock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param examples how many were asked
     * @param difference those with another outcome: {@code {"rule", "meaning", "example", "was", "becomes"}}
     */
    record Effect(int examples, List<Map<String, @Nullable Object>> difference) {}

    /** The corpus before the change: as it stands, or as it stood when the change was signed. */
    Corpus before(ProposedChange change) {
        var decidedAt = change.decidedAt();
        return change.state() == ProposedChange.State.SIGNED && decidedAt != null
                ? rulebook.corpusAt(decidedAt.minusNanos(1000))
                : rulebook.corpus();
    }

    /** The value that holds on the first day of the change without it, as a tree of JSON; null when none does. */
    @Nullable
    Object was(ProposedChange change) {
        var parameter = ParameterChange.find(change.parameter(), before(change));
        return parameter == null ? null : value(parameter, change.from());
    }

    private static @Nullable Object value(Parameter<?> parameter, LocalDate on) {
        return parameter.values().stream()
                .filter(dated -> dated.counts(Asked.on(on)))
                .findFirst()
                .<Object>map(dated -> dated.value())
                .orElse(null);
    }

    Effect of(ProposedChange change) {
        var before = before(change);
        var faults = new Faults();
        var after = ParameterChange.apply(List.of(change.asChange(clock.today())), before, "proposed", faults);
        var doors = List.of(new RuleDoor(before), new RuleDoor(after));
        int examples = 0;
        List<Map<String, @Nullable Object>> difference = new ArrayList<>();
        for (var rule : before.rules()) {
            if (!rulebook.parametersOf(rule).contains(change.parameter())) {
                continue;
            }
            for (var example : RuleExample.of(rule.about().id())) {
                examples++;
                var question = question(example, change.from());
                var was = Tree.of(doors.getFirst().ask(rule, question, true).json())
                        .get("outcome");
                var becomes = Tree.of(doors.getLast().ask(rule, question, true).json())
                        .get("outcome");
                if (!Difference.same(was, becomes)) {
                    var item = new LinkedHashMap<String, @Nullable Object>();
                    item.put("rule", rule.about().id().toString());
                    item.put("meaning", rule.about().meaning());
                    item.put("example", example.title());
                    item.put("was", was);
                    item.put("becomes", becomes);
                    difference.add(item);
                }
            }
        }
        return new Effect(examples, difference);
    }

    /** The example on its own day, or on the first day of the change where that is later; all that is published counts. */
    private static String question(RuleExample example, LocalDate from) {
        var question = new LinkedHashMap<String, Object>();
        question.put("asOf", example.asOf().isBefore(from) ? from : example.asOf());
        question.put("input", example.input());
        return JsonText.of(question);
    }
}
