package org.lingxing.sensing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/**
 * Sections of a river or a county by class, and what the ministry's method of 2011 calls the whole from five sections on.
 *
 * @param counts how many have each class; every class is there
 * @param total how many have a class
 */
public record Shares(Map<WaterClass, Integer> counts, int total) {

    /** What the water as a whole is called. */
    public enum Quality implements Labelled {
        EXCELLENT("优", "excellent"),
        GOOD("良好", "good"),
        LIGHT("轻度污染", "lightly polluted"),
        MODERATE("中度污染", "moderately polluted"),
        HEAVY("重度污染", "heavily polluted");

        private final Phrase label;

        Quality(String zh, String en) {
            this.label = Phrase.of(zh, en);
        }

        @Override
        public Phrase label() {
            return label;
        }
    }

    /** From so many sections on the shares speak for the whole. */
    public static final int LEAST_SECTIONS = 5;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Counts the classes. */
    public static Shares of(Collection<WaterClass> classes) {
        Map<WaterClass, Integer> counts = new EnumMap<>(WaterClass.class);
        for (var waterClass : WaterClass.values()) {
            counts.put(waterClass, 0);
        }
        classes.forEach(waterClass -> counts.merge(waterClass, 1, Integer::sum));
        return new Shares(counts, classes.size());
    }

    /** How many have one of the classes from the first to the last, in per cent with one decimal; 0 of none. */
    public BigDecimal percent(WaterClass first, WaterClass last) {
        return total == 0
                ? BigDecimal.ZERO
                : HUNDRED.multiply(BigDecimal.valueOf(count(first, last)))
                        .divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
    }

    /** What the whole is called; null with fewer than five sections. */
    public @Nullable Quality quality() {
        if (total < LEAST_SECTIONS) {
            return null;
        }
        int good = count(WaterClass.I, WaterClass.III);
        int bad = count(WaterClass.INFERIOR_V, WaterClass.INFERIOR_V);
        if (atLeast(good, 90)) {
            return Quality.EXCELLENT;
        }
        if (atLeast(good, 75)) {
            return Quality.GOOD;
        }
        if (!atLeast(bad, 20)) {
            return Quality.LIGHT;
        }
        return atLeast(bad, 40) ? Quality.HEAVY : Quality.MODERATE;
    }

    /** What a single section of that class is called. */
    public static Quality quality(WaterClass waterClass) {
        return switch (waterClass) {
            case I, II -> Quality.EXCELLENT;
            case III -> Quality.GOOD;
            case IV -> Quality.LIGHT;
            case V -> Quality.MODERATE;
            case INFERIOR_V -> Quality.HEAVY;
        };
    }

    private boolean atLeast(int part, int percent) {
        return part * 100L >= percent * (long) total;
    }

    private int count(WaterClass first, WaterClass last) {
        return counts.entrySet().stream()
                .filter(entry ->
                        entry.getKey().compareTo(first) >= 0 && entry.getKey().compareTo(last) <= 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
