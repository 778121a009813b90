package org.lingxing.platform.agencies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name of an agency.
 *
 * @param agency identifier of the agency
 * @param current true for the full name that stands now
 * @param from first day; null when no source gives it
 * @param to last day; null when it still stands or no source gives it
 * @param source where the name is taken from; null when an officer entered it without one
 */
record AgencyName(
        String agency,
        String name,
        Kind kind,
        boolean current,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String source) {

    enum Kind {
        FULL,
        SHORT
    }

    /** True when nothing known keeps the name from standing on the day; a null day asks for any time. */
    boolean mayStandOn(@Nullable LocalDate day) {
        return day == null || !((from != null && day.isBefore(from)) || (to != null && day.isAfter(to)));
    }
}
