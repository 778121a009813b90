package org.lingxing.tool;

import static java.util.Map.entry;
import static org.lingxing.tool.How.number;
import static org.lingxing.tool.How.ofValues;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/**
 * The usual ways to compute a step, from printed figures alone.
 */
@NullUnmarked // trees of JSON hold null anywhere
final class Arithmetic {

    static final Map<String, How> BY_NAME = Map.ofEntries(
            entry("TAKE", ofValues(v -> v.getFirst())),
            entry("SUM", ofValues(v -> numbers(v).reduce(BigDecimal.ZERO, BigDecimal::add))),
            entry(
                    "DIFFERENCE",
                    ofValues(v -> numbers(v.subList(1, v.size())).reduce(number(v.getFirst()), BigDecimal::subtract))),
            entry("PRODUCT", ofValues(v -> numbers(v).reduce(BigDecimal.ONE, BigDecimal::multiply))),
            entry(
                    "PERCENT",
                    ofValues(v -> number(v.get(0))
                            .multiply(number(v.get(1)))
                            .movePointLeft(2)
                            .setScale(2, RoundingMode.HALF_UP))),
            entry(
                    "RATIO",
                    ofValues(v -> number(v.get(0))
                            .divide(number(v.get(1)), number(v.get(2)).intValueExact(), RoundingMode.HALF_UP))),
            entry(
                    "ROUND",
                    ofValues(v -> number(v.get(0)).setScale(number(v.get(1)).intValueExact(), RoundingMode.HALF_UP))),
            entry("WHOLE_STEPS", ofValues(v -> number(v.get(0)).divide(number(v.get(1)), 0, RoundingMode.FLOOR))),
            entry("LEAST", ofValues(v -> v.stream().min(Arithmetic::compare).orElseThrow())),
            entry("GREATEST", ofValues(v -> v.stream().max(Arithmetic::compare).orElseThrow())),
            entry("AT_LEAST", ofValues(v -> finding(compare(v.get(0), v.get(1)) >= 0))),
            entry("AT_MOST", ofValues(v -> finding(compare(v.get(0), v.get(1)) <= 0))),
            entry("BELOW", ofValues(v -> finding(compare(v.get(0), v.get(1)) < 0))),
            entry("ABOVE", ofValues(v -> finding(compare(v.get(0), v.get(1)) > 0))),
            entry("EQUAL", ofValues(v -> finding(compare(v.get(0), v.get(1)) == 0))),
            entry("ONE_OF", ofValues(v -> finding(((List<?>) v.get(1)).contains(v.get(0))))),
            entry("HOLDS", ofValues(v -> finding(v.getFirst().equals(true)))),
            entry("FACT_MISSING", ofValues(v -> "FACT_MISSING")),
            entry("ALL", ofValues(v -> settle(v, "NOT_MET", "MET"))),
            entry("ANY", ofValues(v -> settle(v, "MET", "NOT_MET"))),
            entry(
                    "NOT",
                    ofValues(v -> v.getFirst().equals("MET")
                            ? "NOT_MET"
                            : v.getFirst().equals("NOT_MET") ? "MET" : v.getFirst())),
            entry("IS_MET", ofValues(v -> v.getFirst().equals("MET"))),
            entry("EITHER", ofValues(v -> v.get(0).equals("MET") ? v.get(1) : v.get(2))),
            entry(
                    "CITING",
                    (figures, earlier) -> earlier.get(
                                    number(figures.getFirst().get("step")).intValueExact())
                            .get("provision")),
            entry("LAST", ofValues(v -> ((List<?>) v.getFirst()).getLast())),
            entry("FAILING", (figures, earlier) -> provisions("NOT_MET", figures, earlier)),
            entry("MEETING", (figures, earlier) -> provisions("MET", figures, earlier)),
            entry("COUNT", ofValues(v -> BigDecimal.valueOf(((List<?>) v.getFirst()).size()))));

    private Arithmetic() {}

    private static List<Object> inOrder(Map<?, ?> members) {
        List<Object> parts = new ArrayList<>();
        new TreeMap<>(members).forEach((name, value) -> {
            if (value != null) {
                parts.add(name);
                parts.add(value);
            }
        });
        return parts;
    }

    /** Numbers by value, lists element by element, objects member by member (null is absent), everything else by its text. */
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
        return one instanceof Map<?, ?> left && other instanceof Map<?, ?> right
                ? compare(inOrder(left), inOrder(right))
                : String.valueOf(one).compareTo(String.valueOf(other));
    }

    private static Object provisions(
            String finding, List<Map<String, Object>> figures, Map<Integer, Map<String, Object>> earlier) {
        return figures.stream()
                .filter(figure -> figure.get("value").equals(finding))
                .map(figure ->
                        earlier.get(number(figure.get("step")).intValueExact()).get("provision"))
                .distinct()
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
        return values.stream().map(How::number);
    }
}
