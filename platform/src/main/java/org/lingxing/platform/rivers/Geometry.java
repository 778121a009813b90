package org.lingxing.platform.rivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lingxing.kernel.GroundShape;
import org.lingxing.kernel.Plane;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line, several lines or an area of GeoJSON (RFC 7946), longitude first, in CGCS2000.
 *
 * @param type {@code LineString}, {@code MultiLineString}, {@code Polygon} or {@code MultiPolygon}
 * @param coordinates nested as deep as the type asks for
 */
public record Geometry(String type, List<?> coordinates) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The corners of the box around it, degrees. */
    record Box(double west, double south, double east, double north) {}

    public Geometry {
        coordinates = List.copyOf(coordinates);
    }

    static Geometry read(String json) {
        return JSON.readValue(json, Geometry.class);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    /** The same to measure with. */
    public GroundShape shape() {
        return switch (type) {
            case "LineString" -> GroundShape.line(line(coordinates));
            case "MultiLineString" -> new GroundShape(lines(coordinates), List.of());
            case "Polygon" -> new GroundShape(lines(coordinates), List.of(lines(coordinates)));
            case "MultiPolygon" -> {
                var areas = parts(coordinates).map(Geometry::lines).toList();
                yield new GroundShape(areas.stream().flatMap(List::stream).toList(), areas);
            }
            default -> throw new IllegalArgumentException("not the geometry of a reach: " + type);
        };
    }

    /** Its length in metres, or that of its shore. */
    double metres() {
        double sum = 0;
        for (var line : shape().lines()) {
            for (int i = 1; i < line.length; i++) {
                sum += Plane.at((line[i - 1][1] + line[i][1]) / 2).metres(line[i - 1], line[i]);
            }
        }
        return sum;
    }

    Box box() {
        double[] box = {180, 90, -180, -90};
        for (var line : shape().lines()) {
            for (var at : line) {
                box[0] = Math.min(box[0], at[0]);
                box[1] = Math.min(box[1], at[1]);
                box[2] = Math.max(box[2], at[0]);
                box[3] = Math.max(box[3], at[1]);
            }
        }
        return new Box(box[0], box[1], box[2], box[3]);
    }

    private static List<double[][]> lines(List<?> of) {
        return new ArrayList<>(parts(of).map(Geometry::line).toList());
    }

    private static double[][] line(List<?> positions) {
        return parts(positions)
                .map(at -> new double[] {number(at.get(0)), number(at.get(1))})
                .toArray(double[][]::new);
    }

    private static Stream<List<?>> parts(List<?> of) {
        return of.stream().map(part -> (List<?>) Objects.requireNonNull(part));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
