package org.lingxing.simulation;

import java.time.LocalDate;

/** One side of the city's life: the patrols of its rivers, the changes in its offices. */
interface Life {

    /** Before the first day: who is there, who owes what. */
    default void begin(LocalDate first) {}

    /** Enters into the diary what is going to happen because of this day: today, or on a later one. */
    void day(LocalDate day, Diary diary);
}
