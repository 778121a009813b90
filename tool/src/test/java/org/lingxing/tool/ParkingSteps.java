package org.lingxing.tool;

import static java.util.Map.entry;
import static org.lingxing.tool.How.number;
import static org.lingxing.tool.How.ofValues;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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
                            .toList()),
            entry("GROUND_DISTANCES", ofValues(ParkingSteps::distances)),
            entry(
                    "FORBIDDEN_AMONG",
                    ofValues(v -> ((List<?>) v.get(0))
                            .stream()
                                    .filter(((List<?>) v.get(1))::contains)
                                    .map(kind -> conflict(v.get(2), kind, null, null))
                                    .toList())),
            entry(
                    "FORBIDDEN_CLASS",
                    ofValues(v -> ((List<?>) v.get(1)).contains(v.get(0))
                            ? List.of(conflict(v.get(2), v.get(0), null, null))
                            : List.of())),
            entry(
                    "FORBIDS",
                    ofValues(v ->
                            v.get(0).equals(true) ? List.of(conflict(v.get(2), v.get(1), null, null)) : List.of())),
            entry("WITHIN", ofValues(v -> near(v, false))),
            entry("PERHAPS_WITHIN", ofValues(v -> near(v, true))),
            entry("SORTED", ofValues(ParkingSteps::sorted)),
            entry("IS_EMPTY", ofValues(v -> ((List<?>) v.getFirst()).isEmpty())));

    private ParkingSteps() {}

    private static Map<String, Object> conflict(Object provision, Object kind, Object distance, Object limit) {
        Map<String, Object> conflict = new LinkedHashMap<>();
        conflict.put("provision", provision);
        conflict.put("kind", kind);
        conflict.put("distance", distance);
        conflict.put("limit", limit);
        return conflict;
    }

    private static Object near(List<Object> values, boolean perhaps) {
        List<Object> found = new ArrayList<>();
        var obstacles = PrintedSteps.objects(values.get(0));
        var limit = number(values.get(4));
        for (int i = 0; i < obstacles.size(); i++) {
            var own = obstacles.get(i).get("accuracy");
            var accuracy = number(values.get(2)).add(own == null ? BigDecimal.ZERO : number(own));
            var distance = number(((List<?>) values.get(1)).get(i));
            boolean surely = limit.compareTo(distance.add(accuracy)) >= 0;
            boolean possibly = limit.compareTo(distance.subtract(accuracy)) >= 0;
            if (((List<?>) values.get(3)).contains(obstacles.get(i).get("kind"))
                    && (perhaps ? possibly && !surely : surely)) {
                found.add(conflict(values.get(5), obstacles.get(i).get("kind"), distance, limit));
            }
        }
        return found;
    }

    private static Object sorted(List<Object> lists) {
        return lists.stream()
                .flatMap(list -> PrintedSteps.objects(list).stream())
                .sorted(Comparator.comparing((Map<String, Object> one) -> String.valueOf(one.get("provision")))
                        .thenComparing(
                                one -> one.get("distance") == null ? BigDecimal.ZERO : number(one.get("distance"))))
                .toList();
    }

    /** Points only, by the chord through the ellipsoid: the examples hold nothing else. */
    private static Object distances(List<Object> values) {
        var berth = position(values.get(0));
        return PrintedSteps.objects(values.get(1)).stream()
                .map(obstacle -> {
                    var other = position(obstacle.get("geometry"));
                    double chord = Math.sqrt(Math.pow(berth[0] - other[0], 2)
                            + Math.pow(berth[1] - other[1], 2)
                            + Math.pow(berth[2] - other[2], 2));
                    return new BigDecimal(chord).setScale(number(values.get(2)).intValueExact(), RoundingMode.HALF_UP);
                })
                .toList();
    }

    private static double[] position(Object geometry) {
        var coordinates = (List<?>) PrintedSteps.object(geometry).get("coordinates");
        double longitude = Math.toRadians(number(coordinates.get(0)).doubleValue());
        double latitude = Math.toRadians(number(coordinates.get(1)).doubleValue());
        double axis = 6378137;
        double squeeze = 1 - Math.pow(1 - 1 / 298.257222101, 2);
        double normal = axis / Math.sqrt(1 - squeeze * Math.pow(Math.sin(latitude), 2));
        return new double[] {
            normal * Math.cos(latitude) * Math.cos(longitude),
            normal * Math.cos(latitude) * Math.sin(longitude),
            normal * (1 - squeeze) * Math.sin(latitude)
        };
    }
}
