package org.lingxing.platform.rivers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A board at the water.
 *
 * @param place where it stands, in words
 * @param telephone to call when something is wrong at the water
 * @param setUp the day; {@code null} where not known
 * @param takenDown the day it went; {@code null} while it stands
 */
record Board(
        String code,
        String reach,
        String place,
        @Nullable Double longitude,
        @Nullable Double latitude,
        String telephone,
        @Nullable LocalDate setUp,
        @Nullable LocalDate takenDown) {}
