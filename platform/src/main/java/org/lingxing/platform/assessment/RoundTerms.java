package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.lingxing.platform.http.Refusal;

/**
 * Until when what is owed in a round, and how far two scorers may lie apart.
 *
 * @param selfDue the last day in time
 * @param groupsDue the last day in time
 * @param summaryDue the last day in time
 * @param tolerance as a share of the points of an item
 */
record RoundTerms(LocalDate selfDue, LocalDate groupsDue, LocalDate summaryDue, BigDecimal tolerance) {

    /** The provision that names the days. */
    static final String PROVISION = "zz-2019-5#a2.1";

    /** No provision says it; ours. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.2");

    /** The days of the decree for 2019, moved to the year: self-assessments before the first of January. */
    static RoundTerms of(int year) {
        int next = year + 1;
        return new RoundTerms(
                LocalDate.of(year, 12, 31), LocalDate.of(next, 1, 11), LocalDate.of(next, 1, 21), TOLERANCE);
    }

    /** @throws Refusal where they do not follow each other */
    void require() {
        if (selfDue.isAfter(groupsDue) || groupsDue.isAfter(summaryDue)) {
            throw Refusal.ofInput("/terms", "各期限应依次在后", "The terms follow each other");
        }
        if (tolerance.signum() < 0 || tolerance.compareTo(BigDecimal.ONE) > 0) {
            throw Refusal.ofInput("/terms/tolerance", "应在 0 至 1 之间", "From 0 to 1");
        }
    }
}
