package org.lingxing.platform.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;

/** A paper as it is stored. */
record PaperRow(
        UUID id,
        PaperKind kind,
        String letterhead,
        String letterheadDivision,
        String office,
        String head,
        String mark,
        PaperState state,
        int version,
        String content,
        String title,
        List<String> addressees,
        String draftedBy,
        Instant draftedAt,
        String changedBy,
        Instant changedAt,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        @Nullable LocalDate signedOn,
        @Nullable String number,
        @Nullable String checkCode,
        @Nullable String issuedBy,
        @Nullable Instant issuedAt,
        @Nullable LocalDate issuedOn,
        @Nullable Integer pages,
        @Nullable UUID replacedBy) {

    DivisionCode division() {
        return DivisionCode.of(letterheadDivision);
    }

    PaperContent text() {
        return Json.read(content);
    }

    Letterhead of() {
        return new Letterhead(letterhead, division(), office, head, mark);
    }
}
