package org.lingxing.platform.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.Ranking;
import org.lingxing.platform.scoring.Span;

/**
 * What stands in a bulletin or a circular, before it is put into words.
 *
 * @param until the last day that is looked at: the span's, or today where that is earlier
 * @param lights of targets; empty where none have been taken over
 * @param late reports that came late or not at all, in order of their terms
 * @param scores in the order of their totals
 * @param signed whether the scores are those two persons signed; otherwise they are provisional
 */
record BulletinFigures(
        Span span,
        LocalDate until,
        List<TaskLine> tasks,
        List<ReportLine> reports,
        List<LightLine> lights,
        List<LateLine> late,
        List<Ranking.Ranked> scores,
        boolean signed,
        int version,
        Instant asOf) {

    /**
     * Tasks of a document under supervision.
     *
     * @param accepted by the agencies that lead them, or ended since
     * @param behind past their day and not ended
     */
    record TaskLine(String document, String title, int tasks, int accepted, int ended, int behind) {}

    /** Reports of a kind whose term lies in the span. */
    record ReportLine(String kind, Phrase title, int owed, int inTime, int late, int missing, int open) {}

    /** Targets of a document by their lights. */
    record LightLine(String document, int green, int yellow, int red, int unknown) {}

    /**
     * A report that came late or not at all.
     *
     * @param duty its identifier
     * @param handedIn null while it is missing
     */
    record LateLine(
            String duty,
            String agency,
            String name,
            Phrase report,
            String label,
            LocalDate due,
            @Nullable LocalDate handedIn) {}

    int sum(java.util.function.ToIntFunction<ReportLine> count) {
        return reports.stream().mapToInt(count).sum();
    }
}
