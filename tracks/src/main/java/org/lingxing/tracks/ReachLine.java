package org.lingxing.tracks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lingxing.kernel.GroundIndex;
import org.lingxing.kernel.GroundShape;
import org.lingxing.kernel.Plane;

/**
 * The line of a reach, ready to be held against many tracks: a course, or the shore where the reach is an area. Immutable
 * and safe for many threads.
 */
public final class ReachLine {

    private static final int DECIMALS = 10_000;

    private final List<Edge> edges;
    private final GroundIndex index;
    private final double near;
    private final double metres;

    private ReachLine(List<Edge> edges, double near) {
        this.edges = edges;
        this.near = near;
        this.index = GroundIndex.of(edges.stream().map(Edge::shape).toList(), near);
        this.metres = edges.isEmpty() ? 0 : edges.getLast().until;
    }

    /** A straight piece of the line. */
    private static final class Edge {

        private final double[] start;
        private final double[] end;
        private final Plane plane;

        /** Metres from where the reach begins. */
        private final double from;

        private final double until;

        Edge(double[] start, double[] end, Plane plane, double from) {
            this.start = start;
            this.end = end;
            this.plane = plane;
            this.from = from;
            this.until = from + plane.metres(start, end);
        }

        GroundShape shape() {
            return GroundShape.line(start, end);
        }

        double[] at(double metre) {
            double share = (metre - from) / (until - from);
            return new double[] {start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])};
        }
    }

    /**
     * The line of a shape.
     *
     * @param near metres from which it counts as seen; more than 0
     * @throws IllegalArgumentException where the shape has no length
     */
    public static ReachLine of(GroundShape shape, double near) {
        var edges = new ArrayList<Edge>();
        double from = 0;
        for (var line : shape.lines()) {
            for (int i = 1; i < line.length; i++) {
                var edge = new Edge(line[i - 1], line[i], Plane.at((line[i - 1][1] + line[i][1]) / 2), from);
                if (edge.until > edge.from) {
                    edges.add(edge);
                    from = edge.until;
                }
            }
        }
        if (edges.isEmpty()) {
            throw new IllegalArgumentException("a reach without length cannot be covered");
        }
        return new ReachLine(List.copyOf(edges), near);
    }

    /** Its length in metres. */
    public double metres() {
        return metres;
    }

    /**
     * How much of it a track has seen. A step that is longer than the tolerances allow, in metres or in time, is seen at
     * its two ends only.
     */
    public Coverage coverage(Track track, Tolerances tolerances) {
        var seen = new ArrayList<Coverage.Stretch>();
        for (var leg : track.legs()) {
            if (leg.size() == 1) {
                see(leg.getFirst(), leg.getFirst(), seen);
            }
        }
        for (Step step : Step.of(track)) {
            boolean silent = step.time() != null && step.time().abs().compareTo(tolerances.longestSilence()) > 0;
            if (silent || step.metres() > tolerances.longestStep()) {
                see(step.from(), step.from(), seen);
                see(step.to(), step.to(), seen);
            } else {
                see(step.from(), step.to(), seen);
            }
        }
        return coverage(merge(seen));
    }

    private void see(Fix from, Fix to, List<Coverage.Stretch> seen) {
        double[] start = from.position();
        double[] end = to.position();
        index.near(GroundShape.line(start, end), near, place -> {
            Edge edge = edges.get(place);
            double[] part = Capsule.on(edge.start, edge.end, start, end, edge.plane, near);
            if (part.length > 0) {
                seen.add(new Coverage.Stretch(edge.from + part[0], Math.min(edge.from + part[1], edge.until)));
            }
        });
    }

    private static List<Coverage.Stretch> merge(List<Coverage.Stretch> seen) {
        seen.sort(Comparator.comparingDouble(Coverage.Stretch::from));
        var merged = new ArrayList<Coverage.Stretch>();
        for (var stretch : seen) {
            if (!merged.isEmpty() && stretch.from() <= merged.getLast().to()) {
                var last = merged.removeLast();
                merged.add(new Coverage.Stretch(last.from(), Math.max(last.to(), stretch.to())));
            } else {
                merged.add(stretch);
            }
        }
        return merged;
    }

    private Coverage coverage(List<Coverage.Stretch> seen) {
        double sum = seen.stream().mapToDouble(Coverage.Stretch::metres).sum();
        var missed = new ArrayList<Coverage.Stretch>();
        double from = 0;
        for (var stretch : seen) {
            if (stretch.from() > from) {
                missed.add(new Coverage.Stretch(from, stretch.from()));
            }
            from = Math.max(from, stretch.to());
        }
        if (from < metres) {
            missed.add(new Coverage.Stretch(from, metres));
        }
        // A millimetre is the work of rounding, not a place that nobody saw.
        missed.removeIf(stretch -> stretch.metres() < 0.001);
        double share = missed.isEmpty() ? 1 : Math.floor(sum / metres * DECIMALS) / DECIMALS;
        return new Coverage(metres, Math.min(sum, metres), share, List.copyOf(missed));
    }

    /** A stretch of it to draw: lines of positions, {longitude, latitude}. */
    public List<double[][]> drawn(Coverage.Stretch stretch) {
        var lines = new ArrayList<double[][]>();
        var line = new ArrayList<double[]>();
        for (Edge edge : edges) {
            if (edge.until <= stretch.from() || edge.from >= stretch.to()) {
                continue;
            }
            double[] start = edge.at(Math.max(edge.from, stretch.from()));
            if (!line.isEmpty() && edge.plane.metres(line.getLast(), start) > 0.001) {
                lines.add(line.toArray(double[][]::new));
                line.clear();
            }
            if (line.isEmpty()) {
                line.add(start);
            }
            line.add(edge.at(Math.min(edge.until, stretch.to())));
        }
        if (!line.isEmpty()) {
            lines.add(line.toArray(double[][]::new));
        }
        return lines;
    }

    /** Metres from a position to the nearest place of the line; infinite where that is further than asked. */
    double distance(Fix fix, double atMost) {
        double[] at = fix.position();
        double[] best = {Double.POSITIVE_INFINITY};
        index.near(GroundShape.line(at), atMost, place -> {
            Edge edge = edges.get(place);
            best[0] = Math.min(best[0], Capsule.distance(at, edge.start, edge.end, edge.plane));
        });
        return best[0] <= atMost ? best[0] : Double.POSITIVE_INFINITY;
    }
}
