package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of a year.
 *
 * @param selfDue the last day on which self-assessments are in time; the decree asks for them before the next day
 * @param groupsDue the last day for the reports of the groups
 * @param summaryDue the last day for the summary of the office
 * @param tolerance how far the points of two scorers may lie apart, as a share of the points of the item: 0.2
 * @param version counts the changes
 */
record Round(
        int year,
        RoundState state,
        LocalDate selfDue,
        LocalDate groupsDue,
        LocalDate summaryDue,
        BigDecimal tolerance,
        String preparedBy,
        Instant preparedAt,
        @Nullable String openedBy,
        @Nullable Instant openedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        long version,
        String changedBy,
        Instant changedAt) {}
