package org.lingxing.platform.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.WorkingCalendar;

/**
 * A duty as lists show it.
 *
 * @param address where the deed is done in the clients
 * @param post who owes it, in words
 * @param agency the unit of the post, by its name of today
 * @param holder the person in the post; null while it is vacant
 * @param provision the provision that orders it, {@code zzw-2019-54#5}
 * @param withinPeriod whether only a deed within the period fulfils it: once overdue it was missed and cannot be done
 * @param from first day of the period; null for a duty that a deed opened
 * @param to last day of the period
 * @param due last day in time
 * @param dueAt the last minute in time where that is not the end of the day
 * @param inWorkingDays whether the term counts working days; words about it then count them too
 * @param workingDaysLeft working days after today up to the due day; null unless it runs and is not late
 * @param workingDaysOver working days after the due day up to today; null unless it is late
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
        boolean withinPeriod,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate due,
        @Nullable Instant dueAt,
        boolean inWorkingDays,
        @Nullable Integer workingDaysLeft,
        @Nullable Integer workingDaysOver,
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
            boolean withinPeriod,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            Instant lateFrom,
            @Nullable String rule,
            boolean inWorkingDays,
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

    /** The row as it looks on a day by the calendar of that day. */
    static DutyView of(Row row, LocalDate today, WorkingCalendar calendar) {
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
                row.withinPeriod(),
                row.periodFrom(),
                row.periodTo(),
                due,
                wholeDay ? null : row.lateFrom().minusSeconds(60),
                row.inWorkingDays(),
                row.state() == DutyState.OPEN ? Math.toIntExact(calendar.between(today, due)) : null,
                row.state() == DutyState.OVERDUE ? Math.toIntExact(calendar.between(due, today)) : null,
                row.state(),
                row.counted(),
                row.rule() != null,
                row.doneAt(),
                row.ground(),
                row.groundWords());
    }

    /** The same as it stood at an earlier time; counts of days left are of today and are left out. */
    DutyView asKnown(Instant lateFrom, @Nullable Instant done, DutyState stood) {
        LocalDate day = Due.dayOf(lateFrom);
        boolean wholeDay = Due.endOf(day, null).lateFrom().equals(lateFrom);
        return new DutyView(
                id,
                kind,
                title,
                deed,
                address,
                subject,
                label,
                postId,
                post,
                agency,
                division,
                holder,
                provision,
                withinPeriod,
                from,
                to,
                day,
                wholeDay ? null : lateFrom.minusSeconds(60),
                inWorkingDays,
                null,
                null,
                stood,
                counted,
                explained,
                done,
                stood == DutyState.WAIVED ? ground : null,
                stood == DutyState.WAIVED ? groundWords : null);
    }
}
