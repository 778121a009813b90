package org.lingxing.platform.sensorthings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Moments and periods as ISO 8601 writes them. */
final class Times {

    private Times() {}

    record Period(Instant start, Instant end) {}

    /** A period; a moment where it is none. */
    static String text(Instant start, Instant end) {
        return start.equals(end) ? start.toString() : start + "/" + end;
    }

    /** The moment written so; null when it is none. */
    static @Nullable Instant instant(String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException notOne) {
            return null;
        }
    }

    /** The period, or moment, written so; null when it is none. */
    static @Nullable Period period(String written) {
        int slash = written.indexOf('/');
        var start = instant(slash < 0 ? written : written.substring(0, slash));
        var end = slash < 0 ? start : instant(written.substring(slash + 1));
        return start == null || end == null || end.isBefore(start) ? null : new Period(start, end);
    }
}
