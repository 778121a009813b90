package org.lingxing.decrees.water;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lingxing.law.Computation;
import org.lingxing.law.Figure;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Says;

/**
 * The single-factor method: every item has the best class whose limit it keeps, the worst item decides. Total nitrogen is
 * not judged in rivers, and in lakes reported apart.
 */
final class Judging {

    private static final Says ITEM = Says.of(
            Water.STANDARD.at("1"),
            "{value} 对照Ⅰ至Ⅴ类限值：{result}",
            "{value} against the limits of classes I to V: {result}");
    private static final Says PH = Says.of(
            Water.STANDARD.at("1"),
            "pH {value} 应在 {phLeast}–{phMost}：{result}",
            "pH {value}, range {phLeast} to {phMost}: {result}");
    private static final Says WORST =
            Says.of(Water.STANDARD.at("1"), "单因子评价，取最差项目：{result}", "the worst item decides: {result}");
    private static final Says DECISIVE = Says.of(Water.STANDARD.at("1"), "决定项目：{result}", "decided by {result}");

    /** What came out for one body of water. */
    record Judged(Map<Item, Figure<WaterClass>> items, Figure<WaterClass> waterClass) {}

    private Judging() {}

    /** Classes every item and the water, leaving the steps. */
    static Judged judge(WaterBody body, Map<Item, BigDecimal> values, Reasoning because) {
        Map<Item, Figure<WaterClass>> items = new LinkedHashMap<>();
        for (var entry : values.entrySet()) {
            var item = entry.getKey();
            if (item != Item.TOTAL_NITROGEN || body == WaterBody.LAKE) {
                var value =
                        because.given("values/" + name(item), entry.getValue()).as("value");
                items.put(item, item == Item.PH ? judgePh(value, because) : judgeItem(item, body, value, because));
            }
        }
        var judged = items.entrySet().stream()
                .filter(entry -> entry.getKey() != Item.TOTAL_NITROGEN)
                .<Figure<WaterClass>>map(Map.Entry::getValue)
                .toList();
        var worst = judged.stream()
                .map(Figure::value)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Judged(
                items, because.step("waterClass", WORST, new Computation<>("WORST_CLASS", worst, List.copyOf(judged))));
    }

    /** The items of the worst class, in the order of their names. */
    static List<String> decisive(Judged judged, Reasoning because) {
        Map<String, Figure<WaterClass>> byName = new TreeMap<>();
        judged.items().forEach((item, found) -> {
            if (item != Item.TOTAL_NITROGEN) {
                byName.put(name(item), found);
            }
        });
        var decisive = byName.entrySet().stream()
                .filter(entry -> entry.getValue().value() == judged.waterClass().value())
                .map(Map.Entry::getKey)
                .toList();
        return because.step(
                        "decisive",
                        DECISIVE,
                        new Computation<>("NAMES_OF_WORST", decisive, List.copyOf(byName.values())))
                .value();
    }

    /** How data name the item: {@code dissolvedOxygen}. */
    static String name(Item item) {
        return item.memberName();
    }

    /** Whether the value keeps the limit: dissolved oxygen from below, all others from above. */
    static boolean keeps(Item item, BigDecimal value, BigDecimal limit) {
        return item == Item.DISSOLVED_OXYGEN ? value.compareTo(limit) >= 0 : value.compareTo(limit) <= 0;
    }

    private static Figure<WaterClass> judgeItem(
            Item item, WaterBody body, Figure<BigDecimal> value, Reasoning because) {
        List<Figure<?>> figures = new ArrayList<>(List.of(value));
        WaterClass best = WaterClass.INFERIOR_V;
        int number = 0;
        for (var parameter : Limits.of(item, body)) {
            var limit = because.parameter(parameter);
            figures.add(limit);
            if (best == WaterClass.INFERIOR_V && keeps(item, value.value(), limit.value())) {
                best = Limits.CLASSES.get(number);
            }
            number++;
        }
        var how = item == Item.DISSOLVED_OXYGEN ? "CLASS_FROM_LEAST" : "CLASS_FROM_MOST";
        return because.step("perItem/" + name(item), ITEM, new Computation<>(how, best, figures));
    }

    private static Figure<WaterClass> judgePh(Figure<BigDecimal> value, Reasoning because) {
        var least = because.parameter(Limits.PH_LEAST);
        var most = because.parameter(Limits.PH_MOST);
        boolean inside =
                value.value().compareTo(least.value()) >= 0 && value.value().compareTo(most.value()) <= 0;
        return because.step(
                "perItem/" + name(Item.PH),
                PH,
                new Computation<>(
                        "CLASS_IN_RANGE", inside ? WaterClass.I : WaterClass.INFERIOR_V, List.of(value, least, most)));
    }
}
