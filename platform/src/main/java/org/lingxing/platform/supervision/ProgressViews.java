package org.lingxing.platform.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** Puts together what is known of targets: figure, light, what registers prove. */
@Component
class ProgressViews {

    private final ProgressTable progress;
    private final TargetFrames frames;
    private final TargetLights lights;
    private final TargetRecords records;
    private final CityClock clock;

    ProgressViews(
            ProgressTable progress, TargetFrames frames, TargetLights lights, TargetRecords records, CityClock clock) {
        this.progress = progress;
        this.frames = frames;
        this.lights = lights;
        this.records = records;
        this.clock = clock;
    }

    /**
     * When one looks.
     *
     * @param on only figures up to this day
     * @param known only what was reported before this moment
     */
    record Look(LocalDate on, Instant known) {

        /** The day as it is known now. */
        static Look on(@Nullable LocalDate day, CityClock clock) {
            // a moment of the same deed counts; the database keeps it to the microsecond
            return new Look(day == null ? clock.today() : day, clock.instant().plusMillis(1));
        }
    }

    List<ProgressView> of(List<Quantity> quantities, Look look) {
        List<UUID> ids = quantities.stream().map(Quantity::id).toList();
        Map<UUID, ProgressFigure> figures = progress.latest(ids, look.on(), look.known());
        Map<UUID, TargetFrame> framed = frames.of(ids);
        var recorded = records.beside(quantities, figures, look.on());
        LocalDate today = clock.today();
        return quantities.stream()
                .map(quantity -> {
                    var frame = framed.getOrDefault(quantity.id(), TargetFrame.none(quantity.id()));
                    var figure = figures.get(quantity.id());
                    return ProgressView.of(
                            quantity,
                            frame,
                            frame.spanOf(quantity, today),
                            figure,
                            figure == null ? null : light(quantity, frame, figure),
                            recorded.getOrDefault(quantity.id(), List.of()));
                })
                .toList();
    }

    private TargetLight light(Quantity quantity, TargetFrame frame, ProgressFigure figure) {
        return lights.of(quantity, frame, Objects.requireNonNull(figure.value()), figure.asOf());
    }
}
