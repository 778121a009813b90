package org.lingxing.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.law.Answer;
import org.lingxing.law.Corpus;
import org.lingxing.law.Fault;
import org.lingxing.law.Faults;
import org.lingxing.law.Rule;
import org.lingxing.tool.json.Binder;
import org.lingxing.tool.json.Difference;
import org.lingxing.tool.json.Json;
import org.lingxing.tool.json.JsonText;
import org.lingxing.tool.json.Leading;
import org.lingxing.tool.json.Places;
import org.lingxing.tool.json.Pointer;

/** The answer to what would change an outcome, by {@link Nearest}. */
final class WhatWouldChange<I extends Record, O extends Record> {

    private final Corpus corpus;
    private final Rule<I, O> rule;
    private final Posed<I> posed;
    private final List<String> members;
    private final @Nullable O before;

    /**
     * The question of the text, with the {@code member} in it.
     *
     * @throws Posed.Refused when it has faults, the rule refuses the facts, or the outcome has no such member
     */
    static <I extends Record, O extends Record> WhatWouldChange<I, O> read(Corpus corpus, Rule<I, O> rule, String text)
            throws Posed.Refused {
        var tree = Posed.tree(text);
        var posed = Posed.of(rule, Posed.without("member", tree));
        var member = tree instanceof Map<?, ?> members ? members.get("member") : null;
        if (member == null || member instanceof String) {
            return new WhatWouldChange<>(corpus, rule, posed, (String) member);
        }
        throw fault(Fault.Kind.WRONG_TYPE, "应为结果中一项的指针", "must be the pointer of a member of the outcome");
    }

    private WhatWouldChange(Corpus corpus, Rule<I, O> rule, Posed<I> posed, @Nullable String member)
            throws Posed.Refused {
        this.corpus = corpus;
        this.rule = rule;
        this.posed = posed;
        this.members = member == null ? Leading.of(rule.about().outcome()) : List.of(member);
        this.before = switch (corpus.ask(rule, posed.input(), posed.asked(), false)) {
            case Answer.Refused<O> refused -> throw new Posed.Refused(Posed.refused(refused.faults()));
            case Answer.NotInForce<O> none -> null;
            case Answer.Decided<O> decided -> decided.outcome();
        };
        if (member != null && before != null && Pointer.at(tree(before), member) == null) {
            throw fault(Fault.Kind.OUT_OF_RANGE, "结果中没有这一项", "names nothing of the outcome");
        }
    }

    String text() {
        var text = new JsonText()
                .open('{')
                .member("rule", rule.about().id().toString())
                .member("members", members)
                .name("items")
                .open('[');
        int searched = 0;
        if (before != null) {
            var places = Places.of(rule.about().input(), posed.facts());
            var nearest = new Nearest(posed.facts(), places, posed.asked().asOf(), this::said);
            nearest.search().forEach(found -> item(found, text));
            searched = nearest.asked();
        }
        return text.close(']').member("searched", searched).close('}').toString();
    }

    private static Posed.Refused fault(Fault.Kind kind, String zh, String en) {
        return new Posed.Refused(Problem.invalid(List.of(new Fault("/member", kind, Phrase.of(zh, en)))));
    }

    private void item(Nearest.Found found, JsonText text) {
        var facts = posed.facts();
        text.open('{').name("facts").open('[');
        for (var change : found.changes()) {
            var place = change.place();
            text.value(new Difference(place.pointer(), place.label(), place.value(), change.becomes()));
            facts = Places.with(facts, place, change.becomes());
        }
        var after = Objects.requireNonNull(decided(facts));
        text.close(']').name("outcome").open('[');
        Difference.between(rule.about().outcome(), tree(Objects.requireNonNull(before)), tree(after))
                .forEach(text::value);
        text.close(']').close('}');
    }

    /** What the outcome says of the members in question; null when these facts are refused. */
    private @Nullable Object said(Object facts) {
        var outcome = decided(facts);
        if (outcome == null) {
            return null;
        }
        var tree = tree(outcome);
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        members.forEach(member -> said.put(member, Pointer.at(tree, member)));
        return said;
    }

    private @Nullable O decided(Object facts) {
        var input = Binder.bind(rule.about().input(), facts, "", new Faults());
        return input != null && corpus.ask(rule, input, posed.asked(), false) instanceof Answer.Decided<O> decided
                ? decided.outcome()
                : null;
    }

    private static Object tree(Record outcome) {
        return Objects.requireNonNull(Json.parse(JsonText.of(outcome)));
    }
}
