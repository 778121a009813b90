package org.lingxing.tracks;

import java.time.Duration;
import java.time.Instant;

/**
 * With what a track is measured. No provision gives these; they are readings of ours, and a city sets its own.
 *
 * @param near metres from which the line of a reach counts as seen
 * @param longestStep metres; where two fixes lie further apart, what lies between them is not taken as walked
 * @param longestSilence the same for the time between two fixes
 * @param fastest metres a second that nothing which patrols a river exceeds
 * @param hasty metres a second from which one drives rather than looks
 * @param clockOff by how much a device's clock may be wrong
 * @param pictureOff metres that a picture may have been taken beside the track
 * @param earliest no recording is older; receivers that have lost their date begin in 1901, 1970, 1980 or 1999
 */
public record Tolerances(
        double near,
        double longestStep,
        Duration longestSilence,
        double fastest,
        double hasty,
        Duration clockOff,
        double pictureOff,
        Instant earliest) {

    /** What a city that sets nothing uses: 50 m, 200 m, 2 minutes, 120 km/h, 20 km/h, 2 minutes, 100 m, the year 2015. */
    public static Tolerances usual() {
        return new Tolerances(
                50,
                200,
                Duration.ofMinutes(2),
                120 / 3.6,
                20 / 3.6,
                Duration.ofMinutes(2),
                100,
                Instant.parse("2015-01-01T00:00:00Z"));
    }
}
