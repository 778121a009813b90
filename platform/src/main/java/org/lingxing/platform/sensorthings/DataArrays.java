package org.lingxing.platform.sensorthings;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Observations as rows of values (OGC 18-088, 13). */
final class DataArrays {

    private static final List<String> USUAL = List.of("id", "phenomenonTime", "resultTime", "result");

    private DataArrays() {}

    /** What stands in the columns: what was selected, or the usual. */
    static List<String> components(Options options) {
        var selected = options.select().stream()
                .map(name -> name.equals("@iot.id") ? "id" : name)
                .filter(name -> name.equals("id")
                        || EntityType.OBSERVATION.property(name).isPresent())
                .toList();
        return selected.isEmpty() ? USUAL : selected;
    }

    static ArrayNode row(Entity observation, List<String> components, JsonMapper json) {
        var row = json.createArrayNode();
        for (var component : components) {
            if (component.equals("id")) {
                row.add(observation.id());
            } else {
                var value = observation.properties().get(component);
                row.add(value == null ? json.nullNode() : value);
            }
        }
        return row;
    }
}
