package org.lingxing.platform.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and where somebody did a deed, as the device says; it may have been delivered much later.
 *
 * @param at by the device's clock
 * @param aheadSeconds by how much that clock was ahead of the platform's when last compared; {@code null} where it never
 *     was
 * @param position where, as far as the device knew and its owner let it tell
 */
public record Circumstances(
        Instant at,
        @Nullable Integer aheadSeconds,
        @Nullable @Valid Position position) {

    /**
     * A position in WGS 84.
     *
     * @param longitude degrees east
     * @param latitude degrees north
     * @param accuracy metres within which the device is sure
     */
    public record Position(
            @DecimalMin(value = "-180", message = "经度在 -180 至 180 之间 / Longitude is from -180 to 180")
            @DecimalMax(value = "180", message = "经度在 -180 至 180 之间 / Longitude is from -180 to 180")
            BigDecimal longitude,

            @DecimalMin(value = "-90", message = "纬度在 -90 至 90 之间 / Latitude is from -90 to 90")
            @DecimalMax(value = "90", message = "纬度在 -90 至 90 之间 / Latitude is from -90 to 90")
            BigDecimal latitude,

            @Min(value = 0, message = "精度不小于 0 / Accuracy is 0 or more")
            int accuracy) {}

    /** Circumstances of a deed done here and now, by a device with the platform's own clock. */
    public static Circumstances at(Instant now) {
        return new Circumstances(now, 0, null);
    }

    /**
     * When it was done by the platform's clock, as well as that can be told: a clock known to be wrong is set right, and
     * nothing was done after it was received.
     */
    public Instant doneAt(Instant received) {
        var corrected = at.minusSeconds(aheadSeconds == null ? 0 : aheadSeconds);
        return corrected.isAfter(received) ? received : corrected;
    }
}
