package org.lingxing.platform.journal;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * The first place where the journal is not what it was.
 *
 * @param entry the number of the entry, null where it is not there any more or cannot be named
 * @param index its place in the tree, null if it is in none
 * @param says what does not fit
 */
record Misfit(@Nullable Long entry, @Nullable Long index, Phrase says) {}
