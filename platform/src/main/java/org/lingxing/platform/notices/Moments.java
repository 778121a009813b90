package org.lingxing.platform.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.time.CityClock;

/** Moments as the database driver takes them, and as people read them. */
final class Moments {

    private Moments() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static LocalDateTime inCity(Instant instant) {
        return LocalDateTime.ofInstant(instant, CityClock.ZONE);
    }

    /** The last moment in time, in words: a day, or a day and an hour. The year is named where it is not today's. */
    static Phrase lastInTime(Instant lateFrom, LocalDate today) {
        LocalDateTime late = inCity(lateFrom);
        if (late.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return day(late.toLocalDate().minusDays(1), today);
        }
        LocalDateTime last = late.minusMinutes(1);
        String hour = last.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
        Phrase day = day(last.toLocalDate(), today);
        return Phrase.of(day.zh() + " " + hour, day.en() + ", " + hour);
    }

    static Phrase day(LocalDate day, LocalDate today) {
        boolean thisYear = day.getYear() == today.getYear();
        String zh = day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
        String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String en = day.getDayOfMonth() + " " + month;
        return thisYear ? Phrase.of(zh, en) : Phrase.of(day.getYear() + " 年 " + zh, en + " " + day.getYear());
    }
}
