package org.lingxing.law;

import java.time.LocalDate;
import java.util.List;

/**
 * What one or more provisions decide: a pure function of facts and a day. It knows no clock, no file, no database; every
 * figure of a decree comes from a {@link Parameter}, every result leaves a {@link Step}.
 *
 * @param <I> the facts it asks for, a record whose components carry {@link Member}
 * @param <O> what it decides, a record likewise
 */
public interface Rule<I extends Record, O extends Record> {

    About<I, O> about();

    /** The documents of which one must be in force for these facts; those of the whole rule unless it says otherwise. */
    default List<Instrument> instruments(I input) {
        return about().instruments();
    }

    /** The day, beside the one asked for, on which it must be in force; the same unless the facts name another. */
    default LocalDate day(I input, LocalDate asOf) {
        return asOf;
    }

    /**
     * Refuses what no type can: facts that contradict each other, or exceed what a parameter allows. Whatever is reported
     * here keeps the rule from deciding.
     */
    default void check(I input, Reasoning because, Faults faults) {}

    /** Decides, and leaves in {@code because} the steps that lead there. */
    O decide(I input, Reasoning because);
}
