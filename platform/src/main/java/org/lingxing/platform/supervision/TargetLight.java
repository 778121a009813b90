package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How a figure stands, as the rule {@code targets/progress} says.
 *
 * @param on the day it is judged for: that of the figure
 * @param completion between 0 and 1, rounded; the light compares what is not rounded
 */
record TargetLight(LocalDate on, boolean achieved, BigDecimal completion, BigDecimal timeElapsed, Colour light) {

    /** Shape and word come before the colour on every screen. */
    enum Colour {
        GREEN,
        YELLOW,
        RED
    }
}
