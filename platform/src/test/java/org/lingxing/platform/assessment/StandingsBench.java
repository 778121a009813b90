package org.lingxing.platform.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Measures the ranking of a year: {@code ./lingxing bench scores}. Not a test by its name; it prints rows for
 * bench/RESULTS.md. Everything goes through the rule as JSON, as it does in the platform.
 */
class StandingsBench {

    private static final int ROUNDS = 301;

    @Test
    void measure() {
        var random = new Random(2019);
        var city = StandingsTest.anyCity(random);
        Supplier<Standings> all = () -> Standings.of(city, StandingsTest.SCALE, StandingsTest.RULE);
        row("ranking of 16 units by the rule, first time, cold", once(all));
        row("the same, warm (median of " + ROUNDS + ")", median(all));
        row("one record corrected: new ranking and what changed (median of " + ROUNDS + ")", median(() -> {
            var corrected =
                    city.with("u7", unit -> unit.withLedger(unit.ledger().plus(LedgerKind.TASK, LedgerTier.CITY, 1)));
            var after = Standings.of(corrected, StandingsTest.SCALE, StandingsTest.RULE);
            var before = all.get();
            if (StandingChange.between(before, after).isEmpty()) {
                throw new IllegalStateException("a task more changes something");
            }
            return after;
        }));
        row("what would have kept every point of one unit (median of " + ROUNDS + ")", median(() -> {
            var standings = all.get();
            new StandingLosses(standings, StandingsTest.RULE, java.util.Map.of()).of(standings.of("u7"));
            return standings;
        }));
    }

    private static long once(Supplier<Standings> work) {
        long begun = System.nanoTime();
        if (work.get().lines().isEmpty()) {
            throw new IllegalStateException("nobody was ranked");
        }
        return System.nanoTime() - begun;
    }

    private static long median(Supplier<Standings> work) {
        var times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            times[i] = once(work);
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static void row(String what, long nanos) {
        System.out.printf(Locale.ROOT, "| %s | %.1f ms |%n", what, nanos / 1e6);
    }
}
