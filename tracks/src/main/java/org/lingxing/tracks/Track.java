package org.lingxing.tracks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a patrol recorded.
 *
 * @param legs stretches without a pause, in the order walked; the fixes of each as the device gave them. Between two legs
 *     nobody is taken to have walked
 */
public record Track(List<List<Fix>> legs) {

    public Track {
        legs = legs.stream().filter(leg -> !leg.isEmpty()).map(List::copyOf).toList();
    }

    public List<Fix> fixes() {
        return legs.stream().flatMap(List::stream).toList();
    }

    /** The first time that a fix has. */
    public Optional<Instant> start() {
        return times().stream().min(Instant::compareTo);
    }

    /** The last time that a fix has. */
    public Optional<Instant> end() {
        return times().stream().max(Instant::compareTo);
    }

    List<Instant> times() {
        return legs.stream()
                .flatMap(List::stream)
                .map(Fix::at)
                .filter(Objects::nonNull)
                .toList();
    }

    /** From the first to the last time; zero where there are none. */
    public Duration duration() {
        return start().flatMap(from -> end().map(to -> Duration.between(from, to)))
                .orElse(Duration.ZERO);
    }
}
