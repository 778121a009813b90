package org.lingxing.platform.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;

/**
 * A duty as the table keeps it, without its words.
 *
 * @param ground why it is waived: {@code TENURE}, {@code NOT_OWED} or {@code DEED}; null while it is owed
 */
record DutyRow(
        UUID id,
        String kind,
        boolean withinPeriod,
        @Nullable UUID obligation,
        @Nullable String slot,
        UUID post,
        @Nullable UUID person,
        String division,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        Instant lateFrom,
        @Nullable String rule,
        @Nullable String asked,
        boolean counted,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable Instant suspendedAt,
        @Nullable String ground,
        @Nullable String groundWords,
        boolean inWorkingDays,
        DutyState state) {

    DivisionCode region() {
        return DivisionCode.of(division);
    }

    Standing standing() {
        return new Standing(lateFrom, doneAt, suspendedAt != null, ground != null);
    }

    boolean isFinished() {
        return doneAt != null || ground != null;
    }
}
