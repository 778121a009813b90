package org.lingxing.tool;

import static java.util.Map.entry;
import static org.lingxing.tool.How.number;
import static org.lingxing.tool.How.ofValues;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Indicators of land, the course of an offer, farm facility land. */
@NullUnmarked // trees of JSON hold null anywhere
final class LandSteps {

    static final Map<String, How> BY_NAME = Map.ofEntries(
            entry("NOT_KEPT", LandSteps::notKept),
            entry("FIRST_MISSING", ofValues(LandSteps::firstMissing)),
            entry("OUT_OF_ORDER", ofValues(LandSteps::outOfOrder)),
            entry("HOLDS_ALL", ofValues(v -> ((List<?>) v.get(0)).containsAll((List<?>) v.get(1)) ? "MET" : "NOT_MET")),
            entry("FACILITY_VIOLATIONS", LandSteps::facility));

    private LandSteps() {}

    private static Object notKept(List<Map<String, Object>> figures, Map<Integer, Map<String, Object>> earlier) {
        List<Object> violations = new ArrayList<>();
        for (var figure : figures) {
            if (figure.get("value").equals("NOT_MET")) {
                var step = earlier.get(number(figure.get("step")).intValueExact());
                var compared = PrintedSteps.objects(step.get("figures"));
                Map<String, Object> violation = new LinkedHashMap<>();
                violation.put("provision", step.get("provision"));
                violation.put("value", compared.get(0).get("value"));
                violation.put("limit", compared.get(1).get("value"));
                violations.add(violation);
            }
        }
        return violations;
    }

    private static Object firstMissing(List<Object> values) {
        return ((List<?>) values.get(1))
                .stream()
                        .filter(step -> !((List<?>) values.get(0)).contains(step)
                                && !(step.equals("ACCEPTED")
                                        && ((List<?>) values.get(0)).contains("ACCEPTANCE_FAILED")))
                        .limit(1)
                        .toList();
    }

    private static Object outOfOrder(List<Object> values) {
        var done = (List<?>) values.get(0);
        List<Object> violations = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            int place = ((List<?>) values.get(1))
                    .indexOf(done.get(i).equals("ACCEPTANCE_FAILED") ? "ACCEPTED" : done.get(i));
            var needed = ((List<?>) values.get(1)).subList(0, place);
            if (!done.subList(0, i).containsAll(needed)) {
                violations.add(Map.of("step", done.get(i), "provision", ((List<?>) values.get(2)).get(place)));
            }
        }
        return violations;
    }

    private static Object facility(List<Map<String, Object>> figures, Map<Integer, Map<String, Object>> earlier) {
        boolean processing = figures.getLast().get("value").equals("PRIMARY_PROCESSING");
        return figures.stream()
                .filter(figure -> figure.get("value").equals("NOT_MET"))
                .map(figure -> Map.of(
                        "provision",
                        earlier.get(number(figure.get("step")).intValueExact()).get("provision"),
                        "what",
                        figure.get("name"),
                        "inPrinciple",
                        processing && figure.get("name").equals("AREA")))
                .toList();
    }
}
