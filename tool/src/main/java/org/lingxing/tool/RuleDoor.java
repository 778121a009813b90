package org.lingxing.tool;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.Answer;
import org.lingxing.law.Asked;
import org.lingxing.law.Corpus;
import org.lingxing.law.Dated;
import org.lingxing.law.Fault;
import org.lingxing.law.Faults;
import org.lingxing.law.Member;
import org.lingxing.law.Parameter;
import org.lingxing.law.Rule;
import org.lingxing.tool.json.Binder;
import org.lingxing.tool.json.Json;
import org.lingxing.tool.json.JsonText;
import org.lingxing.tool.json.Schema;

/**
 * The one door to the rules: a question as JSON in, an answer or a problem as JSON out. The command line and the server
 * both go through it.
 */
public final class RuleDoor {

    /** A question as data write it. */
    record Question(
            @Member(zh = "适用日", en = "the day the law is asked for")
            LocalDate asOf,

            @Member(zh = "所知日", en = "only what was published by this day counts") @Nullable
            LocalDate knownOn,

            @Member(zh = "事实", en = "the facts") Object input) {}

    /**
     * What comes out.
     *
     * @param problem null when there is an answer
     * @param json the answer, or the problem, on one line
     */
    public record Reply(@Nullable Problem problem, String json) {

        private static Reply of(Problem problem) {
            return new Reply(problem, problem.json());
        }
    }

    private final Corpus corpus;
    private @Nullable String shippedHash;

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
        Object tree;
        try {
            tree = Json.parse(question);
        } catch (Json.NotJson fault) {
            return Reply.of(Problem.notJson(String.valueOf(fault.getMessage())));
        }
        return ask(rule, tree, brief);
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
     * Values of parameters in the form that {@code --parameters FILE} takes.
     *
     * @param which the parameters listed
     * @param when the values listed
     */
    public String parameters(Predicate<Parameter<?>> which, Predicate<Dated<?>> when) {
        return Printed.parameters(corpus, which, when);
    }

    private <I extends Record, O extends Record> Reply ask(Rule<I, O> rule, @Nullable Object tree, boolean brief) {
        var faults = new Faults();
        var asked = Binder.bind(Question.class, tree, "", faults);
        var facts = tree instanceof java.util.Map<?, ?> members ? members.get("input") : null;
        var input = facts == null ? null : Binder.bind(rule.about().input(), facts, "/input", faults);
        if (asked == null || input == null) {
            return Reply.of(Problem.invalid(faults.found()));
        }
        var answer = corpus.ask(rule, input, new Asked(asked.asOf(), asked.knownOn()), !brief);
        if (answer instanceof Answer.Refused<O> refused) {
            return Reply.of(Problem.invalid(refused.faults().stream()
                    .map(fault -> new Fault("/input" + fault.pointer(), fault.kind(), fault.says()))
                    .toList()));
        }
        return new Reply(null, text(rule, asked, answer, brief));
    }

    private <O extends Record> String text(Rule<?, O> rule, Question asked, Answer<O> answer, boolean brief) {
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
            text.name("parameterSet")
                    .open('{')
                    .member("name", corpus.parameterSet().name())
                    .member("sha256", hash())
                    .close('}');
        }
        return text.close('}').toString();
    }

    /** What the set of parameters is known by; that of the shipped ones is made when it is first asked for. */
    private String hash() {
        if (!corpus.parameterSet().hash().isEmpty()) {
            return corpus.parameterSet().hash();
        }
        var hash = shippedHash;
        if (hash == null) {
            hash = ParameterFile.sha256(Printed.parameters(corpus).getBytes(StandardCharsets.UTF_8));
            shippedHash = hash;
        }
        return hash;
    }
}
