package org.lingxing.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes back when a rule is asked. */
public sealed interface Answer<O extends Record> {

    /** The rule decided. */
    record Decided<O extends Record>(O outcome, Explanation explanation) implements Answer<O> {}

    /**
     * No document that the rule carries out was in force, or known, on the day asked for.
     *
     * @param to null while no end is set
     */
    record NotInForce<O extends Record>(
            LocalDate from, @Nullable LocalDate to) implements Answer<O> {}

    /** The facts do not go together; nothing was decided. */
    record Refused<O extends Record>(List<Fault> faults) implements Answer<O> {}
}
