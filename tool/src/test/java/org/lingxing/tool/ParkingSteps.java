package org.lingxing.tool;

import static java.util.Map.entry;
import static org.lingxing.tool.How.ofValues;

import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Notices given, berths and what stands near them. */
@NullUnmarked // trees of JSON hold null anywhere
final class ParkingSteps {

    static final Map<String, How> BY_NAME = Map.ofEntries(
            entry("IS_GIVEN", ofValues(v -> v.getFirst() == null ? "FACT_MISSING" : "MET")),
            entry(
                    "NAMES_OF_MISSING",
                    (figures, earlier) -> figures.stream()
                            .filter(figure -> figure.get("value").equals("FACT_MISSING"))
                            .map(figure -> figure.get("name"))
                            .toList()));

    private ParkingSteps() {}
}
