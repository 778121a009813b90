package org.lingxing.platform.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.Corpus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules as other modules ask them: through the same door as a citizen, to the letter. */
@Component
public class Rules {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Rulebook rulebook;

    Rules(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * What is asked of a rule. Kept as it is, it gives the same answer again at any later time.
     *
     * @param rule its name, {@code river/rectification-order-due}
     * @param asOf the day the law is asked for
     * @param knownOn only what was published by this day counts; null for everything
     * @param input the facts by the names of the rule's input; days as ISO text
     */
    public record Question(
            String rule, LocalDate asOf, @Nullable LocalDate knownOn, Map<String, Object> input) {

        public Question {
            input = Map.copyOf(input);
        }

        /** The same with what is known by another day. */
        public Question knowing(LocalDate day) {
            return new Question(rule, asOf, day, input);
        }
    }

    /** The decrees as they stand, with what was signed: for modules that lay figures out for speed. */
    public Corpus corpus() {
        return rulebook.corpus();
    }

    /**
     * The whole answer: outcome, steps, parameters.
     *
     * @throws IllegalArgumentException when the rule refuses the facts: a fault of ours, for no person typed them
     */
    public JsonNode explain(Question question) {
        return ask(question, false);
    }

    /** The outcome alone. */
    public JsonNode outcome(Question question) {
        return ask(question, true).get("outcome");
    }

    private JsonNode ask(Question question, boolean brief) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("asOf", question.asOf().toString());
        if (question.knownOn() != null) {
            asked.put("knownOn", question.knownOn().toString());
        }
        asked.put("input", question.input());
        var reply = rulebook.door().ask(rulebook.rule(question.rule()), JSON.writeValueAsString(asked), brief);
        if (reply.problem() != null) {
            throw new IllegalArgumentException(question.rule() + " refuses " + asked + ": " + reply.json());
        }
        return JSON.readTree(reply.json());
    }
}
