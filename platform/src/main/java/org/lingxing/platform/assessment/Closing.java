package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of a year as somebody proposed it; what it holds is frozen.
 *
 * @param number from 1 for each year; the highest that is signed stands
 * @param file what the rule was asked, word for word
 * @param mark of the facts
 * @param published null while it is not
 */
record Closing(
        UUID id,
        int year,
        int number,
        String reason,
        List<StandingLine> lines,
        StandingScale scale,
        BigDecimal reference,
        String file,
        String mark,
        TwoHands hands,
        @Nullable Publication published) {

    /** @param entry its number in the journal */
    record Publication(String by, Instant at, long entry) {}

    boolean signed() {
        return hands.state() == TwoHands.State.CONFIRMED;
    }
}
