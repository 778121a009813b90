package org.lingxing.tool;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Grid;
import org.lingxing.kernel.GroundShape;
import org.lingxing.tool.json.Json;
import org.lingxing.tool.json.Json.NotJson;

/** The line of a reach out of a GeoJSON file (RFC 7946): lines and the edges of areas, of whatever features it holds. */
final class ReachFile {

    private final Grid grid;
    private final List<double[][]> lines = new ArrayList<>();

    private ReachFile(Grid grid) {
        this.grid = grid;
    }

    /**
     * Reads it.
     *
     * @param grid the grid that the file's coordinates come in
     * @throws IllegalArgumentException where it is no GeoJSON or has no line, saying which
     */
    static GroundShape read(String text, Grid grid) {
        var file = new ReachFile(grid);
        try {
            file.take(Json.parse(text), "");
        } catch (NotJson fault) {
            throw new IllegalArgumentException(fault.getMessage(), fault);
        }
        if (file.lines.isEmpty()) {
            throw new IllegalArgumentException("it holds no line and no area");
        }
        return new GroundShape(file.lines, List.of());
    }

    private void take(@Nullable Object value, String pointer) {
        if (!(value instanceof Map<?, ?> object)) {
            throw new IllegalArgumentException(pointer + ": an object was expected");
        }
        switch (String.valueOf(object.get("type"))) {
            case "FeatureCollection" -> each(object.get("features"), pointer + "/features", 0, this::take);
            case "Feature" -> take(object.get("geometry"), pointer + "/geometry");
            case "GeometryCollection" -> each(object.get("geometries"), pointer + "/geometries", 0, this::take);
            case "LineString" -> line(object.get("coordinates"), pointer + "/coordinates");
            case "MultiLineString", "Polygon" ->
                each(object.get("coordinates"), pointer + "/coordinates", 0, this::line);
            case "MultiPolygon" -> each(object.get("coordinates"), pointer + "/coordinates", 1, this::line);
            case "Point", "MultiPoint" -> {
                // A place on the reach, such as a board, is no part of its line.
            }
            default -> throw new IllegalArgumentException(pointer + "/type: not a type of GeoJSON");
        }
    }

    private interface Taken {
        void take(@Nullable Object value, String pointer);
    }

    private static void each(@Nullable Object value, String pointer, int deeper, Taken taken) {
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException(pointer + ": an array was expected");
        }
        for (int i = 0; i < list.size(); i++) {
            if (deeper > 0) {
                each(list.get(i), pointer + "/" + i, deeper - 1, taken);
            } else {
                taken.take(list.get(i), pointer + "/" + i);
            }
        }
    }

    private void line(@Nullable Object value, String pointer) {
        var positions = new ArrayList<double[]>();
        each(value, pointer, 0, (position, at) -> positions.add(position(position, at)));
        lines.add(positions.toArray(double[][]::new));
    }

    private double[] position(@Nullable Object value, String pointer) {
        if (value instanceof List<?> list
                && list.size() >= 2
                && list.get(0) instanceof BigDecimal longitude
                && list.get(1) instanceof BigDecimal latitude
                && longitude.abs().intValue() <= 180
                && latitude.abs().intValue() <= 90) {
            var at = grid.to(Grid.CGCS2000, new Grid.Position(longitude.doubleValue(), latitude.doubleValue()));
            return new double[] {at.longitude(), at.latitude()};
        }
        throw new IllegalArgumentException(pointer + ": not a position (longitude, latitude)");
    }
}
