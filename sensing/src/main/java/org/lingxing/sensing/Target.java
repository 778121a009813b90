package org.lingxing.sensing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterClass;

/** A period held to the class that its section is to have: the outcome of rule {@code water/section-target}. */
public final class Target {

    /** Decimals of a multiple: the rule's own parameter says the same. */
    private static final int MULTIPLE_DECIMALS = 2;
    /** Of a section worse than class III so many items are named as its main pollution (method of 2011). */
    private static final int MAIN_ITEMS = 3;

    private static final List<Item> METALS =
            List.of(Item.CYANIDE, Item.MERCURY, Item.CADMIUM, Item.HEXAVALENT_CHROMIUM, Item.LEAD, Item.ARSENIC);

    private Target() {}

    /**
     * An item worse than the target.
     *
     * @param value in millionths
     * @param limit of the target
     * @param multiple value over limit less one; null for dissolved oxygen and pH
     */
    public record Exceedance(
            Item item, long value, long limit, @Nullable BigDecimal multiple) {}

    /** Whether the class is no worse than the target; false where there is no class. */
    public static boolean isMet(PeriodClass period, WaterClass target) {
        var found = period.waterClass();
        return found != null && found.compareTo(target) <= 0;
    }

    /** The items worse than the target, in their order. */
    public static List<Exceedance> exceedances(PeriodClass period, WaterClass target, Classifier classifier) {
        List<Exceedance> exceedances = new ArrayList<>();
        for (var mean : period.means()) {
            var found = mean.waterClass();
            if (found != null && mean.item().isJudged() && found.compareTo(target) > 0) {
                var limit = classifier.limit(mean.item(), target, mean.value());
                if (limit != null) {
                    exceedances.add(new Exceedance(
                            mean.item(), mean.value(), limit, multiple(mean.item(), mean.value(), limit)));
                }
            }
        }
        return exceedances;
    }

    /** The main items of pollution: worse than class III, the worst class first, then the greater multiple. */
    public static List<Item> mainPollution(PeriodClass period, Classifier classifier) {
        return exceedances(period, WaterClass.III, classifier).stream()
                .sorted(Comparator.<Exceedance>comparingInt(one -> METALS.contains(one.item()) ? 0 : 1)
                        .thenComparing(one -> classOf(period, one.item()), Comparator.<WaterClass>reverseOrder())
                        .thenComparing(
                                one -> one.multiple() == null ? BigDecimal.ZERO : one.multiple(),
                                Comparator.reverseOrder()))
                .limit(MAIN_ITEMS)
                .map(Exceedance::item)
                .toList();
    }

    private static WaterClass classOf(PeriodClass period, Item item) {
        var mean = period.find(item);
        var found = mean == null ? null : mean.waterClass();
        return found == null ? WaterClass.I : found;
    }

    private static @Nullable BigDecimal multiple(Item item, long value, long limit) {
        return item == Item.PH || item == Item.DISSOLVED_OXYGEN
                ? null
                : BigDecimal.valueOf(value - limit)
                        .divide(BigDecimal.valueOf(limit), MULTIPLE_DECIMALS, RoundingMode.HALF_UP);
    }
}
