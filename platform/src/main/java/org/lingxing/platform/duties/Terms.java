package org.lingxing.platform.duties;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Terms as the rules compute them: the member {@code due} of an outcome, a day or a minute. */
@Component
public class Terms {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final Rules rules;
    private final CityClock clock;

    Terms(Rules rules, CityClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The term that a rule computes.
     *
     * @param question asked as known today where it does not say itself, so that it is kept what was known
     * @throws IllegalArgumentException when the rule has no {@code due} for these facts on that day
     */
    public Due by(Rules.Question question) {
        Rules.Question asked = question.knownOn() == null ? question.knowing(clock.today()) : question;
        JsonNode outcome = rules.outcome(asked);
        JsonNode due = outcome.get("due");
        if (due == null || due.isNull()) {
            throw new IllegalArgumentException(asked + " gives no term");
        }
        String written = due.asString();
        Due found = written.matches(DAY)
                ? Due.endOf(LocalDate.parse(written), asked)
                : Due.at(LocalDateTime.parse(written), asked);
        // A rule that counts working days says whether the calendar it counted by was complete.
        return found.inWorkingDays(outcome.has("provisional"));
    }

    /** Why it is due: the rule's steps with their provisions and figures. */
    JsonNode explain(Rules.Question question) {
        return rules.explain(question);
    }
}
