package org.lingxing.platform.duties;

import java.util.List;
import org.lingxing.kernel.Period;

/**
 * What a provision orders again and again, declared as a bean by the module whose deed fulfils it. It is a function of
 * time alone: who owes it stands in {@link Obligations}.
 */
public interface Schedule {

    /** Whose duty it is. */
    enum Bearer {
        /**
         * The person in office. A period that the person was not in office for is split on the day; neither part is
         * counted, since nobody had the whole of it.
         */
        PERSON,
        /** The unit, whoever acts for it: a change of the person moves open duties, and divides none. */
        UNIT
    }

    /** Module and noun, {@code supervision.progress/zzb-2019-12}; never changes. */
    String name();

    DutyKind kind();

    Bearer bearer();

    /** How many days ahead its periods are opened; at least 1. */
    int daysAhead();

    /**
     * How many days before it is bound a period may have begun that a unit nevertheless owes whole; 0 where a unit owes
     * only what begins while it is bound.
     */
    default int longestPeriod() {
        return 0;
    }

    /** Everything it orders whose period begins in the window, in order; nothing from before it was in force. */
    List<Slot> slots(Period window);
}
