package org.lingxing.reader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The head of a document in an issue: issuer, title, number, date.
 *
 * @param start where the document begins in the clean text
 * @param bodyFrom behind the head
 * @param title joined, with the issuer as printed above it; empty for an order, whose enclosed text has it
 * @param number null for a document without one
 * @param date beside or under the number; null when it stands elsewhere
 * @param adoptedOn the day of adoption, where lines under the title give one
 */
record Head(
        int start,
        int bodyFrom,
        String title,
        @Nullable String issuer,
        @Nullable DocumentNumber number,
        @Nullable LocalDate date,
        @Nullable LocalDate adoptedOn) {

    boolean isOrder() {
        return number != null && number.year() == null;
    }
}
