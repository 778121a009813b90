package org.lingxing.tool;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.Answer;
import org.lingxing.law.Asked;
import org.lingxing.law.Corpus;
import org.lingxing.law.Dated;
import org.lingxing.law.Parameter;
import org.lingxing.law.Rule;
import org.lingxing.tool.json.JsonText;
import org.lingxing.tool.json.Schema;

/**
 * The one door to the rules: a question as JSON in, an answer or a problem as JSON out. The command line and the server
 * both go through it.
 */
public final class RuleDoor {

    /**
     * What comes out.
     *
     * @param problem null when there is an answer
     * @param json the answer, or the problem, on one line
     */
    public record Reply(@Nullable Problem problem, String json) {

        static Reply of(Problem problem) {
            return new Reply(problem, problem.json());
        }
    }

    private final Corpus corpus;
    private volatile @Nullable String hash;

    public RuleDoor(Corpus corpus) {
        this.corpus = corpus;
    }

    /**
     * Asks the rule.
     *
     * @param question {@code {"asOf", "knownOn"?, "input"}}
     * @param brief whether the steps and parameters are left out
     */
    public <I extends Record, O extends Record> Reply ask(Rule<I, O> rule, String question, boolean brief) {
        try {
            var posed = Posed.read(rule, question);
            var answer = corpus.ask(rule, posed.input(), posed.asked(), !brief);
            return answer instanceof Answer.Refused<O> refused
                    ? Reply.of(Posed.refused(refused.faults()))
                    : new Reply(null, text(rule, posed.asked(), answer, brief));
        } catch (Posed.Refused fault) {
            return Reply.of(fault.problem());
        }
    }

    /**
     * What would change the outcome: the nearest changes of one fact, or where no one fact turns it of two, as
     * {@code {"rule", "members", "items": [{"facts": [{"pointer", "label", "was", "becomes"}], "outcome": [the same]}],
     * "searched"}}. No items where nothing was found.
     *
     * @param question {@code {"asOf", "knownOn"?, "input", "member"?}}; {@code member} is the JSON pointer of the member
     *     of the outcome that has to turn, without it the first and those that say yes, no or one of several
     */
    public <I extends Record, O extends Record> Reply nearest(Rule<I, O> rule, String question) {
        try {
            return new Reply(null, WhatWouldChange.read(corpus, rule, question).text());
        } catch (Posed.Refused fault) {
            return Reply.of(fault.problem());
        }
    }

    /** What the rule is, where it stands, the JSON Schema of its input and outcome, and its examples, on one line. */
    public String describe(Rule<?, ?> rule) {
        var about = rule.about();
        var text = new JsonText().open('{').member("id", about.id().toString()).member("meaning", about.meaning());
        Printed.documents(about.instruments(), text.name("documents"));
        text.member("provisions", about.provisions());
        Printed.titles(about.parameters(), text.name("parameters"));
        text.name("input").raw(Schema.of(about.input())).name("outcome").raw(Schema.of(about.outcome()));
        text.name("examples").open('[');
        RuleExample.of(about.id()).forEach(example -> example.write(text));
        return text.close(']').close('}').toString();
    }

    /** Every rule in the order of the corpus, without the schemas: {@code {"id", "area", "meaning", "documents"}}. */
    public String list() {
        var text = new JsonText().open('[');
        for (var rule : corpus.rules()) {
            var about = rule.about();
            text.open('{')
                    .member("id", about.id().toString())
                    .member("area", about.id().area())
                    .member("meaning", about.meaning());
            Printed.documents(about.instruments(), text.name("documents"));
            text.close('}');
        }
        return text.close(']').toString();
    }

    /**
     * Values of parameters with their titles and the name and hash of the set, in the form that {@code --parameters FILE}
     * takes.
     *
     * @param which the parameters listed
     * @param when the values listed
     */
    public String parameters(Predicate<Parameter<?>> which, Predicate<Dated<?>> when) {
        var text = new JsonText().open('{').name("parameters").open('[');
        for (var parameter : corpus.parameters()) {
            if (which.test(parameter)) {
                parameter.values().stream()
                        .filter(when)
                        .forEach(dated -> Printed.listed(parameter, dated, corpus, text));
            }
        }
        text.close(']');
        parameterSet(text);
        return text.close('}').toString();
    }

    /** A parameter with its whole history: {@code {"name", "title", "unit", "rules", "history": [values]}}. */
    public String history(Parameter<?> parameter) {
        var text = new JsonText();
        Printed.history(parameter, corpus, text);
        return text.toString();
    }

    private void parameterSet(JsonText text) {
        text.name("parameterSet")
                .open('{')
                .member("name", corpus.parameterSet().name())
                .member("sha256", parameterHash())
                .close('}');
    }

    private <O extends Record> String text(Rule<?, O> rule, Asked asked, Answer<O> answer, boolean brief) {
        var text = new JsonText()
                .open('{')
                .member("rule", rule.about().id().toString())
                .member("asOf", asked.asOf());
        if (asked.knownOn() != null) {
            text.member("knownOn", asked.knownOn());
        }
        switch (answer) {
            case Answer.Decided<O> decided -> {
                text.member("outcome", decided.outcome());
                if (!brief) {
                    Printed.steps(decided.explanation(), text.name("because"));
                    Printed.parameters(decided.explanation().parameters(), text.name("parameters"));
                }
            }
            case Answer.NotInForce<O> none -> {
                text.name("outcome").open('{').member("notInForce", true).member("from", none.from());
                if (none.to() != null) {
                    text.member("to", none.to());
                }
                text.close('}');
                if (!brief) {
                    text.raw("\"because\":[]").raw("\"parameters\":[]");
                }
            }
            case Answer.Refused<O> refused -> throw new IllegalStateException("a refusal is a problem, no answer");
        }
        if (!brief) {
            parameterSet(text);
        }
        return text.close('}').toString();
    }

    /** What the set of parameters is known by: the SHA-256 of all values with their days; made when first asked for. */
    public String parameterHash() {
        var known = hash;
        if (known == null) {
            known = ParameterFile.sha256(Printed.parameters(corpus).getBytes(StandardCharsets.UTF_8));
            hash = known;
        }
        return known;
    }
}
