package org.lingxing.simulation;

import java.util.Map;
import java.util.TreeMap;

/** How often what happened. */
final class Tally {

    private final Map<String, Integer> counts = new TreeMap<>();

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    Map<String, Integer> counts() {
        return counts;
    }
}
