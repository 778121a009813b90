package org.lingxing.sensing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterBody;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.Phrase;

/**
 * The comprehensive index by which the ministry ranks cities by their surface water (trial rules of 2017): for each item the
 * mean over the sections, over its limit of class III, all added up; rivers and lakes weighed by their sections. The smaller
 * the better.
 *
 * <p>The limit stands over the value for dissolved oxygen, whose limits fall; pH counts by how far it is from 7 on the way to
 * 6 or 9. Items count that every one of those ranked has, so that nobody is better for measuring less: a reading of ours.
 */
public final class WaterIndex {

    /** What it is called and where it is from. */
    public static final Phrase METHOD = Phrase.of(
            "城市水质综合指数（CWQI），《城市地表水环境质量排名技术规定（试行）》（2017）",
            "comprehensive index of water (CWQI), trial rules of 2017 for ranking cities by their surface water");

    private static final int DECIMALS = 4;
    private static final int PERCENT_DECIMALS = 2;
    private static final int WORKING_DECIMALS = 12;
    private static final long NEUTRAL = 7 * Millionths.ONE;
    private static final long LEAST_PH = 6 * Millionths.ONE;
    private static final long MOST_PH = 9 * Millionths.ONE;

    private WaterIndex() {}

    /**
     * A section's period with how it is judged.
     */
    public record Measured(PeriodClass period, Classifier classifier) {}

    /** The items that count for one: judged ones measured at any of its sections. */
    public static Set<Item> items(Collection<Measured> sections) {
        var items = EnumSet.noneOf(Item.class);
        for (var section : sections) {
            for (var mean : section.period().means()) {
                if (mean.item().isJudged()) {
                    items.add(mean.item());
                }
            }
        }
        return items;
    }

    /**
     * The index of a county by these items, to four decimals; null where it has no section with one of them.
     */
    public static @Nullable BigDecimal of(Collection<Measured> sections, Set<Item> items) {
        Map<WaterBody, List<Measured>> byBody = new EnumMap<>(WaterBody.class);
        for (var section : sections) {
            if (section.period().means().stream().anyMatch(mean -> items.contains(mean.item()))) {
                byBody.computeIfAbsent(section.classifier().body(), body -> new ArrayList<>())
                        .add(section);
            }
        }
        if (byBody.isEmpty()) {
            return null;
        }
        var weighed = BigDecimal.ZERO;
        int all = 0;
        for (var some : byBody.values()) {
            weighed = weighed.add(sum(some, items).multiply(BigDecimal.valueOf(some.size())));
            all += some.size();
        }
        return weighed.divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
    }

    /** By how many per cent it is more or less than it was; less is better. */
    public static BigDecimal change(BigDecimal now, BigDecimal before) {
        return now.subtract(before)
                .multiply(BigDecimal.valueOf(100))
                .divide(before, PERCENT_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<Measured> sections, Set<Item> items) {
        var classifier = sections.getFirst().classifier();
        var sum = BigDecimal.ZERO;
        for (var item : items) {
            long total = 0;
            int count = 0;
            for (var section : sections) {
                var mean = section.period().find(item);
                if (mean != null) {
                    total += mean.value();
                    count++;
                }
            }
            if (count > 0) {
                sum = sum.add(ratio(
                        item,
                        BigDecimal.valueOf(total)
                                .divide(BigDecimal.valueOf(count), WORKING_DECIMALS, RoundingMode.HALF_UP),
                        classifier));
            }
        }
        return sum;
    }

    private static BigDecimal ratio(Item item, BigDecimal mean, Classifier classifier) {
        if (item == Item.PH) {
            var away = mean.subtract(BigDecimal.valueOf(NEUTRAL));
            long way = away.signum() < 0 ? NEUTRAL - LEAST_PH : MOST_PH - NEUTRAL;
            return away.abs().divide(BigDecimal.valueOf(way), WORKING_DECIMALS, RoundingMode.HALF_UP);
        }
        var limit = classifier.limit(item, WaterClass.III, mean.longValue());
        if (limit == null || mean.signum() == 0) {
            return BigDecimal.ZERO;
        }
        var of = BigDecimal.valueOf(limit);
        return item == Item.DISSOLVED_OXYGEN
                ? of.divide(mean, WORKING_DECIMALS, RoundingMode.HALF_UP)
                : mean.divide(of, WORKING_DECIMALS, RoundingMode.HALF_UP);
    }
}
