package org.lingxing.kernel;

import java.util.Collections;
import java.util.List;

/**
 * Something on the ground: points, lines and areas. Coordinates are longitude and latitude in degrees of CGCS2000 (EPSG:4490),
 * which at this precision is WGS 84; between two positions an edge is straight in these coordinates, as GeoJSON says.
 *
 * @param lines each one position or more, {longitude, latitude}; a single position is a point; the edges of areas stand
 *     here too
 * @param areas each the rings of one polygon, holes among them
 */
public record GroundShape(List<double[][]> lines, List<List<double[][]>> areas) {

    public GroundShape {
        lines = List.copyOf(lines);
        areas = List.copyOf(areas);
    }

    /** A single line through positions, each {longitude, latitude}; one alone is a point. */
    public static GroundShape line(double[]... positions) {
        return new GroundShape(Collections.singletonList(positions), List.of());
    }

    /** Whether the position lies inside an area, outside of its holes. */
    boolean holds(double[] position) {
        return areas.stream().anyMatch(rings -> isInside(rings, position));
    }

    private static boolean isInside(List<double[][]> rings, double[] position) {
        boolean inside = false;
        for (var ring : rings) {
            for (int i = 1; i < ring.length; i++) {
                inside ^= crosses(ring[i - 1], ring[i], position);
            }
        }
        return inside;
    }

    /** Whether the edge crosses the ray that runs east from the position. */
    private static boolean crosses(double[] from, double[] to, double[] position) {
        if ((from[1] > position[1]) == (to[1] > position[1])) {
            return false;
        }
        double share = (position[1] - from[1]) / (to[1] - from[1]);
        return position[0] < from[0] + share * (to[0] - from[0]);
    }
}
