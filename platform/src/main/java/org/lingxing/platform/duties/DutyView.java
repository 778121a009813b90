package org.lingxing.platform.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * A duty as lists show it.
 *
 * @param address where the deed is done in the clients
 * @param post who owes it, in words
 * @param holder the person in the post; null while it is vacant
 * @param provision the provision that orders it, {@code zzw-2019-54#5}
 * @param from first day of the period; null for a duty that a deed opened
 * @param to last day of the period
 * @param due last day in time
 * @param dueAt the last minute in time where that is not the end of the day
 * @param workingDaysLeft working days after today up to the due day; null unless it runs and is not late
 * @param explained whether a rule computed the term, so that it can be asked why
 * @param ground why it is owed no longer
 */
record DutyView(
        UUID id,
        String kind,
        Phrase title,
        Phrase deed,
        String address,
        String subject,
        String label,
        UUID postId,
        Phrase post,
        @Nullable String agency,
        String division,
        @Nullable String holder,
        String provision,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate due,
        @Nullable Instant dueAt,
        @Nullable Integer workingDaysLeft,
        DutyState state,
        boolean counted,
        boolean explained,
        @Nullable Instant doneAt,
        @Nullable String ground,
        @Nullable String groundWords) {

    /** A row of the lists' queries. */
    record Row(
            UUID id,
            String kind,
            String titleZh,
            String titleEn,
            String deedZh,
            String deedEn,
            String address,
            String subject,
            String label,
            UUID post,
            String postZh,
            String postEn,
            @Nullable String agency,
            String division,
            @Nullable String holder,
            String document,
            String provision,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            Instant lateFrom,
            @Nullable String rule,
            DutyState state,
            boolean counted,
            @Nullable Instant doneAt,
            @Nullable String ground,
            @Nullable String groundWords) {}

    List<String> key() {
        return List.of(lateFrom().atOffset(ZoneOffset.UTC).toString(), id.toString());
    }

    private Instant lateFrom() {
        return dueAt == null ? Due.endOf(due, null).lateFrom() : dueAt.plusSeconds(60);
    }

    /** @param daysLeft working days left; null where the count means nothing */
    static DutyView of(Row row, @Nullable Integer daysLeft) {
        LocalDate due = Due.dayOf(row.lateFrom());
        boolean wholeDay = Due.endOf(due, null).lateFrom().equals(row.lateFrom());
        return new DutyView(
                row.id(),
                row.kind(),
                Phrase.of(row.titleZh(), row.titleEn()),
                Phrase.of(row.deedZh(), row.deedEn()),
                row.address()
                        .replace("{subject}", row.subject())
                        .replace("{duty}", row.id().toString()),
                row.subject(),
                row.label(),
                row.post(),
                Phrase.of(row.postZh(), row.postEn()),
                row.agency(),
                row.division(),
                row.holder(),
                row.document() + "#" + row.provision(),
                row.periodFrom(),
                row.periodTo(),
                due,
                wholeDay ? null : row.lateFrom().minusSeconds(60),
                daysLeft,
                row.state(),
                row.counted(),
                row.rule() != null,
                row.doneAt(),
                row.ground(),
                row.groundWords());
    }
}
