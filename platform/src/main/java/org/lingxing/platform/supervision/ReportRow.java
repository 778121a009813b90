package org.lingxing.platform.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is owed and kept.
 *
 * @param id the duty that it fulfils
 * @param begun whether anything of it was kept
 * @param kind {@code supervision.plan} and so on: the kind of the duty
 * @param slot which of the document's reports, {@code PROGRESS/2019-06-15}
 * @param from first day it covers
 * @param to last day it covers
 * @param version counts the changes; 0 while nothing was kept
 */
record ReportRow(
        UUID id,
        boolean begun,
        String agency,
        String agencyName,
        UUID post,
        String document,
        String documentTitle,
        String kind,
        String slot,
        LocalDate from,
        LocalDate to,
        Instant lateFrom,
        String dutyState,
        @Nullable Instant doneAt,
        ReportState state,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable Instant judgedAt,
        @Nullable String judgedBy,
        @Nullable String judgement,
        @Nullable LocalDate returnUntil,
        int version,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    /** PLAN, PROGRESS or LEDGER. */
    String shortKind() {
        return slot.substring(0, slot.indexOf('/'));
    }

    /** The day the slot is named after: that of the schedule, whatever became of the term since. */
    String slotDay() {
        return slot.substring(slot.indexOf('/') + 1);
    }
}
