package org.lingxing.platform.problems;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of files is narrowed by; null means not.
 *
 * @param open whether something is still to be done
 * @param division code of a division, with all that lie in it
 * @param late whether what is owed now is overdue
 * @param returned whether it has returned at least once
 * @param from first day of finding
 * @param to last day of finding
 * @param words that must stand in number, place or text
 */
record ProblemQuestion(
        @Nullable ProblemState state,
        @Nullable Boolean open,
        @Nullable ProblemKind kind,
        @Nullable ProblemSource source,
        @Nullable String division,
        @Nullable String reach,
        @Nullable Boolean late,
        @Nullable Boolean returned,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> words) {}
