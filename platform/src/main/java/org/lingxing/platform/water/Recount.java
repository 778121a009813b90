package org.lingxing.platform.water;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.sensing.Checks;
import org.lingxing.sensing.Sums;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the latest days of every station again, and reads their latest values again, beside what is kept of them. */
@Component
class Recount {

    private static final int DAYS = 40;

    private static final String SAMPLES = """
            select at, received, items, vals, flags, class, decisive, version
              from water.sample
             where station = :station and at >= :from and at < :to
             order by at
            """;

    private static final String KEPT = """
            select day, items, counts, sums, least, most
              from water.day_sum
             where station = :station and day >= :from and day < :to
             order by day
            """;

    private static final String OWED = "select day from water.sum_owed where station = :station order by day";

    private final Stations stations;
    private final Memories memories;
    private final Writer writer;
    private final JdbcClient database;
    private final TransactionTemplate atOnce;

    /**
     * What came out.
     *
     * @param days how many days of stations were counted
     */
    record Verdict(int days, List<String> misfits) {}

    Recount(
            Stations stations,
            Memories memories,
            Writer writer,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.stations = stations;
        this.memories = memories;
        this.writer = writer;
        this.database = database;
        this.atOnce = new TransactionTemplate(transactions);
        atOnce.setReadOnly(true);
        atOnce.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Counts the days up to that one; a station is seen at one moment. */
    Verdict run(LocalDate until) {
        writer.settle();
        int days = 0;
        List<String> misfits = new ArrayList<>();
        for (var station : stations.all()) {
            var before = memories.of(station).latest();
            var counted = atOnce.execute(status -> days(station, until.minusDays(DAYS), until.plusDays(1)));
            days += counted.size();
            counted.forEach((day, fits) -> {
                if (!fits) {
                    misfits.add(station.code() + " " + day);
                }
            });
            if (!before.equals(memories.reread(station))
                    && before.equals(memories.of(station).latest())) {
                misfits.add(station.code() + " latest");
            }
        }
        return new Verdict(days, misfits);
    }

    /** Whether each day fits. */
    private Map<LocalDate, Boolean> days(Station station, LocalDate from, LocalDate to) {
        Map<LocalDate, Sums> counted = new HashMap<>();
        database.sql(SAMPLES)
                .param("station", station.number())
                .param("from", Timestamp.from(Instant.ofEpochSecond(Samples.startOf(from))))
                .param("to", Timestamp.from(Instant.ofEpochSecond(Samples.startOf(to))))
                .query(row -> {
                    var sample = Samples.read(row).sample();
                    counted.computeIfAbsent(Samples.dayOf(sample.at()), day -> new Sums())
                            .add(sample, Checks.USUALLY_LEFT_OUT);
                });
        Map<LocalDate, Sums> kept = new HashMap<>();
        database.sql(KEPT)
                .param("station", station.number())
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query(row -> {
                    kept.put(row.getDate("day").toLocalDate(), Samples.sums(row));
                });
        var owed = new HashSet<>(database.sql(OWED)
                .param("station", station.number())
                .query(LocalDate.class)
                .list());
        Map<LocalDate, Boolean> fits = new HashMap<>();
        counted.forEach((day, sums) -> fits.put(day, owed.contains(day) || isSame(sums, kept.get(day))));
        kept.forEach((day, sums) -> fits.putIfAbsent(day, owed.contains(day) || isSame(new Sums(), sums)));
        return fits;
    }

    private static boolean isSame(Sums counted, @Nullable Sums kept) {
        return Samples.columns(counted).equals(Samples.columns(kept == null ? new Sums() : kept));
    }
}
