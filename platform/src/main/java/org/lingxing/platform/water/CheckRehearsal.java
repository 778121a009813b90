package org.lingxing.platform.water;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.water.SectionView.Named;
import org.lingxing.sensing.Checks;
import org.lingxing.sensing.Flag;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Judge;
import org.lingxing.sensing.Sample;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a change of checks would have said of the latest days' values of the automatic stations. */
@Component
class CheckRehearsal {

    static final int DAYS = 7;

    /** What came with a value and was not found out by a check. */
    private static final int DELIVERED = Flag.mask(Flag.UNIT, Flag.BELOW_DETECTION, Flag.DOUBTED);

    private static final String SAMPLES = """
            select at, received, items, vals, flags, class, decisive, version
              from water.sample
             where station = :station and at >= :from
             order by at
            """;

    private final JdbcClient database;
    private final Stations stations;
    private final Judges judges;
    private final CityClock clock;

    /**
     * How many values would have which flag.
     *
     * @param now by the checks in force
     * @param then by those proposed
     */
    record FlagCount(Named flag, int now, int then) {}

    /**
     * What would change.
     *
     * @param days how many were looked at
     * @param values how many values of the item, or of all
     * @param leftOutNow how many of them are left out of means
     */
    record Effect(int days, int values, int leftOutNow, int leftOutThen, List<FlagCount> flags) {}

    CheckRehearsal(JdbcClient database, Stations stations, Judges judges, CityClock clock) {
        this.database = database;
        this.stations = stations;
        this.judges = judges;
        this.clock = clock;
    }

    /** @param item whose values are counted; null for all */
    Effect of(@Nullable Item item, Figures.Edition edition, List<Figures.ItemCheck> checks, Figures.Times times) {
        var now = new Count(item);
        var then = new Count(item);
        var proposed = Figures.checks(checks, times);
        for (var station : stations.all()) {
            if (station.kind() == Station.Kind.AUTOMATIC) {
                var samples = samples(station);
                now.add(judged(station, edition.checks(), samples), edition.checks());
                then.add(judged(station, proposed, samples), proposed);
            }
        }
        return new Effect(DAYS, now.values, now.leftOut, then.leftOut, flags(now, then));
    }

    private static List<FlagCount> flags(Count now, Count then) {
        List<FlagCount> counts = new ArrayList<>();
        for (var flag : Flag.values()) {
            int is = now.flags.getOrDefault(flag, 0);
            int would = then.flags.getOrDefault(flag, 0);
            if (is + would > 0) {
                counts.add(new FlagCount(new Named(flag.name(), flag.label()), is, would));
            }
        }
        return counts;
    }

    private List<Sample> judged(Station station, Checks checks, List<Sample> samples) {
        var judge = new Judge(checks, judges.classifier(station.body()), List.of());
        return judge.judge(judge.blank(), samples).samples();
    }

    private List<Sample> samples(Station station) {
        List<Sample> samples = new ArrayList<>();
        database.sql(SAMPLES)
                .param("station", station.number())
                .param(
                        "from",
                        Timestamp.from(clock.today()
                                .minusDays(DAYS)
                                .atStartOfDay(CityClock.ZONE)
                                .toInstant()))
                .query(row -> {
                    var stored = Samples.read(row).sample();
                    var builder = new Sample.Builder();
                    for (int i = 0; i < stored.size(); i++) {
                        builder.with(stored.item(i), stored.value(i), stored.flags(i) & DELIVERED);
                    }
                    samples.add(builder.at(stored.at(), stored.received()));
                });
        return samples;
    }

    private static final class Count {
        private final @Nullable Item item;
        private final Map<Flag, Integer> flags = new EnumMap<>(Flag.class);
        private int values;
        private int leftOut;

        Count(@Nullable Item item) {
            this.item = item;
        }

        void add(List<Sample> samples, Checks checks) {
            for (var sample : samples) {
                for (int i = 0; i < sample.size(); i++) {
                    if (item == null || sample.item(i) == item) {
                        values++;
                        leftOut += checks.leavesOut(sample.flags(i)) ? 1 : 0;
                        Flag.of(sample.flags(i)).forEach(flag -> flags.merge(flag, 1, Integer::sum));
                    }
                }
            }
        }
    }
}
