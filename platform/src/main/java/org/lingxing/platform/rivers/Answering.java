package org.lingxing.platform.rivers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * A post that answers for a reach.
 *
 * @param title of the post
 * @param account of whoever holds the post on the day asked about; {@code null} for a vacant post
 * @param name of that person
 * @param from the first day
 * @param last the last day; {@code null} while no end is known
 */
public record Answering(
        ChiefLevel level,
        UUID post,
        Phrase title,
        @Nullable String account,
        @Nullable String name,
        LocalDate from,
        @Nullable LocalDate last) {}
