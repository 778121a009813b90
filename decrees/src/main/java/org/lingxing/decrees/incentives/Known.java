package org.lingxing.decrees.incentives;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.Computation;
import org.lingxing.law.Figure;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Says;

/**
 * What is known of one claim.
 *
 * @param at where its facts stand in the input, a path that ends with a slash
 * @param year of the claim; null where none is asked for
 * @param gives before the names of its steps, likewise
 */
record Known(Facts facts, String at, @Nullable Integer year, String gives, Reasoning because) {

    /** A fact that is known. */
    <T> Figure<T> given(Fact<T> fact) {
        return because.given(at + fact.name(), Objects.requireNonNull(fact.of(facts)));
    }

    <T> Figure<T> step(String name, Says says, Computation<T> computation) {
        return because.step(gives + name, says, computation);
    }
}
