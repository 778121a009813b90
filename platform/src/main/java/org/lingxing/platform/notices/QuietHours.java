package org.lingxing.platform.notices;

import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Hours of the day, in the city's time, in which nothing goes out by mail or hook; they may pass midnight.
 *
 * @param from the first quiet minute
 * @param to the first minute after, another one
 */
record QuietHours(LocalTime from, LocalTime to) {

    static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 30), LocalTime.of(7, 30));

    boolean covers(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }
}
