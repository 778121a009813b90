package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.gazette.TargetBook.Quantity;

/**
 * Between which days and from which value on a target is measured, as far as the office said so.
 *
 * @param version counts every deed done to the target, its figures included
 * @param agency that answers for it, by its identifier in the register of agencies
 */
record TargetFrame(
        UUID target,
        int version,
        @Nullable LocalDate starts,
        @Nullable LocalDate due,
        @Nullable BigDecimal baseline,
        @Nullable String agency) {

    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;

    /** Of a target nobody said anything of. */
    static TargetFrame none(UUID target) {
        return new TargetFrame(target, 0, null, null, null, null);
    }

    /**
     * The days it runs between. A reading of ours where neither document nor office names them: the calendar year the
     * target is for, else that of its document.
     */
    Span spanOf(Quantity quantity, LocalDate today) {
        LocalDate end = due != null ? due : quantity.due();
        boolean read = end == null;
        if (end == null) {
            end = LocalDate.of(yearOf(quantity, today), LAST_MONTH, LAST_DAY);
        }
        LocalDate start = starts != null ? starts : end.withDayOfYear(1);
        return new Span(start, end, read || starts == null);
    }

    private static int yearOf(Quantity quantity, LocalDate today) {
        if (quantity.year() != null) {
            return quantity.year();
        }
        return (quantity.documentDate() == null ? today : quantity.documentDate()).getYear();
    }

    /** @param assumed whether a day of it is our reading, not said by document or office */
    record Span(LocalDate start, LocalDate due, boolean assumed) {}
}
