package org.lingxing.kernel;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * One notice of the State Council on the holidays of a year, or one that changes an earlier one.
 *
 * @param id short and lasting: {@code holidays-2019-2}
 * @param year the year it arranges; single days may lie in the December before
 * @param publishedOn from this day on it counts
 * @param source address of the notice
 * @param off days without work that it names, weekends among them or not
 * @param worked weekend days that are worked
 * @param back days that an earlier notice named and that go by the week again
 */
public record HolidayNotice(
        String id,
        int year,
        LocalDate publishedOn,
        String source,
        Set<LocalDate> off,
        Set<LocalDate> worked,
        Set<LocalDate> back) {

    public HolidayNotice {
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
        back = Set.copyOf(back);
        var all = new TreeSet<>(off);
        all.addAll(worked);
        all.addAll(back);
        if (all.size() != off.size() + worked.size() + back.size()) {
            throw new IllegalArgumentException("a day is named twice in " + id);
        }
    }
}
