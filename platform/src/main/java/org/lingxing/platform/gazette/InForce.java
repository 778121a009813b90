package org.lingxing.platform.gazette;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a document is in force on a day. */
final class InForce {

    private InForce() {}

    /**
     * @param from first day; null when the text leaves it open: then it is not held to be in force
     * @param to last day; null while nothing ends it
     */
    static boolean on(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
