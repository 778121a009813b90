package org.lingxing.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.lingxing.decrees.Decrees;
import org.lingxing.decrees.parking.BerthSurvey;
import org.lingxing.law.Answer;
import org.lingxing.law.Asked;
import org.lingxing.law.Corpus;
import org.lingxing.law.Faults;
import org.lingxing.law.Rule;
import org.lingxing.law.RuleId;
import org.lingxing.tool.json.Binder;

/**
 * 100,000 berths against 50,000 obstacles, spread over a built-up area of 30 by 25 km: the index made, every berth decided
 * by the rule, on all cores. Prints one line.
 */
public final class BerthBench {

    private static final int BERTHS = 100_000;
    private static final int OBSTACLES = 50_000;
    private static final int RUNS = 9;
    private static final Asked ASKED = new Asked(LocalDate.of(2019, 6, 18), null);
    private static final List<String> KINDS = List.of("UTILITY_SHAFT", "CROSSROADS", "BUS_STOP", "ENTRANCE");

    private BerthBench() {}

    public static void main(String[] arguments) {
        Corpus corpus = Decrees.corpus();
        Rule<?, ?> rule = Objects.requireNonNull(corpus.find(RuleId.of("parking/berth-legality")));
        var random = new Random(28);
        List<Object> obstacles = new ArrayList<>();
        for (int i = 0; i < OBSTACLES; i++) {
            obstacles.add(Map.of("kind", KINDS.get(random.nextInt(KINDS.size())), "geometry", point(random)));
        }
        Record city = bound(rule, berth(point(random), obstacles));
        List<Record> berths = new ArrayList<>();
        for (int i = 0; i < BERTHS; i++) {
            berths.add(bound(rule, berth(bay(random), List.of())));
        }
        var millis = new ArrayList<Long>();
        long decided = 0;
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            BerthSurvey survey = BerthSurvey.against(corpus, city);
            decided = IntStream.range(0, BERTHS)
                    .parallel()
                    .filter(i -> ask(corpus, rule, survey.around(berths.get(i))) instanceof Answer.Decided<?>)
                    .count();
            millis.add((System.nanoTime() - began) / 1_000_000);
        }
        System.out.printf(
                "berths: %d of %d decided against %d obstacles; milliseconds of %d runs: %s%n",
                decided, BERTHS, OBSTACLES, RUNS, millis);
    }

    private static <I extends Record, O extends Record> Answer<O> ask(Corpus corpus, Rule<I, O> rule, Record input) {
        return corpus.ask(rule, rule.about().input().cast(input), ASKED, false);
    }

    private static Map<String, Object> berth(Object geometry, List<Object> obstacles) {
        return Map.of(
                "berth",
                geometry,
                "road",
                Map.of("class", "BRANCH", "heavyTraffic", false),
                "on",
                List.of(),
                "obstacles",
                obstacles,
                "otherwiseProhibited",
                false);
    }

    private static Map<String, Object> point(Random random) {
        return Map.of(
                "type",
                "Point",
                "coordinates",
                List.of(number(113.50 + random.nextDouble() * 0.33), number(34.65 + random.nextDouble() * 0.23)));
    }

    /** A bay of 6 by 2.5 m. */
    private static Map<String, Object> bay(Random random) {
        double west = 113.50 + random.nextDouble() * 0.33;
        double south = 34.65 + random.nextDouble() * 0.23;
        double east = west + 0.0000656;
        double north = south + 0.0000225;
        return Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(at(west, south), at(east, south), at(east, north), at(west, north), at(west, south))));
    }

    private static List<BigDecimal> at(double longitude, double latitude) {
        return List.of(number(longitude), number(latitude));
    }

    private static BigDecimal number(double degrees) {
        return BigDecimal.valueOf(Math.round(degrees * 1e7), 7);
    }

    private static Record bound(Rule<?, ?> rule, Object tree) {
        var faults = new Faults();
        Record input = Binder.bind(rule.about().input(), tree, "", faults);
        if (input == null) {
            throw new IllegalStateException(faults.found().toString());
        }
        return input;
    }
}
