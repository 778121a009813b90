package org.lingxing.platform.duties;

import java.util.List;

/**
 * A notice of holidays moved the terms of these duties; one event for all of them, in the transaction that moved them,
 * since they may be tens of thousands.
 *
 * @param changes each {@link DutyChanged.What#TERM_MOVED}
 */
public record DutiesMoved(List<DutyChanged> changes) {

    public DutiesMoved {
        changes = List.copyOf(changes);
    }
}
