package org.lingxing.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.WorkingCalendar;

/**
 * What a rule works with: the facts, the law of the day, and the steps it leaves behind. Made anew for every evaluation;
 * one thread.
 */
public final class Reasoning {

    private final Corpus corpus;
    private final Asked asked;
    private final @Nullable List<Step> steps;
    private int count;

    Reasoning(Corpus corpus, Asked asked, boolean explained) {
        this.corpus = corpus;
        this.asked = asked;
        this.steps = explained ? new ArrayList<>() : null;
    }

    /**
     * A fact of the input.
     *
     * @param member its name; inside of others the parts joined with {@code /}
     */
    public <T> Figure<T> given(String member, T value) {
        return new Figure<>(member.substring(member.lastIndexOf('/') + 1), value, new Source.Given(member));
    }

    /** The day the law is asked for, as a figure. */
    public Figure<LocalDate> asOf() {
        return new Figure<>("asOf", asked.asOf(), new Source.OfQuestion("asOf"));
    }

    /** The day by which things had to be published, as a figure; null when everything published counts. */
    public @Nullable Figure<LocalDate> knownOn() {
        var day = asked.knownOn();
        return day == null ? null : new Figure<>("knownOn", day, new Source.OfQuestion("knownOn"));
    }

    public Asked asked() {
        return asked;
    }

    /** The value of the parameter that counts; without one the rule answers that it is not in force. */
    public <T> Figure<T> parameter(Parameter<T> parameter) {
        var current = corpus.current(parameter);
        var figure = current.find(asked);
        if (figure == null) {
            throw new NoValueInForce(current);
        }
        return figure;
    }

    /** The first day of the instrument, as a figure. */
    public Figure<LocalDate> inForceFrom(Instrument instrument) {
        return new Figure<>("inForceFrom", instrument.inForceFrom(), new Source.OfDocument(instrument.id()));
    }

    /** The working days as they were known. */
    public WorkingCalendar calendar() {
        return corpus.calendar().knownOn(asked.knownOn());
    }

    /**
     * Leaves a step behind.
     *
     * @param gives name of the result; a member of the outcome under its own name, parts joined with {@code /}
     * @return the result, to go into later steps
     */
    public <T> Figure<T> step(String gives, Says says, Computation<T> computation) {
        var step = new Step(++count, says, gives, computation);
        if (steps != null) {
            steps.add(step);
        }
        return new Figure<>(
                gives.substring(gives.lastIndexOf('/') + 1),
                computation.result(),
                new Source.OfStep(step.number(), step));
    }

    Explanation explanation() {
        return new Explanation(steps == null ? List.of() : steps);
    }

    /** No value of a parameter counts on the day. */
    static final class NoValueInForce extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Parameter<?> parameter;

        NoValueInForce(Parameter<?> parameter) {
            super("no value of " + parameter.name() + " is in force", null, false, false);
            this.parameter = parameter;
        }

        Parameter<?> parameter() {
            return parameter;
        }
    }
}
