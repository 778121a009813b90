package org.lingxing.tracks;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What tells whether two tracks are one: the smallest of the numbers that stand for every three steps on end. It depends on
 * the steps alone, so that a track moved to another day or another place keeps it, and two walks along the same bank do not
 * share it, since no receiver errs twice alike.
 *
 * @param smallest at most {@value #SIZE} numbers, ascending
 */
public record Fingerprint(List<Long> smallest) {

    /** Numbers kept of a track. */
    public static final int SIZE = 32;

    /** Share of numbers in common from which two tracks are one: half the steps are the same. */
    private static final double SAME = 0.5;

    /** Fewer say nothing: a few steps may be alike by chance. */
    private static final int LEAST = 12;

    private static final int STEPS = 3;

    /** Millionths of a degree, a tenth of a metre: finer is the noise of formats. */
    private static final double UNITS = 1e6;

    public Fingerprint {
        smallest = List.copyOf(smallest);
    }

    /** The fingerprint of a track; standing still leaves no mark in it. */
    public static Fingerprint of(Track track) {
        var numbers = new TreeSet<Long>();
        for (var leg : track.legs()) {
            add(leg, numbers);
        }
        return new Fingerprint(numbers.stream().limit(SIZE).toList());
    }

    private static void add(List<Fix> leg, Set<Long> numbers) {
        long[] last = new long[STEPS];
        int filled = 0;
        for (int i = 1; i < leg.size(); i++) {
            long east = Math.round((leg.get(i).longitude() - leg.get(i - 1).longitude()) * UNITS);
            long north = Math.round((leg.get(i).latitude() - leg.get(i - 1).latitude()) * UNITS);
            if (east == 0 && north == 0) {
                continue;
            }
            System.arraycopy(last, 1, last, 0, STEPS - 1);
            last[STEPS - 1] = east * 2_000_003 + north;
            filled++;
            if (filled >= STEPS && !(last[0] == last[1] && last[1] == last[2])) {
                numbers.add(mixed(Arrays.hashCode(last) * 0x9E37_79B9_7F4A_7C15L + last[0] * 31 + last[2]));
            }
        }
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** The share of steps that two tracks have in common, 0 to 1, as the numbers let it be estimated. */
    public double share(Fingerprint other) {
        var union = new TreeSet<>(smallest);
        union.addAll(other.smallest);
        List<Long> least = union.stream().limit(SIZE).toList();
        if (least.size() < LEAST) {
            return 0;
        }
        long common = least.stream()
                .filter(smallest::contains)
                .filter(other.smallest::contains)
                .count();
        return (double) common / least.size();
    }

    /** Whether half of the steps or more are the same. */
    public boolean isSameAs(Fingerprint other) {
        return share(other) >= SAME;
    }
}
