package org.lingxing.reader;

import org.lingxing.kernel.Phrase;

/**
 * Something that could not be read or does not fit; the rest was kept.
 *
 * @param line of the source, from 1
 */
public record Warning(int line, Phrase says) {}
