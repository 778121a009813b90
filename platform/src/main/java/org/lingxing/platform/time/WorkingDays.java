package org.lingxing.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.calendar.Holidays;
import org.lingxing.kernel.WorkingCalendar;
import org.lingxing.platform.http.AboutPart;
import org.springframework.stereotype.Component;

/** The working calendar as it is known in the city today. */
@Component
public class WorkingDays implements AboutPart {

    private final CityClock clock;

    WorkingDays(CityClock clock) {
        this.clock = clock;
    }

    /** With every notice that came out up to today, and none of later ones. */
    public WorkingCalendar calendar() {
        return Holidays.calendar().knownOn(clock.today());
    }

    /** As it was known at the end of an earlier day; as it is known today for a later day, or for none. */
    public WorkingCalendar calendarKnownOn(@Nullable LocalDate day) {
        var today = clock.today();
        return Holidays.calendar().knownOn(day == null || day.isAfter(today) ? today : day);
    }

    /** Today, whether people work, and how many working days come after it until Sunday. */
    @Override
    public Map<String, Object> tell() {
        var today = clock.today();
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return Map.of(
                "today", today,
                "workingDay", calendar().isWorkingDay(today),
                "workingDaysLeftThisWeek", calendar().between(today, sunday));
    }
}
