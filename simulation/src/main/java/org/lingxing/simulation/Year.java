package org.lingxing.simulation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A city's year, or a part of it: every day is lived, and then looked at. */
final class Year {

    private static final LocalTime EVENING = LocalTime.of(23, 55);
    private static final int SHOWN = 5;

    private final City city;
    private final @Nullable Path gazette;
    private final LocalDate first;
    private final LocalDate last;
    private final PrintStream out;

    /** @param gazette an issue with the letters whose tasks are supervised; null to live without them */
    Year(City city, @Nullable Path gazette, LocalDate first, LocalDate last, PrintStream out) {
        this.city = city;
        this.gazette = gazette;
        this.first = first;
        this.last = last;
        this.out = out;
    }

    /**
     * Lives it.
     *
     * @param home an empty data folder
     * @throws Broken when something that must hold does not
     */
    void live(Path home) {
        try (var town = Town.start(home, first, Rivers::declare)) {
            var residents = new Residents(town, city);
            residents.moveIn();
            var memory = new Memory(town, first);
            var offices = new Offices(town, city, residents);
            var waters = new Waters(town, city, residents, offices, memory);
            Map<String, Invariant> invariants = new TreeMap<>(new Invariants(town).all());
            invariants.put("the city remembers it otherwise", memory);
            invariants.put("somebody is not reminded, or twice", new Reminded(town, first));
            invariants.put("an explanation gives another term", new Explanations(town));
            invariants.put(
                    "patrols are counted otherwise than by the rule",
                    new Compliance(town, city, residents, offices, first));
            var lives = new ArrayList<Life>(List.of(offices, waters, new HolidayNotice(town, city, waters, memory)));
            if (gazette != null) {
                var supervision = new Supervision(town, city, residents, offices, gazette);
                var paperwork = new Paperwork(town);
                lives.addAll(List.of(
                        supervision,
                        new Reporting(town, city, supervision),
                        new Chasers(town, city),
                        paperwork,
                        paperwork.monthly(),
                        new Reorganisation(town, supervision)));
                invariants.putAll(new SupervisionChecks(town).all());
                invariants.put("scores differ from what is reckoned again", new AgencyScores(town));
            }
            lives.forEach(life -> life.begin(first));
            var tally = new Tally();
            var diary = new Diary(tally);
            var log = new DayLog(town, out);
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                town.wake(day);
                memory.wake(day);
                for (Life life : lives) {
                    life.day(day, diary);
                }
                diary.live(day, town);
                town.moveTo(day.atTime(EVENING));
                town.catchUp();
                check(day, invariants);
                log.day(day);
            }
            log.close(tally);
        }
    }

    private static void check(LocalDate day, Map<String, Invariant> invariants) {
        var all = new LinkedHashMap<String, List<String>>();
        invariants.forEach((name, invariant) -> {
            List<String> broken = ask(invariant, day);
            if (!broken.isEmpty()) {
                all.put(name, broken.subList(0, Math.min(SHOWN, broken.size())));
            }
        });
        if (!all.isEmpty()) {
            var words = new StringBuilder();
            all.forEach((name, broken) -> words.append(name)
                    .append(":\n  ")
                    .append(String.join("\n  ", broken))
                    .append('\n'));
            throw new Broken(day, words.toString().strip(), null);
        }
    }

    /** What cannot even be asked does not hold. */
    private static List<String> ask(Invariant invariant, LocalDate day) {
        try {
            return invariant.broken(day);
        } catch (RuntimeException failure) {
            return List.of(String.valueOf(failure.getMessage()));
        }
    }
}
