package org.lingxing.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two times of a question.
 *
 * @param asOf the day the law is asked for
 * @param knownOn only what was published by the end of this day counts; null: everything published
 */
public record Asked(LocalDate asOf, @Nullable LocalDate knownOn) {

    /** The law of that day with everything published. */
    public static Asked on(LocalDate asOf) {
        return new Asked(asOf, null);
    }

    /** Whether what came out on that day counts. */
    public boolean knew(LocalDate publishedOn) {
        return knownOn == null || !publishedOn.isAfter(knownOn);
    }
}
