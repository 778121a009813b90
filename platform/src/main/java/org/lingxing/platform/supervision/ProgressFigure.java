package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a target as somebody reported it.
 *
 * @param asOf the day up to which it counts
 * @param version of the figure of that day, from 1; a correction is the next
 * @param value {@code null} where the figure was taken back
 * @param reporter who reports it, in words: an office, a person
 * @param paper number of the paper it stands in
 * @param note why it was corrected or taken back
 * @param byAccount that entered it
 */
record ProgressFigure(
        UUID target,
        LocalDate asOf,
        int version,
        @Nullable BigDecimal value,
        String reporter,
        @Nullable String paper,
        @Nullable String note,
        Way way,
        String byAccount,
        Instant reportedAt) {

    /** How it came in. */
    enum Way {
        FORM,
        SHEET
    }
}
