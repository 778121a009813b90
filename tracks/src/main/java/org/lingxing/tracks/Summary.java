package org.lingxing.tracks;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A track in figures.
 *
 * @param fixes how many there are
 * @param metres walked, all steps added up
 * @param start null where no fix has a time, as {@code end}
 * @param duration from start to end, pauses included
 * @param moving the time of the steps in which it moved by more than a metre
 * @param speed metres a second while moving; null where there are no times
 * @param longestSilence the longest time between two fixes of a leg
 * @param accuracy the middle one of the accuracies in metres; null where the device gave none
 */
public record Summary(
        int fixes,
        double metres,
        @Nullable Instant start,
        @Nullable Instant end,
        Duration duration,
        Duration moving,
        @Nullable Double speed,
        Duration longestSilence,
        @Nullable Double accuracy) {

    private static final double MILLIS = 1000.0;

    static Summary of(Track track, List<Step> steps) {
        double moved = 0;
        long moving = 0;
        for (Step step : steps) {
            if (step.hasSpeed() && step.metres() > 1) {
                moving += Objects.requireNonNull(step.time()).toMillis();
                moved += step.metres();
            }
        }
        return new Summary(
                track.fixes().size(),
                steps.stream().mapToDouble(Step::metres).sum(),
                track.start().orElse(null),
                track.end().orElse(null),
                track.duration(),
                Duration.ofMillis(moving),
                moving == 0 ? null : moved * MILLIS / moving,
                steps.stream()
                        .map(Step::time)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .filter(time -> time.isPositive())
                        .orElse(Duration.ZERO),
                middle(track));
    }

    private static @Nullable Double middle(Track track) {
        double[] accuracies = track.fixes().stream()
                .map(Fix::accuracy)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return accuracies.length == 0 ? null : accuracies[accuracies.length / 2];
    }
}
