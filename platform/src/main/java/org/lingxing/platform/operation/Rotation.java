package org.lingxing.platform.operation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.WeekFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which scheduled backups are kept: the last of each of the last so many days that have one, and the last of each of the
 * last so many weeks.
 *
 * @param daily days, at least 1
 * @param weekly weeks, from Monday to Sunday; 0 for none
 */
record Rotation(int daily, int weekly) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'lingxing-'uuuuMMdd-HHmmss'.zip'");

    /** The name of a backup taken at that time of the city. */
    static String nameOf(LocalDateTime at) {
        return NAME.format(at);
    }

    /** When a backup was taken, by its name; nothing for files that are none of ours. */
    static Optional<LocalDateTime> timeOf(String name) {
        try {
            return Optional.of(LocalDateTime.parse(name, NAME));
        } catch (DateTimeParseException stranger) {
            return Optional.empty();
        }
    }

    /** Those that need not be kept any longer; the newest is never among them. */
    List<LocalDateTime> outdated(Collection<LocalDateTime> taken) {
        var newestFirst = taken.stream().sorted(Comparator.reverseOrder()).toList();
        var kept = new HashSet<LocalDateTime>();
        keepLastOfEach(newestFirst, LocalDateTime::toLocalDate, daily, kept);
        keepLastOfEach(newestFirst, Rotation::mondayOf, weekly, kept);
        return newestFirst.stream().filter(time -> !kept.contains(time)).toList();
    }

    private static LocalDate mondayOf(LocalDateTime time) {
        return time.toLocalDate().with(WeekFields.ISO.dayOfWeek(), 1);
    }

    private static void keepLastOfEach(
            List<LocalDateTime> newestFirst,
            Function<LocalDateTime, LocalDate> span,
            int most,
            Collection<LocalDateTime> kept) {
        var seen = new HashSet<LocalDate>();
        for (var time : newestFirst) {
            if (seen.size() < most && seen.add(span.apply(time))) {
                kept.add(time);
            }
        }
    }
}
