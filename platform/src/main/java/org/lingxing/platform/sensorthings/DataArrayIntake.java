package org.lingxing.platform.sensorthings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many observations at once (OGC 18-088, 13.2): each row is taken or not by itself. */
@Component
class DataArrayIntake {

    private static final int MOST_ROWS = 10_000;

    private final Creation creation;
    private final JsonMapper json;

    DataArrayIntake(Creation creation, JsonMapper json) {
        this.creation = creation;
        this.json = json;
    }

    /**
     * @return the numbers in the order of the rows; null for one that was not taken
     * @throws Refusal when it is no table at all
     */
    List<@Nullable Long> take(JsonNode written, Author author) {
        if (!written.isArray()) {
            throw fault("", "此处应为数组", "an array is expected here");
        }
        List<@Nullable Long> made = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            table(written.get(i), "/" + i, author, made);
        }
        return made;
    }

    private void table(JsonNode table, String pointer, Author author, List<@Nullable Long> made) {
        var components = table.path("components");
        var rows = table.path("dataArray");
        if (!table.path("Datastream").isObject() || !components.isArray() || !rows.isArray()) {
            throw fault(
                    pointer,
                    "应有 Datastream、components 和 dataArray",
                    "Datastream, components and dataArray are expected");
        }
        if (made.size() + rows.size() > MOST_ROWS) {
            throw fault(pointer + "/dataArray", "一次最多 " + MOST_ROWS + " 行", "at most " + MOST_ROWS + " rows at once");
        }
        for (var row : rows) {
            made.add(row(table.path("Datastream"), components, row, author));
        }
    }

    private @Nullable Long row(JsonNode datastream, JsonNode components, JsonNode row, Author author) {
        if (!row.isArray() || row.size() != components.size()) {
            return null;
        }
        var observation = json.createObjectNode();
        observation.set("Datastream", datastream);
        for (int i = 0; i < row.size(); i++) {
            var component = components.get(i).asString("");
            if (component.equals("FeatureOfInterest/id")) {
                observation.putObject("FeatureOfInterest").set("@iot.id", row.get(i));
            } else if (!row.get(i).isNull()) {
                observation.set(component, row.get(i));
            }
        }
        try {
            return creation.observe(DraftReader.made(EntityType.OBSERVATION, observation, null, 0), author);
        } catch (Refusal refused) {
            return null;
        }
    }

    private static Refusal fault(String pointer, String zh, String en) {
        return Refusal.of(SensorThingsRefusal.ENTITY_FAULTY).withFault(pointer, zh, en);
    }
}
