package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as other modules tell of it.
 *
 * @param number as people cite it, 金水-2019-0147
 * @param reach code of the reach, where one is known
 * @param place in words, may be empty
 * @param orderNumber of the order in force
 * @param unit that the order names
 * @param term last day of that unit
 * @param windowUntil last day on which reporters may confirm or object
 * @param mergedInto the file it goes on in
 * @param recurrences how often it returned
 */
public record ProblemSummary(
        UUID id,
        String number,
        ProblemKind kind,
        ProblemSource source,
        ProblemState state,
        @Nullable String reach,
        String division,
        BigDecimal longitude,
        BigDecimal latitude,
        String place,
        String words,
        Instant foundAt,
        @Nullable String orderNumber,
        @Nullable String unit,
        @Nullable LocalDate term,
        @Nullable Instant acceptedAt,
        @Nullable LocalDate windowUntil,
        @Nullable Instant struckOffAt,
        @Nullable UUID mergedInto,
        int recurrences) {}
