package org.lingxing.platform.rivers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that begins to answer for a reach, or whose time is known anew.
 *
 * @param from the first day
 * @param last the last day; {@code null} while no end is known
 */
public record AnsweringChange(
        String reach,
        ChiefLevel level,
        UUID post,
        LocalDate from,
        @Nullable LocalDate last) {}
