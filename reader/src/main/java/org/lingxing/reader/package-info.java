/**
 * Gazette and regulation text in; documents, provisions, tasks, targets and rosters out, each with its passage.
 *
 * <p>{@link org.lingxing.reader.Reader} is the front door. It turns bytes into text ({@code Decoding}), lines
 * ({@code SourceText}, {@code Layout}) and clean text ({@code Cleaning}); finds where documents begin ({@code Heads});
 * reads each one ({@code DocumentReader}) into a tree by its numbers ({@code Numbering}, {@code Outline},
 * {@code Identifiers}); and takes tasks, targets and rosters out of them ({@code Extraction}). It knows no document by
 * its number or title. {@code docs/reader.md} tells the steps and the identifiers.
 */
@NullMarked
package org.lingxing.reader;

import org.jspecify.annotations.NullMarked;
