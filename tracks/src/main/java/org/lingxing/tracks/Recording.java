package org.lingxing.tracks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one patrol's track.
 *
 * @param arrived when it reached the platform, by the platform's clock; null where nobody knows
 * @param clockAhead by how much the device's clock was ahead of the platform's, each time it could be compared; negative
 *     where it was behind
 * @param earlier fingerprints of earlier tracks by what a person would look them up by
 */
public record Recording(
        Track track,
        @Nullable Instant arrived,
        List<Duration> clockAhead,
        List<Picture> pictures,
        Map<String, Fingerprint> earlier) {

    public Recording {
        clockAhead = List.copyOf(clockAhead);
        pictures = List.copyOf(pictures);
        earlier = Map.copyOf(earlier);
    }

    /** A track of which nothing else is known. */
    public static Recording of(Track track, @Nullable Instant arrived) {
        return new Recording(track, arrived, List.of(), List.of(), Map.of());
    }
}
