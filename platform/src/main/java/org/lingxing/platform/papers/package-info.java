/**
 * 公文: official papers as Word and PDF from one text, in the layout of GB/T 9704-2012; their numbers, their way from
 * draft to issue, the public check of what was issued.
 *
 * <p>Other modules write a {@link org.lingxing.platform.papers.PaperDraft} and hand it to
 * {@link org.lingxing.platform.papers.Papers}; {@code docs/papers.md} shows how.
 *
 * <p>Tables: schema {@code papers}. Addresses: {@code /api/v1/papers/**}, {@code /api/v1/letterheads}, {@code
 * /api/v1/checks/**}. A number is taken only in the transaction that issues the paper, so that a series has no gaps;
 * what was issued is kept byte by byte and never made anew.
 */
@ApplicationModule(
        displayName = "公文",
        allowedDependencies = {"store", "http", "time", "journal", "agencies", "access", "places"})
@NullMarked
package org.lingxing.platform.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
