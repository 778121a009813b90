package org.lingxing.reader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Passage;

/**
 * What a document replaces or ends.
 *
 * @param number of the document that ends, normalised as {@link Document#number()}; null when only named
 * @param id of that document, where its number gives one
 * @param title as named; null when only the number is given
 * @param date as named
 * @param partial true when only a part ends, or a part stays
 * @param words what the text says, joined
 */
public record Replacement(
        @Nullable String number,
        @Nullable String id,
        @Nullable String title,
        @Nullable LocalDate date,
        boolean partial,
        String words,
        Passage passage) {}
