package org.lingxing.tool;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.Asked;
import org.lingxing.law.Fault;
import org.lingxing.law.Faults;
import org.lingxing.law.Member;
import org.lingxing.law.Rule;
import org.lingxing.tool.json.Binder;
import org.lingxing.tool.json.Json;

/**
 * A question that can be asked: its days and its facts are of the types the rule wants.
 *
 * @param facts as given, as a tree of JSON
 * @param input the same as the rule's record
 */
record Posed<I extends Record>(Asked asked, Object facts, I input) {

    /** A question as data write it. */
    record Written(
            @Member(zh = "适用日", en = "the day the law is asked for")
            LocalDate asOf,

            @Member(zh = "所知日", en = "only what was published by this day counts") @Nullable
            LocalDate knownOn,

            @Member(zh = "事实", en = "the facts") Object input) {}

    /**
     * The question that the text asks of the rule.
     *
     * @throws Refused when it is not JSON or has faults; every one is named
     */
    static <I extends Record> Posed<I> read(Rule<I, ?> rule, String text) throws Refused {
        return of(rule, tree(text));
    }

    /** The text as a tree. */
    static @Nullable Object tree(String text) throws Refused {
        try {
            return Json.parse(text);
        } catch (Json.NotJson fault) {
            throw new Refused(Problem.notJson(String.valueOf(fault.getMessage())));
        }
    }

    /** The tree without a member that is no part of a question itself. */
    static @Nullable Object without(String member, @Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> members) || !members.containsKey(member)) {
            return tree;
        }
        var question = new LinkedHashMap<Object, @Nullable Object>(members);
        question.remove(member);
        return question;
    }

    /** The question that the tree asks of the rule. */
    static <I extends Record> Posed<I> of(Rule<I, ?> rule, @Nullable Object tree) throws Refused {
        var faults = new Faults();
        var written = Binder.bind(Written.class, tree, "", faults);
        var facts = tree instanceof Map<?, ?> members ? members.get("input") : null;
        var input = facts == null ? null : Binder.bind(rule.about().input(), facts, "/input", faults);
        if (written == null || facts == null || input == null) {
            throw new Refused(Problem.invalid(faults.found()));
        }
        return new Posed<>(new Asked(written.asOf(), written.knownOn()), facts, input);
    }

    /** What the rule itself found amiss, as a problem with pointers into the question. */
    static Problem refused(List<Fault> faults) {
        return Problem.invalid(faults.stream()
                .map(fault -> new Fault("/input" + fault.pointer(), fault.kind(), fault.says()))
                .toList());
    }

    /** It cannot be asked. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.says().en(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
