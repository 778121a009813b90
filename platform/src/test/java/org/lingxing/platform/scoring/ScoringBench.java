package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.Phrase;

/**
 * Measures the computation of a city's scores from counts: {@code ./lingxing bench scores}. Not a test by its name; it
 * prints rows for bench/RESULTS.md. 16 units by a sheet of 60 items, and 200 agencies by the same.
 */
class ScoringBench {

    private static final int ITEMS = 60;
    private static final int ROUNDS = 301;
    private static final Span YEAR = new Span("2019");

    @Test
    void measure() {
        var sheet = sheet();
        var scorer = new Scorer(sheet, measures());
        var units = cities(16);
        var agencies = cities(200);
        row("16 units by a sheet of " + ITEMS + " computed items, first time, cold", once(() -> all(scorer, units)));
        row("the same, warm (median of " + ROUNDS + ")", median(() -> all(scorer, units)));
        row("200 agencies by the same sheet, warm (median of " + ROUNDS + ")", median(() -> all(scorer, agencies)));
        row(
                "one unit computed again and 16 ranked anew (median of " + ROUNDS + ")",
                median(() -> corrected(scorer, units)));
    }

    private static List<Ranking.Ranked> all(Scorer scorer, List<Map<String, Measure.Value>> units) {
        var certificates = new ArrayList<Certificate>();
        for (int i = 0; i < units.size(); i++) {
            certificates.add(one(scorer, units, i));
        }
        return Ranking.of(certificates);
    }

    private static Certificate one(Scorer scorer, List<Map<String, Measure.Value>> units, int at) {
        var subject = new Subjects.Subject("u" + at, "示例单位" + at);
        return scorer.score(subject, YEAR, new Scorer.Known(units.get(at), Map.of()));
    }

    private static List<Ranking.Ranked> corrected(Scorer scorer, List<Map<String, Measure.Value>> units) {
        var certificates = new ArrayList<>(
                kept(scorer, units).stream().map(Ranking.Ranked::certificate).toList());
        certificates.set(0, one(scorer, units, units.size() - 1));
        return Ranking.of(certificates);
    }

    private static final Map<Integer, List<Ranking.Ranked>> KEPT = new HashMap<>();

    private static List<Ranking.Ranked> kept(Scorer scorer, List<Map<String, Measure.Value>> units) {
        return KEPT.computeIfAbsent(units.size(), none -> all(scorer, units));
    }

    private static long once(Supplier<List<Ranking.Ranked>> work) {
        long begun = System.nanoTime();
        if (work.get().isEmpty()) {
            throw new IllegalStateException("nobody was ranked");
        }
        return System.nanoTime() - begun;
    }

    private static long median(Supplier<List<Ranking.Ranked>> work) {
        var times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            times[i] = once(work);
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static void row(String what, long nanos) {
        System.out.printf(Locale.ROOT, "| %s | %.2f ms |%n", what, nanos / 1e6);
    }

    private static List<Map<String, Measure.Value>> cities(int units) {
        var random = new Random(2019);
        var all = new ArrayList<Map<String, Measure.Value>>();
        for (int unit = 0; unit < units; unit++) {
            var values = new HashMap<String, Measure.Value>();
            for (int item = 0; item < ITEMS; item++) {
                int of = 1 + random.nextInt(4000);
                values.put("m" + item, Measure.Value.share(random.nextInt(of + 1), of));
            }
            all.add(values);
        }
        return all;
    }

    private static Map<String, Measure.About> measures() {
        var measures = new HashMap<String, Measure.About>();
        for (int item = 0; item < ITEMS; item++) {
            measures.put(
                    "m" + item,
                    new Measure.About(
                            "m" + item,
                            Phrase.of("指标", "measure"),
                            Phrase.of("按时的", "in time"),
                            "unit",
                            Measure.Nature.SHARE,
                            Phrase.of("项按时", "in time")));
        }
        return measures;
    }

    private static Sheet sheet() {
        var items = new ArrayList<Sheet.Item>();
        for (int item = 0; item < ITEMS; item++) {
            Scale scale = item % 2 == 0
                    ? new Scale.Linear(new BigDecimal("0.6"), BigDecimal.ONE)
                    : new Scale.PerCase(new BigDecimal("0.05"), 0);
            items.add(new Sheet.Item(
                    "i" + item,
                    Phrase.of("项目" + item, "item " + item),
                    new BigDecimal("2"),
                    Phrase.of("看什么", "what is looked at"),
                    List.of(),
                    null,
                    new Sheet.Computed("m" + item, scale, Sheet.NothingOwed.LEFT_OUT)));
        }
        var all = new BigDecimal(2 * ITEMS);
        return new Sheet(
                Phrase.of("试", "test"),
                all,
                List.of(),
                null,
                List.of(new Sheet.Group("g", Phrase.of("组", "group"), all, items)));
    }
}
