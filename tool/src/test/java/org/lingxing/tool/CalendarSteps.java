package org.lingxing.tool;

import static java.util.Map.entry;
import static org.lingxing.tool.How.day;
import static org.lingxing.tool.How.number;
import static org.lingxing.tool.How.ofValues;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Days, terms and periods, counted day by day. */
@NullUnmarked // trees of JSON hold null anywhere
final class CalendarSteps {

    static final Map<String, How> BY_NAME = Map.ofEntries(
            entry("TERM_END", (figures, earlier) -> termEnd(figures)),
            entry(
                    "DAY_OF_NEXT_MONTH",
                    ofValues(v -> YearMonth.parse((String) v.get(0))
                            .plusMonths(1)
                            .atDay(number(v.get(1)).intValueExact())
                            .toString())),
            entry(
                    "WORKING_DAYS",
                    ofValues(v -> BigDecimal.valueOf(workingDays(day(v.get(0)), day(v.get(1)), v.get(2), v.get(3))))),
            entry(
                    "IS_PROVISIONAL",
                    ofValues(
                            v -> day(v.get(1)).getYear() > 2026 || day(v.get(0)).getYear() < 2018)),
            entry("DAYS", ofValues(v -> BigDecimal.valueOf(ChronoUnit.DAYS.between(day(v.get(0)), day(v.get(1)))))),
            entry("YEARS", ofValues(v -> BigDecimal.valueOf(ChronoUnit.YEARS.between(day(v.get(0)), day(v.get(1)))))),
            entry("PERIODS_TOUCHING", ofValues(v -> periods(v, false))),
            entry("PERIODS_INSIDE", ofValues(v -> periods(v, true))),
            entry("PERIODS_WITH", ofValues(v -> periodsWith(v, true))),
            entry("PERIODS_WITHOUT", ofValues(v -> periodsWith(v, false))));

    private CalendarSteps() {}

    private static Object termEnd(List<Map<String, Object>> figures) {
        var event = day(figures.get(0).get("value"));
        int length = number(figures.get(1).get("value")).intValueExact();
        return switch (String.valueOf(figures.get(1).get("unit"))) {
            case "DAYS" -> event.plusDays(length).toString();
            case "MONTHS" -> event.plusMonths(length).toString();
            case "YEARS" -> event.plusYears(length).toString();
            default -> {
                var day = event;
                for (int counted = 0; counted < length; ) {
                    day = day.plusDays(1);
                    counted += works(
                                    day,
                                    figures.get(2).get("value"),
                                    figures.get(3).get("value"))
                            ? 1
                            : 0;
                }
                yield day.toString();
            }
        };
    }

    private static long workingDays(LocalDate from, LocalDate to, Object off, Object worked) {
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> works(day, off, worked))
                .count();
    }

    private static boolean works(LocalDate day, Object off, Object worked) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? ((List<?>) worked).contains(day.toString()) : !((List<?>) off).contains(day.toString());
    }

    private static Object periods(List<Object> values, boolean whole) {
        var from = day(values.get(1));
        var to = day(values.get(2));
        List<Object> periods = new ArrayList<>();
        LocalDate begun = null;
        for (var day = from.minusDays(100); !day.isAfter(to.plusDays(100)); day = day.plusDays(1)) {
            if (begins(String.valueOf(values.get(0)), day)) {
                addPeriod(begun, day.minusDays(1), from, to, whole, periods);
                begun = day;
            }
        }
        return periods;
    }

    private static void addPeriod(
            LocalDate begun, LocalDate end, LocalDate from, LocalDate to, boolean whole, List<Object> periods) {
        if (begun == null || end.isBefore(from) || begun.isAfter(to)) {
            return;
        }
        boolean inside = !begun.isBefore(from) && !end.isAfter(to);
        if (inside || !whole) {
            var first = begun.isBefore(from) ? from : begun;
            var last = end.isAfter(to) ? to : end;
            periods.add(new java.util.LinkedHashMap<>(Map.of("from", first.toString(), "to", last.toString())));
        }
    }

    private static boolean begins(String kind, LocalDate day) {
        int number = day.getDayOfMonth();
        return switch (kind) {
            case "DAY" -> true;
            case "WEEK" -> day.getDayOfWeek() == DayOfWeek.MONDAY;
            case "TEN_DAYS" -> number == 1 || number == 11 || number == 21;
            case "HALF_MONTH" -> number == 1 || number == 16;
            case "MONTH" -> number == 1;
            case "QUARTER" -> number == 1 && day.getMonthValue() % 3 == 1;
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Object periodsWith(List<Object> values, boolean with) {
        return ((List<?>) values.get(0))
                .stream()
                        .filter(period -> with
                                == ((List<?>) values.get(1))
                                        .stream()
                                                .anyMatch(day -> Arithmetic.compare(
                                                                        day,
                                                                        PrintedSteps.object(period)
                                                                                .get("from"))
                                                                >= 0
                                                        && Arithmetic.compare(
                                                                        day,
                                                                        PrintedSteps.object(period)
                                                                                .get("to"))
                                                                <= 0))
                        .toList();
    }
}
