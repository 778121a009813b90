package org.lingxing.tracks;

import java.util.List;

/**
 * How much of a reach a track has seen.
 *
 * @param length metres of the reach
 * @param seen metres of it that were seen, each place once
 * @param share of it, 0 to 1, down to four decimals; 1 only where nothing was missed
 * @param missed the stretches nobody saw, in the order of the reach
 */
public record Coverage(double length, double seen, double share, List<Stretch> missed) {

    /** A stretch of a reach, in metres from where it begins. */
    public record Stretch(double from, double to) {

        public double metres() {
            return to - from;
        }
    }
}
