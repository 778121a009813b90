package org.lingxing.tracks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lingxing.kernel.Plane;

/** Walks made for tests, in metres east and north of a place in the city. */
final class Walk {

    static final double LONGITUDE = 113.66;
    static final double LATITUDE = 34.77;
    static final Instant START = Instant.parse("2019-06-11T01:00:00Z");

    private static final Plane PLANE = Plane.at(LATITUDE);

    private Walk() {}

    static double[] at(double east, double north) {
        return new double[] {LONGITUDE + east / PLANE.perLongitude(), LATITUDE + north / PLANE.perLatitude()};
    }

    static Fix fix(double east, double north, double second) {
        return fix(east, north, second, null);
    }

    static Fix fix(double east, double north, double second, @org.jspecify.annotations.Nullable Double accuracy) {
        double[] at = at(east, north);
        return new Fix(at[0], at[1], START.plusMillis(Math.round(second * 1000)), accuracy);
    }

    static Track track(Fix... fixes) {
        return new Track(List.of(List.of(fixes)));
    }

    /** As people walk: eastward at about 1.4 metres a second, a fix every ten seconds, errors of some metres. */
    static Track eastward(double from, double to, double north, long seed) {
        var chance = new Random(seed);
        var fixes = new ArrayList<Fix>();
        double east = from;
        for (int second = 0; east <= to; second += 10) {
            fixes.add(fix(
                    east + chance.nextGaussian() * 3,
                    north + chance.nextGaussian() * 3,
                    second,
                    4 + chance.nextInt(80) / 10.0));
            east += 14 + chance.nextGaussian() * 2;
        }
        return new Track(List.of(fixes));
    }
}
