package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks the rule how a figure stands. Nothing of the answer is kept: it follows from what is kept, at any time. */
@Component
class TargetLights {

    private static final String RULE = "targets/progress";

    private final Rules rules;
    private final CityClock clock;

    TargetLights(Rules rules, CityClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** How a value stands on a day, against the whole target. */
    TargetLight of(Quantity quantity, TargetFrame frame, BigDecimal value, LocalDate on) {
        JsonNode outcome = rules.outcome(question(quantity, frame, value, on));
        return new TargetLight(
                on,
                outcome.get("achieved").asBoolean(),
                outcome.get("completion").decimalValue(),
                outcome.get("timeElapsed").decimalValue(),
                TargetLight.Colour.valueOf(outcome.get("light").asString()));
    }

    /** The same with every step. */
    JsonNode explain(Quantity quantity, TargetFrame frame, BigDecimal value, LocalDate on) {
        return rules.explain(question(quantity, frame, value, on));
    }

    private Rules.Question question(Quantity quantity, TargetFrame frame, BigDecimal value, LocalDate on) {
        var span = frame.spanOf(quantity, clock.today());
        Map<String, Object> facts = new HashMap<>();
        facts.put("direction", quantity.direction().name());
        facts.put("target", quantity.value());
        facts.put("actual", value);
        facts.put("start", span.start().toString());
        facts.put("due", span.due().toString());
        if (frame.baseline() != null) {
            facts.put("baseline", frame.baseline());
        }
        return new Rules.Question(RULE, on, null, facts);
    }
}
