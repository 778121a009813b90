package org.lingxing.platform.duties;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a duty's state follows from. The one place that says how: deeds write it, the recount checks it.
 *
 * @param lateFrom the first moment that is late
 * @param doneAt when the earliest deed that fulfils it was done; null when there is none
 * @param suspended whether its term does not run
 * @param waived whether it is owed no longer
 */
public record Standing(Instant lateFrom, @Nullable Instant doneAt, boolean suspended, boolean waived) {

    public DutyState at(Instant now) {
        if (waived) {
            return DutyState.WAIVED;
        }
        if (doneAt != null) {
            return doneAt.isBefore(lateFrom) ? DutyState.DONE : DutyState.DONE_LATE;
        }
        if (suspended) {
            return DutyState.SUSPENDED;
        }
        return now.isBefore(lateFrom) ? DutyState.OPEN : DutyState.OVERDUE;
    }

    Standing until(Instant newLateFrom) {
        return new Standing(newLateFrom, doneAt, suspended, waived);
    }

    Standing done(@Nullable Instant at) {
        return new Standing(lateFrom, at, suspended, waived);
    }

    Standing suspended(boolean stands) {
        return new Standing(lateFrom, doneAt, stands, waived);
    }

    Standing waived(boolean off) {
        return new Standing(lateFrom, doneAt, suspended, off);
    }
}
