package org.lingxing.platform.sensorthings;

import static org.lingxing.platform.sensorthings.EntityType.DATASTREAM;
import static org.lingxing.platform.sensorthings.EntityType.FEATURE_OF_INTEREST;
import static org.lingxing.platform.sensorthings.EntityType.HISTORICAL_LOCATION;
import static org.lingxing.platform.sensorthings.EntityType.LOCATION;
import static org.lingxing.platform.sensorthings.EntityType.OBSERVATION;
import static org.lingxing.platform.sensorthings.EntityType.OBSERVED_PROPERTY;
import static org.lingxing.platform.sensorthings.EntityType.SENSOR;
import static org.lingxing.platform.sensorthings.EntityType.THING;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way from one kind of entity to another, with the condition by which rows of their views belong together.
 *
 * @param many whether it leads to several
 * @param column for one that leads to one: the column of {@code from} that names it
 * @param condition between {@code near} (where the way begins) and {@code far}
 * @param inWater the same where {@code far} is an observation of water: on columns that its index holds
 */
record Link(
        EntityType from,
        String name,
        EntityType to,
        boolean many,
        @Nullable String column,
        String condition,
        String inWater) {

    private static final List<Link> ALL = List.of(
            many(THING, DATASTREAM, "far.thing = near.id"),
            many(THING, HISTORICAL_LOCATION, "far.thing = near.id"),
            many(
                    THING,
                    LOCATION,
                    "far.id in (select pair.location from sensorthings.thing_locations pair where pair.thing = near.id)"),
            many(
                    LOCATION,
                    THING,
                    "far.id in (select pair.thing from sensorthings.thing_locations pair where pair.location = near.id)"),
            many(LOCATION, HISTORICAL_LOCATION, """
                    far.id in (select pair.historical_location from sensorthings.historical_locations_locations pair
                                where pair.location = near.id)"""),
            one(HISTORICAL_LOCATION, THING, "thing"),
            many(HISTORICAL_LOCATION, LOCATION, """
                    far.id in (select pair.location from sensorthings.historical_locations_locations pair
                                where pair.historical_location = near.id)"""),
            one(DATASTREAM, THING, "thing"),
            one(DATASTREAM, SENSOR, "sensor"),
            one(DATASTREAM, OBSERVED_PROPERTY, "observed_property"),
            new Link(
                    DATASTREAM,
                    OBSERVATION.set(),
                    OBSERVATION,
                    true,
                    null,
                    "far.datastream = near.id",
                    "far.station = near.id / 32 and far.item = near.id % 32"),
            many(SENSOR, DATASTREAM, "far.sensor = near.id"),
            many(OBSERVED_PROPERTY, DATASTREAM, "far.observed_property = near.id"),
            one(OBSERVATION, DATASTREAM, "datastream"),
            one(OBSERVATION, FEATURE_OF_INTEREST, "feature_of_interest"),
            new Link(
                    FEATURE_OF_INTEREST,
                    OBSERVATION.set(),
                    OBSERVATION,
                    true,
                    null,
                    "far.feature_of_interest = near.id",
                    """
                    far.station in (select stay.station from water.open_stay stay where stay.section = near.id)
                    and far.feature_of_interest = near.id"""));

    static List<Link> of(EntityType from) {
        return ALL.stream().filter(link -> link.from == from).toList();
    }

    static Optional<Link> find(EntityType from, String name) {
        return ALL.stream()
                .filter(link -> link.from == from && link.name.equals(name))
                .findFirst();
    }

    static Link get(EntityType from, EntityType to) {
        return ALL.stream()
                .filter(link -> link.from == from && link.to == to)
                .findFirst()
                .orElseThrow();
    }

    private static Link many(EntityType from, EntityType to, String condition) {
        return new Link(from, to.set(), to, true, null, condition, condition);
    }

    private static Link one(EntityType from, EntityType to, String column) {
        var condition = "far.id = near." + column;
        return new Link(from, to.singular(), to, false, column, condition, condition);
    }
}
