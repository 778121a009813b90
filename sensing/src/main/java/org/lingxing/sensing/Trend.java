package org.lingxing.sensing;

import java.util.Arrays;
import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/**
 * Whether a series rises or falls in the long run, by Mann and Kendall: every pair of values is compared, whatever their
 * distribution; equal values are allowed for.
 *
 * @param pairs pairs that rise less pairs that fall (S)
 * @param variance of S if there were no trend
 * @param z S in units of its deviation, corrected for continuity
 * @param slope median of the change from one place to the next between all pairs (Sen)
 */
public record Trend(Direction direction, int pairs, double variance, double z, double slope) {

    /** What can be said. */
    public enum Direction implements Labelled {
        RISING("显著上升", "rising"),
        FALLING("显著下降", "falling"),
        NONE("无显著变化", "no trend");

        private final Phrase label;

        Direction(String zh, String en) {
            this.label = Phrase.of(zh, en);
        }

        @Override
        public Phrase label() {
            return label;
        }
    }

    /** |z| beyond this happens once in twenty times without a trend. */
    public static final double SIGNIFICANT = 1.96;
    /** With fewer values nothing is said: the normal approximation does not hold. */
    public static final int LEAST_VALUES = 8;

    /**
     * The trend of values at equal distances.
     *
     * @throws IllegalArgumentException when there are fewer than {@link #LEAST_VALUES}
     */
    public static Trend of(double... values) {
        int n = values.length;
        if (n < LEAST_VALUES) {
            throw new IllegalArgumentException(n + " values show no trend");
        }
        int pairs = 0;
        var slopes = new double[n * (n - 1) / 2];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                pairs += (int) Math.signum(values[j] - values[i]);
                slopes[next++] = (values[j] - values[i]) / (j - i);
            }
        }
        double variance = variance(values);
        double z = pairs == 0 || variance == 0 ? 0 : (pairs - Math.signum(pairs)) / Math.sqrt(variance);
        var direction = Math.abs(z) < SIGNIFICANT ? Direction.NONE : z > 0 ? Direction.RISING : Direction.FALLING;
        return new Trend(direction, pairs, variance, z, median(slopes));
    }

    private static double variance(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        double variance = term(sorted.length);
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                variance -= term(i - from);
                from = i;
            }
        }
        return variance;
    }

    private static double term(int count) {
        return count * (count - 1.0) * (2 * count + 5.0) / 18;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
