package org.lingxing.platform.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task under supervision as it is kept.
 *
 * @param extraction the reading of the gazette it was taken from
 * @param document identifier of the document, or the office's own word for it where the gazette has none
 * @param position its place in the document
 * @param office the office of the general office in charge
 * @param lead identifier of the agency that leads; null until it is sent
 * @param version counts the changes, from 1
 */
record TaskRow(
        UUID id,
        TaskOrigin origin,
        @Nullable UUID extraction,
        String document,
        @Nullable String documentNumber,
        String documentTitle,
        @Nullable LocalDate documentDate,
        @Nullable String provision,
        int position,
        @Nullable String number,
        String heading,
        String words,
        List<String> leaders,
        @Nullable String office,
        @Nullable String term,
        @Nullable LocalDate due,
        @Nullable String responsible,
        @Nullable String plan,
        TaskState state,
        @Nullable String lead,
        @Nullable Instant sentAt,
        @Nullable UUID mergedInto,
        @Nullable String endedBecause,
        int version,
        String changedBy,
        Instant changedAt) {

    private static final int SHORT = 40;

    /** Where it stands: 郑政办〔2019〕12号第8项. */
    String named() {
        var where = documentNumber == null ? "《" + documentTitle + "》" : documentNumber;
        return number == null ? where : where + "第" + number + "项";
    }

    /** What lists of duties say it is. */
    String label() {
        var shown = words.length() <= SHORT ? words : words.substring(0, SHORT) + "…";
        return named() + "：" + shown;
    }
}
