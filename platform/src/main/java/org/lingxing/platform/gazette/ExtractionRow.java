package org.lingxing.platform.gazette;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An extraction with what lists and its own page show of it; read, correction and reasons as JSON. */
record ExtractionRow(
        UUID id,
        ExtractionKind kind,
        String document,
        @Nullable String documentNumber,
        String documentTitle,
        String provision,
        @Nullable String label,
        int position,
        String summary,
        String read,
        @Nullable String correction,
        String reasons,
        Confirmation.State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        int version,
        int passageFrom,
        int passageTo) {

    Content content() {
        return Standing.effective(kind, read, correction);
    }

    Confirmation confirmation() {
        return new Confirmation(state, decidedBy, decidedAt, note);
    }
}
