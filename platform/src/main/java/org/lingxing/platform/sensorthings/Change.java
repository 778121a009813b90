package org.lingxing.platform.sensorthings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.sensorthings.Draft.Known;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Changes and removes entities that clients made. */
@Component
class Change {

    private final Rows rows;
    private final Entities entities;
    private final Places places;
    private final Permission permission;
    private final WaterObservations water;
    private final Journal journal;

    Change(
            Rows rows,
            Entities entities,
            Places places,
            Permission permission,
            WaterObservations water,
            Journal journal) {
        this.rows = rows;
        this.entities = entities;
        this.places = places;
        this.permission = permission;
        this.water = water;
        this.journal = journal;
    }

    /**
     * @param whole whether what is not said becomes nothing (PUT); otherwise it stays (PATCH)
     */
    @Transactional
    public void change(long id, Draft draft, boolean whole, Author author) {
        var type = draft.type();
        if (type == EntityType.OBSERVATION && Waters.holds(type, id)) {
            correct(id, draft, author);
            return;
        }
        permission.requireOwn(author, type, id);
        Map<Property, JsonNode> values = new LinkedHashMap<>();
        if (!whole) {
            values.putAll(Rows.values(there(type, id)));
        }
        values.putAll(draft.values());
        if (whole && type == EntityType.OBSERVATION) {
            var time = EntityType.OBSERVATION.property("phenomenonTime").orElseThrow();
            if (!values.containsKey(time)) {
                throw Refusal.of(SensorThingsRefusal.ENTITY_FAULTY)
                        .withFault("/phenomenonTime", "缺少", "this is missing");
            }
        }
        rows.update(type, id, values, neighbours(draft, author));
        draft.links().forEach((link, far) -> {
            if (link.many()) {
                var ids = far.stream().map(one -> known(link, (Known) one)).toList();
                move(type, id, ids, author);
            }
        });
        journal.record(Deed.of("sensorthings.entity-changed", name(type, id)).by(author.name()));
    }

    @Transactional
    public void remove(EntityType type, long id, Author author) {
        permission.requireOwn(author, type, id);
        if (type == EntityType.LOCATION) {
            places.forget(id);
        }
        rows.delete(type, id);
        journal.record(Deed.of("sensorthings.entity-removed", name(type, id)).by(author.name()));
    }

    private Entity there(EntityType type, long id) {
        return entities.find(type, id, Options.NONE).orElseThrow(() -> Refusal.of(SensorThingsRefusal.ENTITY_UNKNOWN));
    }

    private Map<Link, Long> neighbours(Draft draft, Author author) {
        Map<Link, Long> neighbours = new LinkedHashMap<>();
        draft.links().forEach((link, far) -> {
            if (!link.many()) {
                long id = known(link, (Known) far.getFirst());
                if (link.to() == EntityType.THING || link.to() == EntityType.DATASTREAM) {
                    permission.requireMay(author, link.to(), id);
                }
                neighbours.put(link, id);
            }
        });
        return neighbours;
    }

    private long known(Link link, Known far) {
        permission.requireThere(link.to(), far.id(), far.pointer());
        return far.id();
    }

    private void move(EntityType type, long id, List<Long> locations, Author author) {
        if (type == EntityType.THING) {
            places.move(id, locations, author.name());
        } else {
            places.remember(id, locations);
        }
    }

    /** Of an observation of water only the result can be corrected. */
    private void correct(long id, Draft draft, Author author) {
        there(EntityType.OBSERVATION, id);
        var result =
                draft.values().get(EntityType.OBSERVATION.property("result").orElseThrow());
        if (result == null || draft.values().size() != 1 || !draft.links().isEmpty()) {
            throw Refusal.of(SensorThingsRefusal.KEPT_IN_THE_REGISTER)
                    .saying("站点的监测值只能更正结果", "Of a station's value only the result can be corrected");
        }
        water.correct(Waters.observed(id), result, author);
    }

    private static String name(EntityType type, long id) {
        return type.singular() + "(" + id + ")";
    }
}
