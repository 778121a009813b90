package org.lingxing.decrees.water;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lingxing.law.Asked;
import org.lingxing.law.Corpus;
import org.lingxing.law.Parameter;

/**
 * Table 1 as it stands on a day, laid out for judging hundreds of thousands of values a second: the figures and the
 * comparison of rule {@code water/class}, without its steps. Who wants to know why asks the rule.
 *
 * <p>Values and limits are whole millionths of the item's unit: a decimal stays exactly what was measured, and whether it
 * keeps a limit does not hang on binary fractions.
 */
public final class ClassTable {

    /** Decimals of a value: one unit is a million. */
    public static final int DECIMALS = 6;

    private final Map<Item, long[]> rivers = new EnumMap<>(Item.class);
    private final Map<Item, long[]> lakes = new EnumMap<>(Item.class);
    private final long phLeast;
    private final long phMost;

    private ClassTable(Map<String, Parameter<?>> parameters, Asked asked) {
        for (var item : Item.values()) {
            if (item != Item.PH) {
                rivers.put(item, row(item, WaterBody.RIVER, parameters, asked));
                lakes.put(item, row(item, WaterBody.LAKE, parameters, asked));
            }
        }
        phLeast = figure(Limits.PH_LEAST, parameters, asked);
        phMost = figure(Limits.PH_MOST, parameters, asked);
    }

    /**
     * The table in force.
     *
     * @throws IllegalArgumentException when the standard is not in force on the day
     */
    public static ClassTable of(Corpus corpus, Asked asked) {
        return new ClassTable(
                corpus.parameters().stream().collect(Collectors.toMap(Parameter::name, parameter -> parameter)), asked);
    }

    /** The class that the item has by itself. */
    public WaterClass classOf(Item item, WaterBody body, long millionths) {
        if (item == Item.PH) {
            return millionths >= phLeast && millionths <= phMost ? WaterClass.I : WaterClass.INFERIOR_V;
        }
        var limits = limits(item, body);
        for (int i = 0; i < limits.length; i++) {
            if (item == Item.DISSOLVED_OXYGEN ? millionths >= limits[i] : millionths <= limits[i]) {
                return Limits.CLASSES.get(i);
            }
        }
        return WaterClass.INFERIOR_V;
    }

    /** Whether the item has a part in the class of the water; total nitrogen is only reported beside it. */
    public static boolean isJudged(Item item) {
        return item != Item.TOTAL_NITROGEN;
    }

    /**
     * The limit that a value of that item is held to, in millionths.
     *
     * @param waterClass any but inferior to V
     */
    public long limit(Item item, WaterBody body, WaterClass waterClass, long millionths) {
        if (item == Item.PH) {
            return millionths < phLeast ? phLeast : phMost;
        }
        return limits(item, body)[Limits.CLASSES.indexOf(waterClass)];
    }

    private long[] limits(Item item, WaterBody body) {
        return Objects.requireNonNull((body == WaterBody.LAKE ? lakes : rivers).get(item));
    }

    private static long[] row(Item item, WaterBody body, Map<String, Parameter<?>> parameters, Asked asked) {
        return Limits.of(item, body).stream()
                .mapToLong(limit -> figure(limit, parameters, asked))
                .toArray();
    }

    private static long figure(Parameter<BigDecimal> shipped, Map<String, Parameter<?>> parameters, Asked asked) {
        var current = parameters.getOrDefault(shipped.name(), shipped);
        for (var dated : current.values()) {
            if (dated.counts(asked) && dated.value() instanceof BigDecimal figure) {
                return figure.movePointRight(DECIMALS).longValueExact();
            }
        }
        throw new IllegalArgumentException(shipped.name() + " has no value on " + asked.asOf());
    }
}
