package org.lingxing.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The working days as a number of notices make them: weekends and legal holidays out, weekend days that are made up for
 * in. In a year without a notice only weekends are out, and what is computed there is provisional.
 *
 * <p>Immutable. Counting takes the same short time however long the span.
 */
public final class WorkingCalendar {

    private static final LocalDate MONDAY = LocalDate.of(1970, 1, 5);

    private final List<HolidayNotice> notices;
    private final BitSet years = new BitSet();
    private final List<WorkingCalendar> known = new ArrayList<>();

    /** Days that depart from the week, in order, and how many working days they add up to there (+1, −1 each). */
    private final long[] exceptions;

    private final int[] shifts;
    private final Map<LocalDate, HolidayNotice> named;

    private WorkingCalendar(List<HolidayNotice> notices) {
        this.notices = notices;
        this.named = named(notices);
        notices.forEach(notice -> years.set(notice.year()));
        var days = named.keySet().stream()
                .filter(day -> isWeekend(day) == worksOn(day))
                .sorted()
                .toList();
        this.exceptions = days.stream().mapToLong(LocalDate::toEpochDay).toArray();
        this.shifts = new int[exceptions.length + 1];
        for (int i = 0; i < exceptions.length; i++) {
            shifts[i + 1] = shifts[i] + (isWeekend(days.get(i)) ? 1 : -1);
        }
    }

    /** The calendar of these notices, each counting from the day it came out. */
    public static WorkingCalendar of(List<HolidayNotice> notices) {
        var inOrder = notices.stream()
                .sorted(Comparator.comparing(HolidayNotice::publishedOn))
                .toList();
        var whole = new WorkingCalendar(inOrder);
        for (int count = 0; count < inOrder.size(); count++) {
            whole.known.add(new WorkingCalendar(inOrder.subList(0, count)));
        }
        return whole;
    }

    /** As it was known at the end of that day; null means: with everything published. */
    public WorkingCalendar knownOn(@Nullable LocalDate day) {
        if (day == null) {
            return this;
        }
        int count = 0;
        while (count < notices.size() && !notices.get(count).publishedOn().isAfter(day)) {
            count++;
        }
        return count == notices.size() || known.isEmpty() ? this : known.get(count);
    }

    /** In the order in which they came out. */
    public List<HolidayNotice> notices() {
        return notices;
    }

    public boolean isWorkingDay(LocalDate day) {
        var notice = named.get(day);
        return notice == null ? !isWeekend(day) : worksOn(day);
    }

    /** The notice that sets this day apart from the week; null when the week alone decides. */
    public @Nullable HolidayNotice noticeFor(LocalDate day) {
        return named.get(day);
    }

    /** The last day of a term of so many working days after the event; the event itself when there are none. */
    public LocalDate add(LocalDate event, int workingDays) {
        if (workingDays == 0) {
            return event;
        }
        // Weeks alone bring us near; from there a few steps, since exceptions are few.
        var day = event.plusDays(workingDays / 5L * 7L);
        long missing = workingDays - between(event, day);
        while (missing > 0) {
            day = day.plusDays(1);
            missing -= isWorkingDay(day) ? 1 : 0;
        }
        while (missing < 0 || !isWorkingDay(day)) {
            missing += isWorkingDay(day) ? 1 : 0;
            day = day.minusDays(1);
        }
        return day;
    }

    /** How many working days lie after {@code from} up to and including {@code to}; 0 when {@code to} is not later. */
    public long between(LocalDate from, LocalDate to) {
        return to.isAfter(from) ? workingDaysUntil(to) - workingDaysUntil(from) : 0;
    }

    /** Whether a year with a day after {@code from} and up to {@code to} has no notice. */
    public boolean isProvisional(LocalDate from, LocalDate to) {
        var first = from.isBefore(to) ? from.plusDays(1) : to;
        return years.nextClearBit(first.getYear()) <= to.getYear();
    }

    /** The days in the span (first one out, last one in) on which a notice departs from the week, in order. */
    public List<LocalDate> exceptions(LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = countUntil(from); i < countUntil(to); i++) {
            days.add(LocalDate.ofEpochDay(exceptions[i]));
        }
        return days;
    }

    private boolean worksOn(LocalDate day) {
        var notice = named.get(day);
        return notice != null && notice.worked().contains(day);
    }

    private static Map<LocalDate, HolidayNotice> named(List<HolidayNotice> notices) {
        Map<LocalDate, HolidayNotice> named = new HashMap<>();
        for (var notice : notices) {
            notice.back().forEach(named::remove);
            notice.off().forEach(day -> named.put(day, notice));
            notice.worked().forEach(day -> named.put(day, notice));
        }
        return named;
    }

    /** Working days from Monday 1970-01-05 (0) up to and including the day; differences alone mean something. */
    private long workingDaysUntil(LocalDate day) {
        long days = ChronoUnit.DAYS.between(MONDAY, day) + 1;
        long weeks = Math.floorDiv(days, 7);
        long rest = Math.min(Math.floorMod(days, 7), 5);
        return weeks * 5 + rest + shifts[countUntil(day)];
    }

    private int countUntil(LocalDate day) {
        long wanted = day.toEpochDay();
        int low = 0;
        int high = exceptions.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (exceptions[middle] <= wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
