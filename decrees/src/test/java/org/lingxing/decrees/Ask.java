package org.lingxing.decrees;

import java.time.LocalDate;
import java.util.List;
import org.lingxing.law.Answer;
import org.lingxing.law.Asked;
import org.lingxing.law.Explanation;
import org.lingxing.law.Fault;
import org.lingxing.law.Rule;

/** Asks a rule of the corpus as a boundary table does. */
public final class Ask {

    private final Asked asked;

    private Ask(Asked asked) {
        this.asked = asked;
    }

    public static Ask on(String asOf) {
        return new Ask(Asked.on(LocalDate.parse(asOf)));
    }

    /** With only what was published by that day. */
    public Ask knowing(String knownOn) {
        return new Ask(new Asked(asked.asOf(), LocalDate.parse(knownOn)));
    }

    /** What it decides; fails when it does not. */
    public <I extends Record, O extends Record> O decides(Rule<I, O> rule, I input) {
        return decided(rule, input).outcome();
    }

    /** The steps it leaves behind; fails when it does not decide. */
    public <I extends Record, O extends Record> Explanation explains(Rule<I, O> rule, I input) {
        return decided(rule, input).explanation();
    }

    /** The pointers of what it refuses; empty when it does not. */
    public <I extends Record, O extends Record> List<String> refuses(Rule<I, O> rule, I input) {
        return answer(rule, input) instanceof Answer.Refused<O> refused
                ? refused.faults().stream().map(Fault::pointer).toList()
                : List.of();
    }

    /** Whether it answers that nothing is in force. */
    public <I extends Record, O extends Record> boolean findsNothingInForce(Rule<I, O> rule, I input) {
        return answer(rule, input) instanceof Answer.NotInForce<O>;
    }

    private <I extends Record, O extends Record> Answer.Decided<O> decided(Rule<I, O> rule, I input) {
        return switch (answer(rule, input)) {
            case Answer.Decided<O> decided -> decided;
            case Answer.NotInForce<O> none -> throw new AssertionError("not in force on " + asked.asOf());
            case Answer.Refused<O> refused -> throw new AssertionError("refused: " + refused.faults());
        };
    }

    private <I extends Record, O extends Record> Answer<O> answer(Rule<I, O> rule, I input) {
        return Decrees.corpus().ask(rule, input, asked);
    }
}
