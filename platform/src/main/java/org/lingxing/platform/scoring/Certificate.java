package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * What a subject has by a sheet, and why: each item with the points it gained and lost, the value they follow from, and
 * what would have kept those lost.
 *
 * @param gained the points of the items that were scored
 * @param available the points that could be gained by them
 * @param total the result on the scale of the sheet: {@code gained ÷ available × the sheet's total}, to two decimals; null
 *     where nothing was to be scored
 */
public record Certificate(
        Subjects.Subject subject,
        Span span,
        List<Part> parts,
        BigDecimal gained,
        BigDecimal available,
        @Nullable BigDecimal total) {

    public Certificate {
        parts = List.copyOf(parts);
    }

    /** A group of the sheet. */
    public record Part(
            String code, Phrase title, BigDecimal points, BigDecimal gained, BigDecimal available, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An item of the sheet.
     *
     * @param lost of the points of the item; nothing while it is not scored
     * @param measure what was counted; null where people score
     * @param value what came out; null where people score or nothing was owed
     * @param why how the points follow, in order
     * @param kept what would have kept points, the nearest first, then what would have kept all
     */
    public record Line(
            String code,
            Phrase title,
            BigDecimal points,
            @Nullable String basis,
            State state,
            BigDecimal gained,
            BigDecimal lost,
            @Nullable String measure,
            Measure.@Nullable Value value,
            List<Phrase> why,
            List<Kept> kept) {

        public Line {
            why = List.copyOf(why);
            kept = List.copyOf(kept);
        }
    }

    /** How an item stands. */
    public enum State {
        SCORED,
        /** The subject owed nothing of the kind. */
        LEFT_OUT,
        /** People have not scored it yet. */
        AWAITED
    }

    /**
     * What would have kept points.
     *
     * @param cases how many more, or fewer, it takes
     * @param points how many points that is
     */
    public record Kept(int cases, BigDecimal points, Phrase says) {}
}
