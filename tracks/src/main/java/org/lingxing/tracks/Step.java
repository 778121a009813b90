package org.lingxing.tracks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Plane;

/**
 * From one fix to the next of the same leg.
 *
 * @param metres straight between them
 * @param time null where one of them has none
 */
record Step(Fix from, Fix to, double metres, @Nullable Duration time) {

    private static final double MILLIS = 1000.0;

    static List<Step> of(Track track) {
        var steps = new ArrayList<Step>();
        for (var leg : track.legs()) {
            Plane plane = Plane.at(leg.getFirst().latitude());
            for (int i = 1; i < leg.size(); i++) {
                steps.add(between(leg.get(i - 1), leg.get(i), plane));
            }
        }
        return steps;
    }

    private static Step between(Fix from, Fix to, Plane near) {
        double metres = near.metres(from.position(), to.position());
        // Far apart the plane of the leg's beginning does not hold; the middle of the two does.
        if (metres > 1000) {
            metres = Plane.at((from.latitude() + to.latitude()) / 2).metres(from.position(), to.position());
        }
        Duration time = from.at() == null || to.at() == null ? null : Duration.between(from.at(), to.at());
        return new Step(from, to, metres, time);
    }

    double seconds() {
        return time == null ? 0 : time.toMillis() / MILLIS;
    }

    /** Whether it took any time, so that it has a speed. */
    boolean hasSpeed() {
        return seconds() > 0;
    }

    /** Metres a second; 0 where it has no speed. */
    double speed() {
        return hasSpeed() ? metres / seconds() : 0;
    }
}
