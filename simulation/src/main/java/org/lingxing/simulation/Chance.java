package org.lingxing.simulation;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that repeats itself: the same seed and the same question give the same answers, whatever else was asked before.
 */
final class Chance {

    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final int HUNDRED = 100;

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A stream of its own for a question, such as {@code "patrol", "2019-03-18"}. */
    static Chance of(long seed, Object... question) {
        long mixed = FNV_START ^ seed;
        for (Object part : question) {
            String text = part.toString();
            for (int i = 0; i < text.length(); i++) {
                mixed = (mixed ^ text.charAt(i)) * FNV_PRIME;
            }
            mixed = (mixed ^ '/') * FNV_PRIME;
        }
        return new Chance(mixed);
    }

    /** From 0 to one below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** True in so many of a hundred cases. */
    boolean percent(int share) {
        return random.nextInt(HUNDRED) < share;
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
