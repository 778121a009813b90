package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.rivers.ChiefLevel;

/**
 * A file as lists show it.
 *
 * @param number as people cite it, 金水-2019-0147
 * @param level whose chief signs its order
 * @param reachName null where no reach is known
 * @param unit that the order names; null before one is signed
 * @param term last day of that unit
 * @param next what is owed on it now; null where nothing is
 */
record ProblemView(
        UUID id,
        String number,
        ProblemKind kind,
        ProblemSource source,
        ProblemState state,
        ChiefLevel level,
        @Nullable String reach,
        @Nullable String reachName,
        String division,
        BigDecimal longitude,
        BigDecimal latitude,
        String place,
        String words,
        Instant foundAt,
        int round,
        int recurrences,
        @Nullable String unit,
        @Nullable LocalDate term,
        @Nullable String orderNumber,
        @Nullable LocalDate windowUntil,
        @Nullable Instant struckOffAt,
        @Nullable TermView next,
        int version) {

    static ProblemView of(ProblemRow row, ProblemSearch.@Nullable Beside beside, @Nullable TermView next) {
        return new ProblemView(
                row.id(),
                row.number(),
                row.kind(),
                row.source(),
                row.state(),
                row.level(),
                row.reach(),
                beside == null ? null : beside.reachName(),
                row.division(),
                row.longitude(),
                row.latitude(),
                row.place(),
                row.words(),
                row.foundAt(),
                row.round(),
                row.recurrences(),
                beside == null ? null : beside.unitName(),
                beside == null ? null : beside.term(),
                beside == null ? null : beside.orderNumber(),
                row.windowUntil(),
                row.struckOffAt(),
                next,
                row.version());
    }

    List<String> key() {
        return List.of(foundAt.toString(), id.toString());
    }
}
