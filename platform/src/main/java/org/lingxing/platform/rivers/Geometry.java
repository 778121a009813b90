package org.lingxing.platform.rivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lingxing.kernel.Grid;
import org.lingxing.kernel.GroundShape;
import org.lingxing.kernel.Plane;
import tools.jackson.core.JacksonException;
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

    /** @throws IllegalArgumentException where it is not the geometry of a reach */
    static Geometry read(String json) {
        try {
            var geometry = JSON.readValue(json, Geometry.class);
            geometry.check();
            return geometry;
        } catch (JacksonException | ClassCastException | IndexOutOfBoundsException | NullPointerException wrong) {
            throw new IllegalArgumentException("not the geometry of a reach", wrong);
        }
    }

    private void check() {
        var lines = shape().lines();
        boolean areDrawn = !lines.isEmpty()
                && lines.stream().allMatch(line -> line.length > 1)
                && lines.stream().flatMap(Arrays::stream).allMatch(Geometry::isOnEarth);
        if (!areDrawn) {
            throw new IllegalArgumentException("no line, or a position that is none");
        }
    }

    private static boolean isOnEarth(double[] at) {
        return Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90;
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

    /** All lines and areas of several in one: areas where the first is one, else lines. */
    static Geometry together(List<Geometry> several) {
        if (several.size() == 1) {
            return several.getFirst();
        }
        boolean areas = several.getFirst().type.endsWith("Polygon");
        var parts = new ArrayList<Object>();
        for (var one : several) {
            if (one.type.endsWith("Polygon") == areas) {
                if (one.type.startsWith("Multi")) {
                    parts.addAll(one.coordinates);
                } else {
                    parts.add(one.coordinates);
                }
            }
        }
        return new Geometry(areas ? "MultiPolygon" : "MultiLineString", parts);
    }

    /** The same with its figures rounded to a share of a degree; corners that fall together are one. */
    Geometry rounded(int shareOfDegree) {
        return new Geometry(type, rounded(coordinates, shareOfDegree));
    }

    private static List<?> rounded(List<?> part, int share) {
        if (part.getFirst() instanceof Number) {
            return part.stream()
                    .limit(2)
                    .map(figure -> Math.round(number(figure) * share) / (double) share)
                    .toList();
        }
        var rounded = new ArrayList<Object>();
        for (var inner : part) {
            var next = rounded((List<?>) inner, share);
            boolean isPosition = next.getFirst() instanceof Number;
            if (!isPosition || rounded.isEmpty() || !rounded.getLast().equals(next)) {
                rounded.add(next);
            }
        }
        // a line that became a point keeps two ends, an area its ring
        return rounded.size() > 1 || !(part.getFirst() instanceof List<?> at && at.getFirst() instanceof Number)
                ? rounded
                : part;
    }

    /** The same in another grid. */
    Geometry in(Grid from, Grid to) {
        return new Geometry(type, moved(coordinates, from, to));
    }

    private static List<?> moved(List<?> part, Grid from, Grid to) {
        if (part.getFirst() instanceof Number) {
            var at = from.to(to, new Grid.Position(number(part.get(0)), number(part.get(1))));
            return List.of(rounded(at.longitude()), rounded(at.latitude()));
        }
        return part.stream().map(inner -> moved((List<?>) inner, from, to)).toList();
    }

    /** A centimetre: no register knows a shore better. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }

    /** What it is in a table: how long and of how many corners, for people, and behind that all of it. */
    String inCell() {
        int corners = shape().lines().stream().mapToInt(line -> line.length).sum();
        return "%.2f km，%d 点 %s".formatted(metres() / 1000, corners, write());
    }

    /** @throws IllegalArgumentException where the cell holds no geometry of a reach */
    static Geometry ofCell(String cell) {
        return read(cell.substring(Math.max(0, cell.indexOf('{'))));
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
