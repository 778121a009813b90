package org.lingxing.sensing;

import java.util.Arrays;

/**
 * What is remembered of a station from one batch to the next. It follows from the last {@link #SAMPLES} samples and the
 * alarms that last, so that it can be rebuilt from what was stored. Seen from outside it never changes.
 */
public final class StationState {

    /** So many samples are enough to rebuild it. */
    public static final int SAMPLES = 128;

    static final long NEVER = Long.MIN_VALUE;

    /** When the latest sample was taken. */
    long latest = NEVER;
    /** By place of the item: when last measured, the value, how many equal ones in a row. */
    final long[] lastAt;

    final long[] last;
    final int[] same;
    /**
     * By place of the rule: since when it lasts, how many samples in a row speak against how it stands, since when; where a
     * rule watches for an item that is missing, when it was last measured.
     */
    final long[] lastsSince;

    final int[] inARow;
    final long[] rowSince;
    /** Values of items that may fall, with their times, by place of the rule; null where a rule watches no fall. */
    final Recent[] recent;

    private StationState(StationState from) {
        latest = from.latest;
        lastAt = from.lastAt.clone();
        last = from.last.clone();
        same = from.same.clone();
        lastsSince = from.lastsSince.clone();
        inARow = from.inARow.clone();
        rowSince = from.rowSince.clone();
        recent = new Recent[from.recent.length];
        for (int i = 0; i < recent.length; i++) {
            recent[i] = new Recent(from.recent[i]);
        }
    }

    private StationState(int rules) {
        lastAt = new long[Item.COUNT];
        Arrays.fill(lastAt, NEVER);
        last = new long[Item.COUNT];
        same = new int[Item.COUNT];
        lastsSince = new long[rules];
        Arrays.fill(lastsSince, NEVER);
        inARow = new int[rules];
        rowSince = new long[rules];
        recent = new Recent[rules];
        for (int i = 0; i < rules; i++) {
            recent[i] = new Recent();
        }
    }

    /** Nothing was seen yet; so many rules of alarm will watch. */
    static StationState blank(int rules) {
        return new StationState(rules);
    }

    StationState copy() {
        return new StationState(this);
    }

    /** Whether any sample was seen. */
    public boolean hasSeen() {
        return latest != NEVER;
    }

    /** When the latest sample was taken; only where one was. */
    public long latest() {
        return latest;
    }

    /** The last values within a time, at most as many as rebuild the state. */
    static final class Recent {

        private long[] times = new long[0];
        private long[] values = new long[0];

        private Recent() {}

        private Recent(Recent from) {
            // shared until written: add() always makes new arrays
            times = from.times;
            values = from.values;
        }

        /** Takes a value in and lets go of those older than the time. */
        void add(long at, long value, int seconds) {
            int first = 0;
            while (first < times.length && (times[first] < at - seconds || times.length - first >= SAMPLES)) {
                first++;
            }
            int kept = times.length - first;
            var newTimes = new long[kept + 1];
            var newValues = new long[kept + 1];
            System.arraycopy(times, first, newTimes, 0, kept);
            System.arraycopy(values, first, newValues, 0, kept);
            newTimes[kept] = at;
            newValues[kept] = value;
            times = newTimes;
            values = newValues;
        }

        long greatest() {
            long greatest = Long.MIN_VALUE;
            for (var value : values) {
                greatest = Math.max(greatest, value);
            }
            return greatest;
        }
    }
}
