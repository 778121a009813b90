package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * Where a form contradicts itself, or says less than a sheet needs.
 *
 * @param cell where the first figure stands, or is missing: B12
 * @param stated the first figure; null where there is none
 * @param against where the other figure comes from: C12:C13
 * @param found the other figure; null where there is none
 */
record FormFinding(
        Kind kind,
        String worksheet,
        String cell,
        @Nullable BigDecimal stated,
        @Nullable String against,
        @Nullable BigDecimal found,
        Phrase says) {

    enum Kind {
        /** The groups do not add up to the whole. */
        TOTAL,
        /** The items do not add up to their group. */
        GROUP,
        /** The lines of an item do not add up to it. */
        ITEM,
        /** A line gives other points than its own formula. */
        FORMULA,
        /** Points stand twice and differ. */
        TWICE,
        MISSING,
        UNREADABLE,
        /** One figure was merged over several items. */
        MERGED,
        /** One item was merged over several groups. */
        ACROSS,
        /** How it is scored is not understood; people score it. */
        HOW
    }
}
