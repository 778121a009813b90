package org.lingxing.reader;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Passage;

/**
 * Another document that this one names.
 *
 * @param title inside 《》; null when only a number stands there
 * @param number normalised; null when only named
 * @param id of the named document, where its number gives one
 */
public record Mention(
        @Nullable String title,
        @Nullable String number,
        @Nullable String id,
        Passage passage) {}
