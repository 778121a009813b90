package org.lingxing.platform.sensorthings;

import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Geometries as GeoJSON writes them (RFC 7946). */
final class GeoJson {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeoJson() {}

    /** The geometry; null where none is written, or one that cannot be. */
    static @Nullable Geometry geometry(JsonNode written) {
        try {
            return read(written);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private static @Nullable Geometry read(JsonNode written) {
        var coordinates = written.path("coordinates");
        return switch (written.path("type").asString("")) {
            case "Feature" -> read(written.path("geometry"));
            case "Point" -> FACTORY.createPoint(coordinate(coordinates));
            case "LineString" -> line(coordinates);
            case "Polygon" -> polygon(coordinates);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(stream(coordinates)
                        .map(one -> FACTORY.createPoint(coordinate(one)))
                        .toArray(Point[]::new));
            case "MultiLineString" ->
                FACTORY.createMultiLineString(
                        stream(coordinates).map(GeoJson::line).toArray(LineString[]::new));
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        stream(coordinates).map(GeoJson::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" ->
                FACTORY.createGeometryCollection(stream(written.path("geometries"))
                        .map(GeoJson::read)
                        .filter(one -> one != null)
                        .toArray(Geometry[]::new));
            default -> null;
        };
    }

    private static LineString line(JsonNode coordinates) {
        return FACTORY.createLineString(coordinates(coordinates));
    }

    private static Polygon polygon(JsonNode rings) {
        var read = stream(rings)
                .map(ring -> FACTORY.createLinearRing(coordinates(ring)))
                .toList();
        if (read.isEmpty()) {
            throw new IllegalArgumentException("no ring");
        }
        return FACTORY.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(org.locationtech.jts.geom.LinearRing[]::new));
    }

    private static Coordinate[] coordinates(JsonNode list) {
        return stream(list).map(GeoJson::coordinate).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(JsonNode pair) {
        if (!pair.path(0).isNumber() || !pair.path(1).isNumber()) {
            throw new IllegalArgumentException("no position");
        }
        return new Coordinate(pair.path(0).asDouble(), pair.path(1).asDouble());
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
