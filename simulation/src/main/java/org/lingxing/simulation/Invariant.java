package org.lingxing.simulation;

import java.time.LocalDate;
import java.util.List;

/** What must hold at the end of every day, whatever happened. */
@FunctionalInterface
interface Invariant {

    /** What does not hold, in words for whoever has to find the reason; nothing when all is well. */
    List<String> broken(LocalDate day);
}
