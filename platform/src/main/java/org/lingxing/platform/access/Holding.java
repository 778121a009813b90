package org.lingxing.platform.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;

/**
 * A post as somebody holds it.
 *
 * @param id the post
 * @param from the first day
 * @param to the last day; {@code null} while no end is known
 */
public record Holding(
        UUID id,
        Phrase title,
        @Nullable String agency,
        DivisionCode division,
        LocalDate from,
        @Nullable LocalDate to) {}
