package org.lingxing.tool;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/**
 * How each kind of step is computed, from printed figures alone. Written apart from the code that decides, so that the
 * two check each other.
 */
@NullUnmarked // trees of JSON hold null anywhere
final class Arithmetic {

    /** A way to compute. */
    interface How {
        Object of(List<Map<String, Object>> figures, Map<Integer, Map<String, Object>> earlier);
    }

    /** A way that needs the values alone. */
    private interface OfValues {
        Object of(List<Object> values);
    }

    static final Map<String, How> BY_NAME = Map.ofEntries(
            entry("TAKE", values(v -> v.getFirst())),
            entry("SUM", values(v -> numbers(v).reduce(BigDecimal.ZERO, BigDecimal::add))),
            entry("DIFFERENCE", values(v -> numbers(v.subList(1, v.size())).reduce(number(v.getFirst()), BigDecimal::subtract))),
            entry("PRODUCT", values(v -> numbers(v).reduce(BigDecimal.ONE, BigDecimal::multiply))),
            entry("PERCENT", values(v -> number(v.get(0)).multiply(number(v.get(1))).movePointLeft(2).setScale(2, RoundingMode.HALF_UP))),
            entry("RATIO", values(v -> number(v.get(0)).divide(number(v.get(1)), number(v.get(2)).intValueExact(), RoundingMode.HALF_UP))),
            entry("ROUND", values(v -> number(v.get(0)).setScale(number(v.get(1)).intValueExact(), RoundingMode.HALF_UP))),
            entry("WHOLE_STEPS", values(v -> number(v.get(0)).divide(number(v.get(1)), 0, RoundingMode.FLOOR))),
            entry("LEAST", values(v -> v.stream().min(Arithmetic::compare).orElseThrow())),
            entry("GREATEST", values(v -> v.stream().max(Arithmetic::compare).orElseThrow())),
            entry("AT_LEAST", values(v -> finding(compare(v.get(0), v.get(1)) >= 0))),
            entry("AT_MOST", values(v -> finding(compare(v.get(0), v.get(1)) <= 0))),
            entry("BELOW", values(v -> finding(compare(v.get(0), v.get(1)) < 0))),
            entry("ABOVE", values(v -> finding(compare(v.get(0), v.get(1)) > 0))),
            entry("EQUAL", values(v -> finding(compare(v.get(0), v.get(1)) == 0))),
            entry("ONE_OF", values(v -> finding(((List<?>) v.get(1)).contains(v.get(0))))),
            entry("HOLDS", values(v -> finding(v.getFirst().equals(true)))),
            entry("FACT_MISSING", values(v -> "FACT_MISSING")),
            entry("ALL", values(v -> settle(v, "NOT_MET", "MET"))),
            entry("ANY", values(v -> settle(v, "MET", "NOT_MET"))),
            entry("NOT", values(v -> v.getFirst().equals("MET") ? "NOT_MET" : v.getFirst().equals("NOT_MET") ? "MET" : v.getFirst())),
            entry("IS_MET", values(v -> v.getFirst().equals("MET"))),
            entry("EITHER", values(v -> v.get(0).equals("MET") ? v.get(1) : v.get(2))),
            entry("FAILING", Arithmetic::failing),
            entry("TERM_END", (figures, earlier) -> termEnd(figures)),
            entry("DAY_OF_NEXT_MONTH", values(v -> YearMonth.parse((String) v.get(0)).plusMonths(1).atDay(number(v.get(1)).intValueExact()).toString())),
            entry("WORKING_DAYS", values(v -> BigDecimal.valueOf(workingDays(day(v.get(0)), day(v.get(1)), v.get(2), v.get(3))))),
            entry("IS_PROVISIONAL", values(v -> day(v.get(1)).getYear() > 2026 || day(v.get(0)).getYear() < 2018)),
            entry("DAYS", values(v -> BigDecimal.valueOf(ChronoUnit.DAYS.between(day(v.get(0)), day(v.get(1)))))),
            entry("YEARS", values(v -> BigDecimal.valueOf(ChronoUnit.YEARS.between(day(v.get(0)), day(v.get(1)))))),
            entry("COUNT", values(v -> BigDecimal.valueOf(((List<?>) v.getFirst()).size()))),
            entry("PERIODS_TOUCHING", values(v -> periods(v, false))),
            entry("PERIODS_INSIDE", values(v -> periods(v, true))),
            entry("PERIODS_WITH", values(v -> periodsWith(v, true))),
            entry("PERIODS_WITHOUT", values(v -> periodsWith(v, false))));

    private Arithmetic() {}

    /** Numbers by value, lists element by element, everything else by its text. */
    static int compare(Object one, Object other) {
        if (one instanceof BigDecimal left && other instanceof BigDecimal right) {
            return left.compareTo(right);
        }
        if (one instanceof List<?> left && other instanceof List<?> right && left.size() == right.size()) {
            return Stream.iterate(0, i -> i < left.size(), i -> i + 1)
                    .mapToInt(i -> compare(left.get(i), right.get(i)))
                    .filter(sign -> sign != 0)
                    .findFirst()
                    .orElse(0);
        }
        return String.valueOf(one).compareTo(String.valueOf(other));
    }

    private static How values(OfValues how) {
        return (figures, earlier) ->
                how.of(figures.stream().map(figure -> figure.get("value")).toList());
    }

    private static Object failing(List<Map<String, Object>> figures, Map<Integer, Map<String, Object>> earlier) {
        return figures.stream()
                .filter(figure -> figure.get("value").equals("NOT_MET"))
                .map(figure -> earlier.get(number(figure.get("step")).intValueExact()).get("provision"))
                .distinct()
                .toList();
    }

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
                    counted += works(day, figures.get(2).get("value"), figures.get(3).get("value")) ? 1 : 0;
                }
                yield day.toString();
            }
        };
    }

    private static long workingDays(LocalDate from, LocalDate to, Object off, Object worked) {
        return from.plusDays(1).datesUntil(to.plusDays(1)).filter(day -> works(day, off, worked)).count();
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
                                        .stream().anyMatch(day -> compare(day, PrintedSteps.object(period).get("from")) >= 0
                                                && compare(day, PrintedSteps.object(period).get("to")) <= 0))
                        .toList();
    }

    private static Object settle(List<Object> findings, String decisive, String otherwise) {
        if (findings.contains(decisive)) {
            return decisive;
        }
        return findings.stream()
                .filter(finding -> !finding.equals(otherwise))
                .reduce((first, second) -> second)
                .orElse(otherwise);
    }

    private static String finding(boolean holds) {
        return holds ? "MET" : "NOT_MET";
    }

    private static Stream<BigDecimal> numbers(List<Object> values) {
        return values.stream().map(Arithmetic::number);
    }

    private static BigDecimal number(Object value) {
        return (BigDecimal) value;
    }

    private static LocalDate day(Object value) {
        return LocalDate.parse((String) value);
    }
}
