package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * The certificate of a score: how the points of a unit came about, what was lost, and what would have kept it.
 *
 * @param units how many are ranked
 * @param leader whose initial score is the reference
 * @param above who stands next above; null for the first and for a void result
 * @param nearest what alone would have brought it to the one above; null where nothing of the unit's own would
 * @param steps how the rule came to it, in its words
 * @param code by which the certificate is known
 */
record StandingCertificate(
        int year,
        StandingLine line,
        StandingScale scale,
        BigDecimal reference,
        Phrase leader,
        int units,
        @Nullable Neighbour above,
        @Nullable Neighbour below,
        @Nullable Phrase nearest,
        List<Step> steps,
        List<StandingLoss> losses,
        String code) {

    StandingCertificate {
        steps = List.copyOf(steps);
        losses = List.copyOf(losses);
    }

    /** @param distance points of the total between the two, never negative */
    record Neighbour(String unit, Phrase name, BigDecimal distance) {}

    /**
     * A step of the rule.
     *
     * @param provision what it rests on
     */
    record Step(String provision, Phrase says, boolean reading) {}
}
