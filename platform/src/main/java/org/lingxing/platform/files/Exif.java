package org.lingxing.platform.files;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.time.CityClock;

/**
 * What a camera wrote into a picture.
 *
 * @param takenAt when it was taken; without an offset the camera is taken to go by the city's time
 * @param latitude where, in degrees of WGS 84, to a millionth (a tenth of a metre)
 * @param longitude likewise
 */
record Exif(
        Orientation orientation,
        @Nullable Instant takenAt,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {

    static final Exif NONE = new Exif(Orientation.AS_IT_LIES, null, null, null);

    private static final int PLACES = 6;

    /** @param tiff from the header of TIFF on; what cannot be read of it counts as not written */
    static Exif read(byte @Nullable [] tiff) {
        if (tiff == null) {
            return NONE;
        }
        var metadata = new Metadata();
        new ExifReader().extract(new ByteArrayReader(tiff), metadata);
        var main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var code = main == null ? null : main.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        var gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        var position = gps == null ? null : gps.getGeoLocation();
        if (position == null || position.isZero() || !isOnEarth(position.getLatitude(), position.getLongitude())) {
            return new Exif(orientation(code), takenAt(metadata), null, null);
        }
        return new Exif(
                orientation(code),
                takenAt(metadata),
                degrees(position.getLatitude()),
                degrees(position.getLongitude()));
    }

    private static Orientation orientation(@Nullable Integer code) {
        return code == null ? Orientation.AS_IT_LIES : Orientation.of(code);
    }

    private static @Nullable Instant takenAt(Metadata metadata) {
        var camera = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var taken = camera == null ? null : camera.getDateOriginal(TimeZone.getTimeZone(CityClock.ZONE));
        return taken == null ? null : taken.toInstant();
    }

    private static boolean isOnEarth(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_EVEN);
    }
}
