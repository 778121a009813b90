package org.lingxing.platform.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper as lists and other modules see it.
 *
 * @param number null before it is issued, as the days are
 * @param signedOn the date it bears
 * @param replacedBy the paper that stands in its place, where it was replaced
 */
public record PaperView(
        UUID id,
        PaperKind kind,
        PaperState state,
        @Nullable String number,
        String title,
        List<String> addressees,
        String office,
        String draftedBy,
        Instant draftedAt,
        @Nullable String signedBy,
        @Nullable LocalDate signedOn,
        @Nullable String issuedBy,
        @Nullable LocalDate issuedOn,
        @Nullable Integer pages,
        @Nullable UUID replacedBy,
        int version) {

    static PaperView of(PaperRow row) {
        return new PaperView(
                row.id(),
                row.kind(),
                row.state(),
                row.number(),
                row.title(),
                row.addressees(),
                row.office(),
                row.draftedBy(),
                row.draftedAt(),
                row.signedBy(),
                row.signedOn(),
                row.issuedBy(),
                row.issuedOn(),
                row.pages(),
                row.replacedBy(),
                row.version());
    }
}
