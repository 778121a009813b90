package org.lingxing.platform.water;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.lingxing.platform.time.CityClock;

/** Moments as stations write them: ISO 8601 with an offset, or without one on the city's clocks. */
final class Moment {

    private static final int SECONDS_END = 19;

    private Moment() {}

    /**
     * The second since 1970.
     *
     * @throws DateTimeException when no moment is written there
     */
    static long of(String text) {
        if (isPlain(text)) {
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .toEpochDay();
            long clock = number(text, 11, 13) * 3_600L + number(text, 14, 16) * 60L + number(text, 17, 19);
            if (clock < 86_400 && text.endsWith("Z")) {
                return day * 86_400 + clock;
            }
        }
        var iso = text.strip().replace(' ', 'T');
        boolean withOffset = iso.endsWith("Z") || iso.matches(".*T.*[+-]\\d\\d:?\\d\\d");
        return withOffset
                ? OffsetDateTime.parse(iso).toEpochSecond()
                : LocalDateTime.parse(iso).atZone(CityClock.ZONE).toEpochSecond();
    }

    /** Whether it is written {@code 2019-06-18T08:00:00Z}: what programs send, and read without a detour. */
    private static boolean isPlain(String text) {
        if (text.length() != SECONDS_END + 1
                || text.charAt(10) != 'T'
                || text.charAt(4) != '-'
                || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < SECONDS_END; i++) {
            boolean apart = i == 4 || i == 7 || i == 10 || i == 13 || i == 16;
            if (apart ? Character.isDigit(text.charAt(i)) : !Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }
}
