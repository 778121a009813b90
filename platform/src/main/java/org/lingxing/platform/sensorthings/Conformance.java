package org.lingxing.platform.sensorthings;

import java.util.List;

/** The requirement classes of OGC SensorThings API 1.1 that this service meets. */
final class Conformance {

    private static final String SPECIFICATION = "http://www.opengis.net/spec/iot_sensing/1.1/req/";

    private static final List<String> CLASSES = List.of(
            "datamodel/entity-control-information",
            "datamodel/thing",
            "datamodel/location",
            "datamodel/historical-location",
            "datamodel/datastream",
            "datamodel/sensor",
            "datamodel/observed-property",
            "datamodel/observation",
            "datamodel/feature-of-interest",
            "resource-path/resource-path-to-entities",
            "request-data/order",
            "request-data/expand",
            "request-data/select",
            "request-data/orderby",
            "request-data/top",
            "request-data/skip",
            "request-data/count",
            "request-data/filter",
            "request-data/built-in-filter-operations",
            "request-data/built-in-query-functions",
            "request-data/pagination",
            "create-update-delete/create-entity",
            "create-update-delete/link-to-existing-entities",
            "create-update-delete/deep-insert",
            "create-update-delete/deep-insert-status-code",
            "create-update-delete/update-entity",
            "create-update-delete/delete-entity",
            "create-update-delete/historical-location-auto-creation",
            "data-array/data-array");

    private Conformance() {}

    static List<String> classes() {
        return CLASSES.stream().map(name -> SPECIFICATION + name).toList();
    }
}
