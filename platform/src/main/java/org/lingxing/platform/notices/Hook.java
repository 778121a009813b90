package org.lingxing.platform.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program that is told what a person, or all people of a unit, are told.
 *
 * @param account the person; null for a unit
 * @param agency the unit, as its posts name it; null for a person
 * @param endedAt when an administrator ended it; null while it is used
 */
record Hook(
        UUID id,
        @Nullable String account,
        @Nullable String agency,
        String url,
        String madeBy,
        Instant madeAt,
        @Nullable Instant endedAt) {}
