package org.lingxing.platform.patrols;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.lingxing.kernel.Plane;
import org.lingxing.platform.rivers.Geometry;

/** Walks along reaches as a phone records them, for tests: seeded, so that each is the same every time. */
final class Walks {

    private static final double METRES_A_STEP = 8;
    private static final int SECONDS_A_STEP = 6;

    private Walks() {}

    /** Positions along a reach, from a share of it to another. */
    static List<double[]> along(Geometry reach, double from, double to, long seed) {
        var random = new Random(seed);
        var places = new ArrayList<double[]>();
        double[][] line = reach.shape().lines().getFirst();
        double whole = metres(line);
        double passed = 0;
        double next = whole * from;
        for (int i = 1; i < line.length; i++) {
            var plane = Plane.at(line[i][1]);
            double edge = plane.metres(line[i - 1], line[i]);
            while (next <= passed + edge && next <= whole * to) {
                double share = (next - passed) / edge;
                places.add(new double[] {
                    line[i - 1][0] + share * (line[i][0] - line[i - 1][0]) + random.nextGaussian() * 3e-5,
                    line[i - 1][1] + share * (line[i][1] - line[i - 1][1]) + random.nextGaussian() * 3e-5
                });
                next += METRES_A_STEP;
            }
            passed += edge;
        }
        return places;
    }

    private static double metres(double[][] line) {
        double sum = 0;
        for (int i = 1; i < line.length; i++) {
            sum += Plane.at(line[i][1]).metres(line[i - 1], line[i]);
        }
        return sum;
    }

    /** A file of another device, of so many fixes a second apart, beside no reach and without times. */
    static String gpx(int fixes) {
        var text = new StringBuilder("<?xml version='1.0'?>\n<gpx version='1.1'><trk><trkseg>\n");
        for (int i = 0; i < fixes; i++) {
            text.append("<trkpt lat='34.%06d' lon='113.600000'/>%n".formatted(i * 7));
        }
        return text.append("</trkseg></trk></gpx>").toString();
    }

    /** What a phone sends of a walk. */
    static Map<String, Object> patrol(UUID id, String reach, UUID post, Instant started, List<double[]> places) {
        var leg = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < places.size(); i++) {
            leg.add(Map.of(
                    "longitude",
                    places.get(i)[0],
                    "latitude",
                    places.get(i)[1],
                    "at",
                    started.plusSeconds((long) i * SECONDS_A_STEP).toEpochMilli(),
                    "accuracy",
                    4.0 + i % 5));
        }
        Instant ended = started.plusSeconds((long) places.size() * SECONDS_A_STEP);
        var patrol = new LinkedHashMap<String, Object>();
        patrol.put("id", id);
        patrol.put("reach", reach);
        patrol.put("post", post);
        patrol.put("started", started.toString());
        patrol.put("ended", ended.toString());
        patrol.put("legs", leg.isEmpty() ? List.of() : List.of(leg));
        patrol.put("gpx", null);
        patrol.put("clockAhead", List.of(0, 1));
        patrol.put("looked", Map.of("WATER_RESOURCES", "NORMAL", "POLLUTION", "NORMAL"));
        patrol.put("words", "");
        var made = new LinkedHashMap<String, Object>();
        made.put("at", ended.toString());
        made.put("aheadSeconds", 0);
        made.put("position", null);
        patrol.put("made", made);
        return patrol;
    }
}
