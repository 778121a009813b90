package org.lingxing.platform.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lingxing.platform.duties.Tallies;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** What a mayor looks for: what is behind, under which leader, with which agency, what moved this week. */
@Component
class DashboardMayor {

    private static final int MOST_RED = 20;
    private static final int DAYS = 7;

    private final ProgressLights lights;
    private final DashboardTables tables;
    private final Tallies tallies;
    private final CityClock clock;

    DashboardMayor(ProgressLights lights, DashboardTables tables, Tallies tallies, CityClock clock) {
        this.lights = lights;
        this.tables = tables;
        this.tallies = tallies;
        this.clock = clock;
    }

    /**
     * The board.
     *
     * @param red the targets furthest behind
     * @param reds how many there are in all
     * @param agencies by what they owe and did, those with most overdue first
     */
    record Board(
            LocalDate today,
            Map<TargetLight.Colour, Integer> lights,
            int empty,
            List<ProgressLights.OfDocument> documents,
            List<ProgressView> red,
            int reds,
            List<DashboardTables.Leader> leaders,
            List<Agency> agencies,
            Moves moved,
            Instant asOf) {}

    /** Duties of an agency over all its tasks, as the engine counts them. */
    record Agency(String agency, String name, int required, int done, int doneLate, int open, int overdue) {

        Agency plus(Tallies.Count count) {
            return new Agency(
                    agency,
                    name,
                    required + count.required(),
                    done + count.done(),
                    doneLate + count.doneLate(),
                    open + count.open(),
                    overdue + count.overdue());
        }
    }

    /** @param since the day behind whose end something moved */
    record Moves(LocalDate since, DashboardTables.Week week, List<ProgressLights.Moved> targets) {}

    Board board() {
        LocalDate today = clock.today();
        LocalDate since = today.minusDays(DAYS);
        List<ProgressView> seen = lights.seen(ProgressViews.Look.on(today, clock));
        List<ProgressView> red = seen.stream()
                .filter(view -> ProgressLists.shown(view) == ProgressLists.Shown.RED)
                .sorted(Comparator.comparing(
                        view -> Objects.requireNonNull(view.light()).completion()))
                .toList();
        Instant from = since.plusDays(1).atStartOfDay(CityClock.ZONE).toInstant();
        return new Board(
                today,
                ProgressMatrix.counts(seen),
                (int) seen.stream().filter(view -> view.figure() == null).count(),
                ProgressLights.byDocument(seen),
                red.subList(0, Math.min(red.size(), MOST_RED)),
                red.size(),
                tables.leaders(today),
                agencies(),
                new Moves(since, tables.since(from), lights.movedSince(since, seen)),
                clock.instant());
    }

    private List<Agency> agencies() {
        Map<String, String> names = tables.names();
        Map<String, Agency> found = new TreeMap<>();
        for (String kind : SupervisionKinds.OWED_BY_AGENCIES) {
            for (Tallies.Count count :
                    tallies.by(Tallies.By.UNIT, new Tallies.Question(Liaisons.CITY, kind, null, null))) {
                String agency = count.key();
                Agency before = found.getOrDefault(
                        agency, new Agency(agency, names.getOrDefault(agency, agency), 0, 0, 0, 0, 0));
                found.put(agency, before.plus(count));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Agency::overdue)
                        .thenComparingInt(Agency::doneLate)
                        .reversed()
                        .thenComparing(Agency::name))
                .toList();
    }
}
