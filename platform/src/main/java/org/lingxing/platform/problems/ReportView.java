package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.files.FileView;

/**
 * A report as the office sees it.
 *
 * @param due last day to take it up or answer it
 * @param problem the file it was put to
 * @param answer what was written to the citizen
 * @param person name and telephone, masked; null where none was given, or erased
 */
record ReportView(
        UUID id,
        String number,
        ReportState state,
        ProblemKind kind,
        String words,
        String place,
        @Nullable String reach,
        String division,
        BigDecimal longitude,
        BigDecimal latitude,
        @Nullable Integer accuracy,
        Instant receivedAt,
        LocalDate due,
        @Nullable UUID problem,
        @Nullable ReportGround ground,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        ReportPeople.@Nullable Person person,
        int version) {

    static ReportView of(ReportRow report, ReportPeople.@Nullable Person masked) {
        return new ReportView(
                report.id(),
                report.number(),
                report.state(),
                report.kind(),
                report.words(),
                report.place(),
                report.reach(),
                report.division(),
                report.longitude(),
                report.latitude(),
                report.accuracy(),
                report.receivedAt(),
                report.due(),
                report.problem(),
                report.ground(),
                report.answer(),
                report.decidedBy(),
                report.decidedAt(),
                masked,
                report.version());
    }

    /** An open file that may be of the same problem. */
    record Same(
            UUID problem,
            String number,
            ProblemKind kind,
            ProblemState state,
            String place,
            Instant foundAt,
            BigDecimal metres) {

        static Same of(Sameness.Near near) {
            var problem = near.problem();
            return new Same(
                    problem.id(),
                    problem.number(),
                    problem.kind(),
                    problem.state(),
                    problem.place(),
                    problem.foundAt(),
                    near.metres());
        }
    }

    /**
     * A report with all that belongs to it.
     *
     * @param same open files nearby, proposed while nothing is decided
     */
    record Whole(ReportView report, List<FileView> pictures, List<Same> same, List<ReportHistory.Line> history) {}
}
