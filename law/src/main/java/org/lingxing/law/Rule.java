package org.lingxing.law;

/**
 * What one or more provisions decide: a pure function of facts and a day. It knows no clock, no file, no database; every
 * figure of a decree comes from a {@link Parameter}, every result leaves a {@link Step}.
 *
 * @param <I> the facts it asks for, a record whose components carry {@link Member}
 * @param <O> what it decides, a record likewise
 */
public interface Rule<I extends Record, O extends Record> {

    About<I, O> about();

    /**
     * Refuses what no type can: facts that contradict each other, or exceed what a parameter allows. Whatever is reported
     * here keeps the rule from deciding.
     */
    default void check(I input, Reasoning because, Faults faults) {}

    /** Decides, and leaves in {@code because} the steps that lead there. */
    O decide(I input, Reasoning because);
}
