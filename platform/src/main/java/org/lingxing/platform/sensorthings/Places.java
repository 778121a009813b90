package org.lingxing.platform.sensorthings;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Where things are and were, and what was observed there. */
@Component
class Places {

    private final JdbcClient database;
    private final Entities entities;
    private final Rows rows;
    private final CityClock clock;

    Places(JdbcClient database, Entities entities, Rows rows, CityClock clock) {
        this.database = database;
        this.entities = entities;
        this.rows = rows;
        this.clock = clock;
    }

    /** A thing is here from now on; that it came is kept. */
    void move(long thing, List<Long> locations, String owner) {
        database.sql("delete from sensorthings.thing_location where thing = :thing")
                .param("thing", thing)
                .update();
        if (locations.isEmpty()) {
            return;
        }
        for (var location : locations) {
            database.sql("""
                            insert into sensorthings.thing_location (thing, location) values (:thing, :location)
                                on conflict do nothing
                            """).param("thing", thing).param("location", location).update();
        }
        var history = database.sql("""
                        insert into sensorthings.historical_location (owner, thing, time) values (:owner, :thing, :time)
                        returning id
                        """)
                .param("owner", owner)
                .param("thing", thing)
                .param("time", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        remember(history, locations);
    }

    /** What a historical location speaks of. */
    void remember(long history, List<Long> locations) {
        database.sql("delete from sensorthings.historical_location_location where historical_location = :history")
                .param("history", history)
                .update();
        for (var location : locations) {
            database.sql("""
                            insert into sensorthings.historical_location_location (historical_location, location)
                            values (:history, :location) on conflict do nothing
                            """)
                    .param("history", history)
                    .param("location", location)
                    .update();
        }
    }

    /** When a location goes, so does what is told of times at which things were there. */
    void forget(long location) {
        database.sql("""
                        delete from sensorthings.historical_location
                         where id in (select pair.historical_location
                                        from sensorthings.historical_location_location pair
                                       where pair.location = :location)
                        """).param("location", location).update();
        database.sql("update sensorthings.feature_of_interest set of_location = null where of_location = :location")
                .param("location", location)
                .update();
    }

    /**
     * The feature of interest of an observation that came without one: the place of the thing.
     *
     * @throws Refusal when the thing is nowhere
     */
    long featureOf(long datastream, String owner) {
        var thing = entities.find(EntityType.DATASTREAM, datastream, Options.NONE)
                .map(found -> found.neighbours().get(EntityType.THING.singular()))
                .orElseThrow(() -> Refusal.of(SensorThingsRefusal.ENTITY_UNKNOWN));
        var location = locationOf(thing)
                .orElseThrow(() -> Refusal.of(SensorThingsRefusal.ENTITY_FAULTY)
                        .withFault(
                                "/FeatureOfInterest",
                                "未写明，而所属 Thing 没有 Location，无法生成",
                                "this is missing, and its Thing has no Location of which it could be made"));
        if (Waters.holds(EntityType.LOCATION, location.id())) {
            return location.id();
        }
        var place = location.properties().getOrDefault("location", tools.jackson.databind.node.NullNode.getInstance());
        return made(location, place).orElseGet(() -> make(location, place, owner));
    }

    private Optional<Entity> locationOf(long thing) {
        return entities
                .over(Link.get(EntityType.THING, EntityType.LOCATION), List.of(thing), Options.NONE, 1)
                .getOrDefault(thing, Entities.Page.EMPTY)
                .entities()
                .stream()
                .findFirst();
    }

    private Optional<Long> made(Entity location, JsonNode place) {
        return database.sql("""
                        select id from sensorthings.feature_of_interest
                         where of_location = :location and feature = cast(:place as jsonb)
                         order by id limit 1
                        """)
                .param("location", location.id())
                .param("place", place.toString())
                .query(Long.class)
                .optional();
    }

    private long make(Entity location, JsonNode place, String owner) {
        Map<Property, JsonNode> values = new LinkedHashMap<>();
        for (var name : List.of("name", "description", "encodingType", "feature")) {
            var value = name.equals("feature") ? place : location.properties().get(name);
            if (value != null) {
                values.put(EntityType.FEATURE_OF_INTEREST.property(name).orElseThrow(), value);
            }
        }
        var id = rows.insert(EntityType.FEATURE_OF_INTEREST, owner, values, Map.of());
        database.sql("update sensorthings.feature_of_interest set of_location = :location where id = :id")
                .param("location", location.id())
                .param("id", id)
                .update();
        return id;
    }
}
