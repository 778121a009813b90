package org.lingxing.platform.patrols;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Circumstances;
import org.lingxing.tracks.Fix;
import org.lingxing.tracks.Track;

/**
 * A patrol as a device delivers it.
 *
 * @param id chosen by the device, so that it can speak of the patrol before it is delivered
 * @param post the post in which it was made
 * @param started by the device's clock, as {@code ended}
 * @param legs the stretches between pauses; empty where the device gave no position or a file is imported
 * @param gpx the text of a GPX file in place of legs
 * @param gpxFile the number of a GPX file that was uploaded, in place of its text
 * @param clockAhead seconds by which the device's clock was ahead, each time it could be compared on the way
 */
record NewPatrol(
        UUID id,
        String reach,
        UUID post,
        Instant started,
        Instant ended,
        List<List<@Valid NewFix>> legs,
        @Nullable String gpx,
        @Nullable UUID gpxFile,
        List<Integer> clockAhead,
        Map<Matter, Matter.State> looked,

        @Size(max = 4000, message = "不超过 4000 字 / 4000 characters at most")
        String words,

        @Valid Circumstances made) {

    /**
     * Where the device was.
     *
     * @param at milliseconds since 1970 by the device's clock
     * @param accuracy metres; null where the device gave none
     */
    record NewFix(
            @DecimalMin(value = "-180", message = "经度在 -180 至 180 之间 / Longitude is from -180 to 180")
            @DecimalMax(value = "180", message = "经度在 -180 至 180 之间 / Longitude is from -180 to 180")
            double longitude,

            @DecimalMin(value = "-90", message = "纬度在 -90 至 90 之间 / Latitude is from -90 to 90")
            @DecimalMax(value = "90", message = "纬度在 -90 至 90 之间 / Latitude is from -90 to 90")
            double latitude,

            long at,
            @Nullable Double accuracy) {}

    /** The track by the platform's clock: what the device's was ahead by is taken off. */
    Track track() {
        long ahead = Duration.ofSeconds(made.aheadSeconds() == null ? 0 : made.aheadSeconds())
                .toMillis();
        return new Track(legs.stream()
                .map(leg -> leg.stream()
                        .map(fix -> new Fix(
                                fix.longitude(),
                                fix.latitude(),
                                Instant.ofEpochMilli(fix.at() - ahead),
                                fix.accuracy()))
                        .toList())
                .toList());
    }

    /** A moment of the device by the platform's clock. */
    Instant corrected(Instant at, Instant received) {
        return new Circumstances(at, made.aheadSeconds(), null).doneAt(received);
    }
}
