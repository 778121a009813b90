package org.lingxing.tool;

import static org.lingxing.tool.How.number;
import static org.lingxing.tool.How.ofValues;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Classes of water. */
@NullUnmarked // trees of JSON hold null anywhere
final class WaterSteps {

    private static final List<String> CLASSES = List.of("I", "II", "III", "IV", "V", "INFERIOR_V");

    static final Map<String, How> BY_NAME = Map.of(
            "CLASS_FROM_MOST", ofValues(v -> classed(v, -1)),
            "CLASS_FROM_LEAST", ofValues(v -> classed(v, 1)),
            "CLASS_IN_RANGE",
                    ofValues(v -> number(v.get(0)).compareTo(number(v.get(1))) >= 0
                                    && number(v.get(0)).compareTo(number(v.get(2))) <= 0
                            ? "I"
                            : "INFERIOR_V"),
            "WORST_CLASS", ofValues(WaterSteps::worst),
            "NAMES_OF_WORST", WaterSteps::namesOfWorst,
            "CLASS_NO_WORSE", ofValues(v -> CLASSES.indexOf(v.get(0)) <= CLASSES.indexOf(v.get(1)) ? "MET" : "NOT_MET"),
            "MULTIPLE",
                    ofValues(v -> number(v.get(0))
                            .subtract(number(v.get(1)))
                            .divide(number(v.get(1)), number(v.get(2)).intValueExact(), RoundingMode.HALF_UP)));

    private WaterSteps() {}

    private static Object classed(List<Object> values, int sign) {
        for (int i = 1; i < values.size(); i++) {
            int order = number(values.get(0)).compareTo(number(values.get(i)));
            if (order == 0 || Integer.signum(order) == sign) {
                return CLASSES.get(i - 1);
            }
        }
        return CLASSES.getLast();
    }

    private static Object worst(List<Object> values) {
        return values.stream().max(Comparator.comparingInt(CLASSES::indexOf)).orElseThrow();
    }

    private static Object namesOfWorst(List<Map<String, Object>> figures, Map<Integer, Map<String, Object>> earlier) {
        var worst = worst(figures.stream().map(figure -> figure.get("value")).toList());
        return figures.stream()
                .filter(figure -> figure.get("value").equals(worst))
                .map(figure -> figure.get("name"))
                .sorted()
                .toList();
    }
}
