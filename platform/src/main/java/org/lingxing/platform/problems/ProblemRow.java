package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.rivers.ChiefLevel;

/**
 * A file as the table has it.
 *
 * @param level whose chief signs: city or county
 * @param division the reach's, else the finder's
 * @param round 1, and one more for each time it returned
 * @param rectification the order in force, by its paper
 * @param windowUntil last day on which reporters may confirm or object; null where nobody may
 * @param owedKind the kind of the duty that runs on it; null where none does
 */
record ProblemRow(
        UUID id,
        String number,
        ProblemKind kind,
        ProblemSource source,
        ProblemState state,
        ChiefLevel level,
        @Nullable String reach,
        String division,
        BigDecimal longitude,
        BigDecimal latitude,
        String place,
        String words,
        Instant foundAt,
        int round,
        int recurrences,
        @Nullable UUID rectification,
        @Nullable Instant provedAt,
        @Nullable Instant acceptedAt,
        @Nullable LocalDate windowUntil,
        @Nullable Instant struckOffAt,
        @Nullable UUID mergedInto,
        @Nullable String owedKind,
        @Nullable String owedOccasion,
        int version,
        String changedBy,
        Instant changedAt) {

    DivisionCode divisionCode() {
        return DivisionCode.of(division);
    }

    /** As lists, duties and tidings call it. */
    String label() {
        return number + " "
                + (place.isEmpty()
                        ? kind.title().zh()
                        : place + "　" + kind.title().zh());
    }

    Spot spot() {
        return new Spot(longitude, latitude);
    }
}
