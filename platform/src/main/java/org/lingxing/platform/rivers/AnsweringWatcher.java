package org.lingxing.platform.rivers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of a lower module that owes something by who answers for a reach. It is told in the transaction of the change. */
public interface AnsweringWatcher {

    /**
     * A post begins to answer for a reach, or its time is known anew.
     *
     * @param from the first day
     * @param last the last day; {@code null} while no end is known
     */
    void answeringChanged(String reach, ChiefLevel level, UUID post, LocalDate from, @Nullable LocalDate last);
}
