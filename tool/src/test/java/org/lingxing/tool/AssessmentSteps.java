package org.lingxing.tool;

import static org.lingxing.tool.How.number;
import static org.lingxing.tool.How.ofValues;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Points, grades and ranks of the yearly assessment. */
@NullUnmarked // trees of JSON hold null anywhere
final class AssessmentSteps {

    static final Map<String, How> BY_NAME = Map.of(
            "WEIGHTED_SUM", ofValues(AssessmentSteps::weighted),
            "SCORE_BY_REFERENCE", ofValues(AssessmentSteps::score),
            "GRADE", ofValues(AssessmentSteps::grade),
            "LIST", ofValues(v -> v),
            "RANK", ofValues(AssessmentSteps::rank));

    private AssessmentSteps() {}

    private static Object weighted(List<Object> values) {
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < values.size(); i += 2) {
            sum = sum.add(number(values.get(i)).multiply(number(values.get(i + 1))));
        }
        return sum;
    }

    private static Object score(List<Object> values) {
        var reference = number(values.get(1));
        return reference.signum() == 0
                ? BigDecimal.ZERO
                : number(values.get(0))
                        .multiply(number(values.get(2)))
                        .divide(reference, number(values.get(3)).intValueExact(), RoundingMode.HALF_UP);
    }

    private static Object grade(List<Object> values) {
        var total = number(values.get(0));
        if (values.get(5).equals(true) || total.compareTo(number(values.get(3))) < 0) {
            return "FAIL";
        }
        if (!((List<?>) values.get(4)).isEmpty() || total.compareTo(number(values.get(2))) < 0) {
            return "PASS";
        }
        return total.compareTo(number(values.get(1))) < 0 ? "GOOD" : "EXCELLENT";
    }

    private static Object rank(List<Object> values) {
        return BigDecimal.valueOf(1
                + ((List<?>) values.get(1))
                        .stream()
                                .filter(other -> Arithmetic.compare(other, values.get(0)) > 0)
                                .count());
    }
}
