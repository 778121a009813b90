package org.lingxing.platform.duties;

import org.lingxing.kernel.Period;

/**
 * One thing that a schedule orders.
 *
 * @param key tells it from the schedule's others, for ever: {@code 2019-06}, {@code PLAN/2019-03-20}
 * @param period what it is for
 * @param due until when it has to be done
 */
public record Slot(String key, Period period, Due due) {}
