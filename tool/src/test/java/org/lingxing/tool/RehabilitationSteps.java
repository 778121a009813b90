package org.lingxing.tool;

import static org.lingxing.tool.How.day;
import static org.lingxing.tool.How.number;
import static org.lingxing.tool.How.ofValues;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** Sets of names, shares to the fen, evaluations of a year. */
@NullUnmarked // trees of JSON hold null anywhere
final class RehabilitationSteps {

    static final Map<String, How> BY_NAME = Map.of(
            "COMMON",
                    ofValues(v -> list(v.get(0)).stream()
                            .filter(list(v.get(1))::contains)
                            .toList()),
            "NOT_EMPTY", ofValues(v -> finding(!list(v.getFirst()).isEmpty())),
            "ALL_HOLD", ofValues(v -> finding(!v.contains(false))),
            "THERE_AND_ALL_HOLD",
                    ofValues(v -> finding(!list(v.getFirst()).isEmpty()
                            && !v.subList(1, v.size()).contains(false))),
            "FIRST_OF_YEAR", ofValues(v -> day(v.getFirst()).getYear() + "-01-01"),
            "PERCENT_DOWN",
                    ofValues(v -> number(v.get(0))
                            .multiply(number(v.get(1)))
                            .movePointLeft(2)
                            .setScale(2, RoundingMode.FLOOR)),
            "SETTLED_WITH",
                    ofValues(v -> Map.of("DESIGNATED", "PROVIDER", "OTHER_WITH_CONSENT", "LOCAL_RULE", "OTHER", "NONE")
                            .get(v.getFirst())),
            "KINDS_MISSING", ofValues(RehabilitationSteps::missing),
            "KINDS_IN_ORDER", ofValues(RehabilitationSteps::inOrder));

    private RehabilitationSteps() {}

    private static Object missing(List<Object> values) {
        return list(values.getFirst()).stream()
                .filter(kind -> days(values, kind).findAny().isEmpty())
                .toList();
    }

    /** No pair stands the wrong way round. */
    private static Object inOrder(List<Object> values) {
        var kinds = list(values.getFirst());
        boolean ordered = true;
        for (int earlier = 0; earlier < kinds.size(); earlier++) {
            for (int later = earlier + 1; later < kinds.size(); later++) {
                var last = kinds.get(later);
                ordered &= days(values, kinds.get(earlier))
                        .allMatch(one -> days(values, last).noneMatch(other -> other.isBefore(one)));
            }
        }
        return finding(ordered);
    }

    private static Stream<LocalDate> days(List<Object> values, Object kind) {
        return PrintedSteps.objects(values.get(2)).stream()
                .filter(evaluation -> evaluation.get("kind").equals(kind))
                .map(evaluation -> day(evaluation.get("on")))
                .filter(on -> number(values.get(1)).compareTo(BigDecimal.valueOf(on.getYear())) == 0);
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    private static String finding(boolean holds) {
        return holds ? "MET" : "NOT_MET";
    }
}
