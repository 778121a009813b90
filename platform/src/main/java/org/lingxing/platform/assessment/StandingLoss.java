package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * Points that a unit does not have, and what would have kept them.
 *
 * @param part of the score
 * @param most what could be had; null where that is not of one item
 * @param gained what it has of it; null likewise
 * @param lost points of the total
 * @param kept what would have kept points; null where nothing of the unit's own would
 * @param gain how many points of the total that is
 * @param provision what the loss rests on
 * @param records behind it; null where there are none
 */
record StandingLoss(
        Part part,
        Phrase item,
        @Nullable BigDecimal most,
        @Nullable BigDecimal gained,
        BigDecimal lost,
        Phrase why,
        @Nullable Phrase kept,
        BigDecimal gain,
        String provision,
        @Nullable Records records) {

    /**
     * Where the records behind a loss are: what a measure counted of a subject, or a list of its own.
     *
     * @param measure null where it is a list
     * @param subject null likewise
     * @param address of the list; null where it is a measure
     */
    record Records(
            @Nullable String measure,
            @Nullable String subject,
            @Nullable String address) {

        static Records of(String measure, String subject) {
            return new Records(measure, subject, null);
        }

        static Records at(String address) {
            return new Records(null, null, address);
        }
    }

    enum Part {
        OWN,
        CHIEFS,
        TOWNSHIPS,
        MEMBERS,
        SOCIAL,
        COMPREHENSIVE,
        VETO
    }
}
