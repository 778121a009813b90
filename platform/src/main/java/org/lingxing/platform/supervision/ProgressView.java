package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.gazette.TargetBook.Whose;
import org.lingxing.reader.TargetDirection;

/**
 * A target with what was reported of it.
 *
 * @param division its code; {@code null} for the city's
 * @param assumed whether start or due day is a reading of ours
 * @param agency that answers for it, by identifier
 * @param figure the last one up to the day asked for; {@code null} where nothing was reported
 * @param recorded what registers prove of it, one a register that knows the target
 */
record ProgressView(
        UUID id,
        String document,
        @Nullable String documentNumber,
        String documentTitle,
        String provision,
        @Nullable String label,
        int position,
        String name,
        String unit,
        TargetDirection direction,
        BigDecimal value,
        Whose whose,
        @Nullable String printed,
        @Nullable String division,
        LocalDate start,
        LocalDate due,
        boolean assumed,
        @Nullable BigDecimal baseline,
        @Nullable String agency,
        @Nullable Figure figure,
        @Nullable TargetLight light,
        List<TargetRecords.Recorded> recorded) {

    /** A figure as it is shown. */
    record Figure(
            LocalDate asOf,
            int version,
            @Nullable BigDecimal value,
            String reporter,
            @Nullable String paper,
            @Nullable String note,
            ProgressFigure.Way way,
            String by,
            Instant at) {

        static Figure of(ProgressFigure figure) {
            return new Figure(
                    figure.asOf(),
                    figure.version(),
                    figure.value(),
                    figure.reporter(),
                    figure.paper(),
                    figure.note(),
                    figure.way(),
                    figure.byAccount(),
                    figure.reportedAt());
        }
    }

    static ProgressView of(
            Quantity quantity,
            TargetFrame frame,
            TargetFrame.Span span,
            @Nullable ProgressFigure figure,
            @Nullable TargetLight light,
            List<TargetRecords.Recorded> recorded) {
        DivisionCode division = quantity.division();
        return new ProgressView(
                quantity.id(),
                quantity.document(),
                quantity.documentNumber(),
                quantity.documentTitle(),
                quantity.provision(),
                quantity.label(),
                quantity.position(),
                quantity.name(),
                quantity.unit(),
                quantity.direction(),
                quantity.value(),
                quantity.whose(),
                quantity.printed(),
                division == null ? null : division.value(),
                span.start(),
                span.due(),
                span.assumed(),
                frame.baseline(),
                frame.agency(),
                figure == null ? null : Figure.of(figure),
                light,
                recorded);
    }

    List<String> key() {
        return List.of(document, Integer.toString(position), id.toString());
    }

    /** Whether it stands behind another in the list's order. */
    boolean isBehind(String lastDocument, int lastPosition, UUID last) {
        int order = document.compareTo(lastDocument);
        if (order == 0) {
            order = Integer.compare(position, lastPosition);
        }
        return (order == 0 ? id.toString().compareTo(last.toString()) : order) > 0;
    }

    /** What is reported, where anything is. */
    BigDecimal reported() {
        return Objects.requireNonNull(Objects.requireNonNull(figure).value());
    }
}
