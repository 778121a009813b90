package org.lingxing.platform.sensorthings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.sensorthings.Draft.Known;
import org.lingxing.platform.sensorthings.Draft.Linked;
import org.lingxing.platform.sensorthings.Draft.Made;
import org.lingxing.platform.sensorthings.Property.Kind;
import org.lingxing.platform.sensorthings.Property.Need;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what clients write; every fault is told with where it stands. */
final class DraftReader {

    private static final int DEEPEST = 8;
    private static final int MOST_FAULTS = 20;

    /** Links without which an entity cannot be. */
    private static final Map<EntityType, List<EntityType>> NEEDED = Map.of(
            EntityType.DATASTREAM, List.of(EntityType.THING, EntityType.SENSOR, EntityType.OBSERVED_PROPERTY),
            EntityType.OBSERVATION, List.of(EntityType.DATASTREAM),
            EntityType.HISTORICAL_LOCATION, List.of(EntityType.THING, EntityType.LOCATION));

    private Refusal refusal = Refusal.of(SensorThingsRefusal.ENTITY_FAULTY);

    private DraftReader() {}

    /**
     * An entity that is to be made.
     *
     * @param given the link back to the entity under which it is made; null at the root
     */
    static Draft made(EntityType type, JsonNode written, @Nullable Link given, long parent) {
        var reader = new DraftReader();
        var draft = reader.whole(type, written, "", given, 0);
        reader.refuseFaults();
        if (draft == null) {
            throw new IllegalStateException("a fault was not told");
        }
        if (given != null) {
            draft.links().put(given, List.of(new Known("", parent)));
        }
        return draft;
    }

    /** What is to change of an entity: properties, and links to entities that are there. */
    static Draft change(EntityType type, JsonNode written, boolean whole) {
        var reader = new DraftReader();
        var draft = reader.draft(type, written, "", 0);
        if (draft != null) {
            if (whole) {
                reader.requireProperties(draft);
            }
            draft.links().forEach((link, far) -> reader.requireReferences(link, far));
        }
        reader.refuseFaults();
        if (draft == null) {
            throw new IllegalStateException("a fault was not told");
        }
        return draft;
    }

    /** The JSON of a body. */
    static JsonNode json(JsonMapper json, byte[] body) {
        try {
            var read = json.readTree(body);
            if (read != null && !read.isMissingNode()) {
                return read;
            }
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw Refusal.of(SensorThingsRefusal.ENTITY_FAULTY)
                    .withFault(
                            "",
                            "不是 JSON" + (at == null ? "" : "，第 " + at.getLineNr() + " 行"),
                            "this is not JSON" + (at == null ? "" : ", line " + at.getLineNr()));
        }
        throw Refusal.of(SensorThingsRefusal.ENTITY_FAULTY).withFault("", "没有内容", "there is no content");
    }

    private @Nullable Draft whole(EntityType type, JsonNode written, String pointer, @Nullable Link given, int depth) {
        var draft = draft(type, written, pointer, depth);
        if (draft == null) {
            return null;
        }
        requireProperties(draft);
        for (var needed : NEEDED.getOrDefault(type, List.of())) {
            var link = Link.get(type, needed);
            var far = draft.links().get(link);
            if (!link.equals(given) && (far == null || far.isEmpty())) {
                fault(pointer + "/" + link.name(), "缺少", "this is missing");
            }
        }
        return draft;
    }

    private @Nullable Draft draft(EntityType type, JsonNode written, String pointer, int depth) {
        if (!written.isObject() || depth > DEEPEST) {
            fault(pointer, "此处应为对象", "an object is expected here");
            return null;
        }
        var draft = new Draft(type, pointer, new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var member : written.properties()) {
            take(draft, member.getKey(), member.getValue(), depth);
        }
        return draft;
    }

    private void take(Draft draft, String name, JsonNode value, int depth) {
        var type = draft.type();
        var pointer = draft.pointer() + "/" + name;
        if (name.contains("@iot.")) {
            return;
        }
        var property = type.property(name);
        if (property.isPresent()) {
            if (property.get().isGiven()) {
                checked(property.get(), value, pointer, draft);
            }
            return;
        }
        var link = Link.find(type, name);
        if (link.isEmpty()) {
            fault(pointer, type.singular() + " 没有这一项", type.singular() + " has no such member");
            return;
        }
        draft.links().put(link.get(), linked(link.get(), value, pointer, depth));
    }

    private List<Linked> linked(Link link, JsonNode value, String pointer, int depth) {
        List<Linked> far = new ArrayList<>();
        if (link.many() && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                add(far, link, value.get(i), pointer + "/" + i, depth);
            }
        } else if (link.many()) {
            fault(pointer, "此处应为数组", "an array is expected here");
        } else {
            add(far, link, value, pointer, depth);
        }
        return far;
    }

    private void add(List<Linked> far, Link link, JsonNode value, String pointer, int depth) {
        var id = value.get("@iot.id");
        if (id != null) {
            if (id.isIntegralNumber() && id.canConvertToLong()) {
                far.add(new Known(pointer, id.asLong()));
            } else {
                fault(pointer + "/@iot.id", "此处应为整数", "a whole number is expected here");
            }
            return;
        }
        var back = Link.get(link.to(), link.from());
        var made = whole(link.to(), value, pointer, back, depth + 1);
        if (made != null) {
            far.add(new Made(made));
        }
    }

    private void checked(Property property, JsonNode value, String pointer, Draft draft) {
        if (value.isNull() && (property.need() != Need.REQUIRED || property.kind() == Kind.JSON)) {
            draft.values().put(property, value);
            return;
        }
        boolean fits = switch (property.kind()) {
            case TEXT -> value.isString();
            case JSON -> true;
            case OBJECT, PLACE -> value.isObject() || (property.kind() == Kind.PLACE && !value.isNull());
            case INSTANT -> value.isString() && Times.instant(value.asString()) != null;
            case PERIOD -> value.isString() && Times.period(value.asString()) != null;
        };
        if (fits) {
            draft.values().put(property, value);
        } else {
            switch (property.kind()) {
                case TEXT -> fault(pointer, "此处应为文本", "a text is expected here");
                case INSTANT ->
                    fault(pointer, "此处应为 ISO 8601 时刻，带时区", "a moment of ISO 8601 with its offset is expected here");
                case PERIOD ->
                    fault(
                            pointer,
                            "此处应为 ISO 8601 时刻或时段，带时区",
                            "a moment or an interval of ISO 8601 with offsets is expected here");
                default -> fault(pointer, "此处应为对象", "an object is expected here");
            }
        }
    }

    private void requireProperties(Draft draft) {
        for (var property : draft.type().properties()) {
            var pointer = draft.pointer() + "/" + property.name();
            boolean told =
                    refusal.faults().stream().anyMatch(fault -> fault.pointer().equals(pointer));
            if (property.need() == Need.REQUIRED && !draft.values().containsKey(property) && !told) {
                fault(pointer, "缺少", "this is missing");
            }
        }
    }

    private void requireReferences(Link link, List<Linked> far) {
        for (var one : far) {
            if (one instanceof Made) {
                fault(one.pointer(), "改动时只能引用已有的实体（@iot.id）", "a change refers to entities that are there, by @iot.id");
            }
        }
        boolean changes = !link.many() || link.to() == EntityType.LOCATION;
        if (!changes) {
            fault("/" + link.name(), "请在另一端改动此链接", "this link is changed at its other end");
        }
    }

    private void fault(String pointer, String zh, String en) {
        if (refusal.faults().size() < MOST_FAULTS) {
            refusal = refusal.withFault(pointer, zh, en);
        }
    }

    private void refuseFaults() {
        if (!refusal.faults().isEmpty()) {
            throw refusal;
        }
    }
}
