package org.lingxing.platform.duties;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Why a duty is due then.
 *
 * @param due the last day of the term as the rule computed it; extensions and suspensions come on top
 * @param explanation the rule's answer with its steps; null where the text names the day itself
 * @param days the term day by day; empty where none was counted or it is too long to be shown
 * @param notices the notices of holidays that were counted by, in the order in which they came out
 * @param earlier what the term was before notices moved it, the latest first
 */
record Why(LocalDate due, @Nullable JsonNode explanation, List<Day> days, List<Notice> notices, List<Earlier> earlier) {

    enum DayKind {
        START,
        COUNTED,
        OFF,
        DUE,
        OVER
    }

    /** @param number which day of the term it is; null for days that do not count */
    record Day(LocalDate day, DayKind kind, @Nullable Integer number) {}

    /** A notice of holidays. */
    record Notice(String id, int year, LocalDate publishedOn) {}

    /**
     * A term that a notice moved.
     *
     * @param until the day on which it moved
     * @param notice the latest notice that was new then; null where the reading of the rule moved it
     */
    record Earlier(LocalDate due, LocalDate until, @Nullable Notice notice, List<Day> days) {}
}
