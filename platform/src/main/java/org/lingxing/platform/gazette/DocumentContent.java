package org.lingxing.platform.gazette;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingxing.reader.Document;

/**
 * The head of a document.
 *
 * @param validTo last day of the validity that the text sets itself; null when it sets none
 */
record DocumentContent(
        String title,
        @Nullable String issuer,
        @Nullable LocalDate date,
        @Nullable LocalDate adoptedOn,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate validTo)
        implements Content {

    static DocumentContent of(Document document) {
        return new DocumentContent(
                document.title(),
                document.issuer(),
                document.date(),
                document.adoptedOn(),
                document.inForceFrom(),
                document.inForceTo());
    }

    @Override
    public String summary() {
        return title;
    }
}
