package org.lingxing.platform.sensorthings;

import static org.lingxing.platform.sensorthings.Property.optional;
import static org.lingxing.platform.sensorthings.Property.required;
import static org.lingxing.platform.sensorthings.Property.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lingxing.platform.sensorthings.Property.Kind;
import org.lingxing.platform.sensorthings.Property.Need;

/** The kinds of entities of the standard (OGC 18-088, 8.2), each with its properties. */
enum EntityType {
    THING(
            "Things",
            "Thing",
            "thing",
            "things",
            text("name", "name"),
            text("description", "description"),
            optional("properties", "properties", Kind.OBJECT)),
    LOCATION(
            "Locations",
            "Location",
            "location",
            "locations",
            text("name", "name"),
            text("description", "description"),
            text("encodingType", "encoding_type"),
            required("location", "location", Kind.PLACE),
            optional("properties", "properties", Kind.OBJECT)),
    HISTORICAL_LOCATION(
            "HistoricalLocations",
            "HistoricalLocation",
            "historical_location",
            "historical_locations",
            required("time", "time", Kind.INSTANT)),
    DATASTREAM(
            "Datastreams",
            "Datastream",
            "datastream",
            "datastreams",
            text("name", "name"),
            text("description", "description"),
            text("observationType", "observation_type"),
            required("unitOfMeasurement", "unit_of_measurement", Kind.OBJECT),
            optional("observedArea", "observed_area", Kind.PLACE),
            new Property("phenomenonTime", "phenomenon_time", Kind.PERIOD, Need.COMPUTED),
            optional("properties", "properties", Kind.OBJECT)),
    SENSOR(
            "Sensors",
            "Sensor",
            "sensor",
            "sensors",
            text("name", "name"),
            text("description", "description"),
            text("encodingType", "encoding_type"),
            required("metadata", "metadata", Kind.JSON),
            optional("properties", "properties", Kind.OBJECT)),
    OBSERVED_PROPERTY(
            "ObservedProperties",
            "ObservedProperty",
            "observed_property",
            "observed_properties",
            text("name", "name"),
            text("definition", "definition"),
            text("description", "description"),
            optional("properties", "properties", Kind.OBJECT)),
    OBSERVATION(
            "Observations",
            "Observation",
            "observation",
            "own_observations",
            optional("phenomenonTime", "phenomenon_time", Kind.PERIOD),
            new Property("resultTime", "result_time", Kind.INSTANT, Need.ALWAYS_TOLD),
            required("result", "result", Kind.JSON),
            optional("resultQuality", "result_quality", Kind.JSON),
            optional("validTime", "valid_time", Kind.PERIOD),
            optional("parameters", "parameters", Kind.OBJECT)),
    FEATURE_OF_INTEREST(
            "FeaturesOfInterest",
            "FeatureOfInterest",
            "feature_of_interest",
            "features_of_interest",
            text("name", "name"),
            text("description", "description"),
            text("encodingType", "encoding_type"),
            required("feature", "feature", Kind.PLACE),
            optional("properties", "properties", Kind.OBJECT));

    private static final Map<String, EntityType> BY_SET =
            Arrays.stream(values()).collect(Collectors.toMap(EntityType::set, Function.identity()));

    private final String set;
    private final String singular;
    private final String table;
    private final String view;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
    private final List<Property> properties;

    @SuppressWarnings("ImmutableEnumChecker") // made here, given to nobody
    private final Map<String, Property> byName;

    EntityType(String set, String singular, String table, String view, Property... properties) {
        this.set = set;
        this.singular = singular;
        this.table = table;
        this.view = view;
        this.properties = List.of(properties);
        this.byName = this.properties.stream().collect(Collectors.toMap(Property::name, Function.identity()));
    }

    /** The name of the set of all, by which it is addressed. */
    String set() {
        return set;
    }

    /** What one of them is called. */
    String singular() {
        return singular;
    }

    /** The table of those that clients made. */
    String table() {
        return table;
    }

    /** The view of all; of observations, those that clients made. */
    String view() {
        return view;
    }

    List<Property> properties() {
        return properties;
    }

    Optional<Property> property(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    static Optional<EntityType> ofSet(String name) {
        return Optional.ofNullable(BY_SET.get(name));
    }
}
