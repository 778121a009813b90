package org.lingxing.tracks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a device said it was.
 *
 * @param longitude degrees of WGS 84, east
 * @param latitude degrees of WGS 84, north
 * @param at by the device's clock; null where the file has none
 * @param accuracy metres, as the device estimated it; null where it did not
 */
public record Fix(
        double longitude,
        double latitude,
        @Nullable Instant at,
        @Nullable Double accuracy) {

    public Fix {
        if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("not a position on the earth: " + longitude + ", " + latitude);
        }
    }

    double[] position() {
        return new double[] {longitude, latitude};
    }
}
