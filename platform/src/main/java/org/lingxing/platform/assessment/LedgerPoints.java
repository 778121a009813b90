package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.rules.Rules.Question;
import tools.jackson.databind.JsonNode;

/** What one entry of each kind does to the initial score, as the rule itself answers: no figure of the decree stands here. */
final class LedgerPoints {

    private record Sort(LedgerKind kind, @Nullable LedgerTier tier) {}

    private final Map<Sort, BigDecimal> points;

    private LedgerPoints(Map<Sort, BigDecimal> points) {
        this.points = Map.copyOf(points);
    }

    static LedgerPoints of(LocalDate lawOf, Function<Question, JsonNode> rule) {
        var sorts = sorts();
        List<Map<String, Object>> asked = new ArrayList<>();
        asked.add(unit(0, LedgerCounts.NONE));
        for (var sort : sorts) {
            asked.add(unit(asked.size(), LedgerCounts.NONE.plus(sort.kind(), sort.tier(), 1)));
        }
        var scores = rule.apply(new Question(Standings.INITIALS, lawOf, null, Map.of("units", asked)))
                .get("scores");
        var without = scores.get(0).get("initial").decimalValue();
        var points = new HashMap<Sort, BigDecimal>();
        for (int at = 0; at < sorts.size(); at++) {
            points.put(
                    sorts.get(at),
                    scores.get(at + 1).get("initial").decimalValue().subtract(without));
        }
        return new LedgerPoints(points);
    }

    private static List<Sort> sorts() {
        List<Sort> sorts = new ArrayList<>();
        for (var kind : LedgerKind.values()) {
            if (kind.tiered()) {
                for (var tier : LedgerTier.values()) {
                    sorts.add(new Sort(kind, tier));
                }
            } else {
                sorts.add(new Sort(kind, null));
            }
        }
        return sorts;
    }

    private static Map<String, Object> unit(int number, LedgerCounts counts) {
        var unit = new LinkedHashMap<String, Object>();
        unit.put("unit", String.valueOf(number));
        unit.putAll(counts.facts());
        return unit;
    }

    /** Of one entry; below zero where it takes off. */
    BigDecimal of(LedgerKind kind, @Nullable LedgerTier tier) {
        return points.getOrDefault(new Sort(kind, kind.tiered() ? tier : null), BigDecimal.ZERO);
    }

    /** Of all entries of a kind. */
    BigDecimal of(LedgerKind kind, LedgerCounts counts) {
        if (!kind.tiered()) {
            return of(kind, (LedgerTier) null).multiply(BigDecimal.valueOf(counts.articles()));
        }
        var sum = BigDecimal.ZERO;
        for (var tier : LedgerTier.values()) {
            sum = sum.add(of(kind, tier).multiply(BigDecimal.valueOf(counts.of(kind, tier))));
        }
        return sum;
    }
}
