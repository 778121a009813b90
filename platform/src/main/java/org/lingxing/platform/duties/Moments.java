package org.lingxing.platform.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.time.CityClock;

/** Moments as the database driver takes them, and the days of the city they lie on. */
final class Moments {

    private Moments() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, CityClock.ZONE);
    }
}
