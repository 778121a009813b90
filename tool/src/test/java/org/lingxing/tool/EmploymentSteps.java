package org.lingxing.tool;

import static org.lingxing.tool.How.number;
import static org.lingxing.tool.How.ofValues;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Heads counted: shares rounded up, what is still missing, who is in work long enough. */
@NullUnmarked // trees of JSON hold null anywhere
final class EmploymentSteps {

    static final Map<String, How> BY_NAME = Map.of(
            "PERCENT_UP",
                    ofValues(v -> number(v.get(0))
                            .multiply(number(v.get(1)))
                            .movePointLeft(2)
                            .setScale(0, RoundingMode.CEILING)),
            "SHORTFALL",
                    ofValues(v -> number(v.get(0)).subtract(number(v.get(1))).max(BigDecimal.ZERO)),
            "EMPLOYED_AT_LEAST",
                    ofValues(v -> BigDecimal.valueOf(PrintedSteps.objects(v.get(0)).stream()
                            .map(person -> number(person.get("monthsEmployed")))
                            .filter(months -> months.subtract(number(v.get(1))).signum() >= 0)
                            .count())),
            "NAMES_OF_MET",
                    (figures, earlier) -> figures.stream()
                            .filter(figure -> figure.get("value").equals("MET"))
                            .map(figure -> figure.get("name"))
                            .toList());

    private EmploymentSteps() {}
}
