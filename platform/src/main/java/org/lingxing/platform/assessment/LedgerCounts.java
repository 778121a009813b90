package org.lingxing.platform.assessment;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many confirmed entries a unit has in the comprehensive ledger.
 *
 * @param articles on the city's account
 */
record LedgerCounts(Levels tasks, Levels experience, int articles, Levels criticisms, Levels covertProblems) {

    static final LedgerCounts NONE = new LedgerCounts(Levels.NONE, Levels.NONE, 0, Levels.NONE, Levels.NONE);

    /** How many, by level. */
    record Levels(int national, int provincial, int city) {

        static final Levels NONE = new Levels(0, 0, 0);

        int of(LedgerTier tier) {
            return switch (tier) {
                case NATIONAL -> national;
                case PROVINCIAL -> provincial;
                case CITY -> city;
            };
        }

        Levels plus(LedgerTier tier, int more) {
            return switch (tier) {
                case NATIONAL -> new Levels(national + more, provincial, city);
                case PROVINCIAL -> new Levels(national, provincial + more, city);
                case CITY -> new Levels(national, provincial, city + more);
            };
        }

        private Map<String, Object> facts() {
            return Map.of("national", national, "provincial", provincial, "city", city);
        }
    }

    int of(LedgerKind kind, @Nullable LedgerTier tier) {
        return kind == LedgerKind.ARTICLE || tier == null
                ? articles
                : levels(kind).of(tier);
    }

    private Levels levels(LedgerKind kind) {
        return switch (kind) {
            case TASK -> tasks;
            case EXPERIENCE -> experience;
            case CRITICISM -> criticisms;
            case COVERT_PROBLEM -> covertProblems;
            case ARTICLE -> throw new IllegalArgumentException("articles have no level");
        };
    }

    /**
     * With so many more of a kind, or fewer.
     *
     * @param tier null for articles
     */
    LedgerCounts plus(LedgerKind kind, @Nullable LedgerTier tier, int more) {
        if (kind == LedgerKind.ARTICLE || tier == null) {
            return new LedgerCounts(tasks, experience, articles + more, criticisms, covertProblems);
        }
        var changed = new EnumMap<LedgerKind, Levels>(LedgerKind.class);
        changed.put(kind, levels(kind).plus(tier, more));
        return new LedgerCounts(
                changed.getOrDefault(LedgerKind.TASK, tasks),
                changed.getOrDefault(LedgerKind.EXPERIENCE, experience),
                articles,
                changed.getOrDefault(LedgerKind.CRITICISM, criticisms),
                changed.getOrDefault(LedgerKind.COVERT_PROBLEM, covertProblems));
    }

    /** As the rules ask for them. */
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("tasks", tasks.facts());
        facts.put("experience", experience.facts());
        facts.put("wechatArticles", articles);
        facts.put("criticisms", criticisms.facts());
        facts.put("covertProblems", covertProblems.facts());
        return facts;
    }
}
