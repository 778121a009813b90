package org.lingxing.platform.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.time.CityClock;

/**
 * Until when, and why.
 *
 * @param lateFrom the first moment that is late
 * @param question what was asked of which rule; null where the text names the day itself and nothing is computed
 * @param inWorkingDays whether the term counts working days, so that a notice of holidays can move it
 */
public record Due(Instant lateFrom, Rules.@Nullable Question question, boolean inWorkingDays) {

    public Due(Instant lateFrom, Rules.@Nullable Question question) {
        this(lateFrom, question, false);
    }

    Due inWorkingDays(boolean counts) {
        return new Due(lateFrom, question, counts);
    }

    /** The whole of that day is in time. */
    public static Due endOf(LocalDate day, Rules.@Nullable Question question) {
        return new Due(day.plusDays(1).atStartOfDay(CityClock.ZONE).toInstant(), question);
    }

    /** The whole of that minute is in time; the first minute after it is late. */
    public static Due at(LocalDateTime minute, Rules.@Nullable Question question) {
        return new Due(
                minute.truncatedTo(ChronoUnit.MINUTES)
                        .plusMinutes(1)
                        .atZone(CityClock.ZONE)
                        .toInstant(),
                question);
    }

    /** The last day that is in time, at least in part. */
    public LocalDate day() {
        return dayOf(lateFrom);
    }

    static LocalDate dayOf(Instant lateFrom) {
        return LocalDate.ofInstant(lateFrom.minus(1, ChronoUnit.MICROS), CityClock.ZONE);
    }
}
