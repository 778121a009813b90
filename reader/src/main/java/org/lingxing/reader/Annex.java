package org.lingxing.reader;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Passage;

/**
 * An annex the document names or holds.
 *
 * @param number its number in the document, from 1
 * @param title as printed; null when neither list nor head gives one
 * @param present true when its text follows, false when it was left out (略)
 */
public record Annex(int number, @Nullable String title, boolean present, Passage passage) {}
