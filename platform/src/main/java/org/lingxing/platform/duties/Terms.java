package org.lingxing.platform.duties;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lingxing.platform.rules.Rules;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Terms as the rules compute them: the member {@code due} of an outcome, a day or a minute. */
@Component
public class Terms {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final Rules rules;

    Terms(Rules rules) {
        this.rules = rules;
    }

    /** @throws IllegalArgumentException when the rule has no {@code due} for these facts on that day */
    public Due by(Rules.Question question) {
        JsonNode due = rules.outcome(question).get("due");
        if (due == null || due.isNull()) {
            throw new IllegalArgumentException(question + " gives no term");
        }
        String written = due.asString();
        return written.matches(DAY)
                ? Due.endOf(LocalDate.parse(written), question)
                : Due.at(LocalDateTime.parse(written), question);
    }

    /** Whether the term counts working days, so that a notice of holidays can move it. */
    boolean inWorkingDays(Rules.Question question) {
        return rules.outcome(question).has("provisional");
    }

    /** Why it is due: the rule's steps with their provisions and figures. */
    JsonNode explain(Rules.Question question) {
        return rules.explain(question);
    }
}
