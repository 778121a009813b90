package org.lingxing.platform.water;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.store.Health;
import org.lingxing.platform.store.HealthPart;
import org.lingxing.platform.time.CatchesUp;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a night: the sums of the latest days and the latest values are held to a recount, which shows on {@code /health};
 * samples of months that are older than they are kept one by one go, their sums of days stay.
 */
@Component
class Nights implements Recurring, CatchesUp, HealthPart {

    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 0);
    private static final int MISFITS_KEPT = 20;

    private final Recount recount;
    private final Figures figures;
    private final FaultyDeliveries faulty;
    private final Memories memories;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final CityClock clock;

    Nights(
            Recount recount,
            Figures figures,
            FaultyDeliveries faulty,
            Memories memories,
            JdbcClient database,
            TransactionTemplate transaction,
            Journal journal,
            CityClock clock) {
        this.recount = recount;
        this.figures = figures;
        this.faulty = faulty;
        this.memories = memories;
        this.database = database;
        this.transaction = transaction;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void catchUp() {
        var now = clock.instant().atZone(CityClock.ZONE);
        if (!now.toLocalTime().isBefore(AT_NIGHT)) {
            work(now.toLocalDate());
        }
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void turn() {
        catchUp();
    }

    /** Does the work of that night, once. */
    void work(LocalDate day) {
        boolean mine = database.sql("insert into water.recount (day, at) values (:day, :at) on conflict do nothing")
                        .param("day", day)
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (mine) {
            letGo();
            count(day);
        }
    }

    private void count(LocalDate day) {
        var verdict = recount.run(day);
        database.sql("""
                        update water.recount set days = :days, misfits = :misfits, first_misfits = :first where day = :day
                        """)
                .param("day", day)
                .param("days", verdict.days())
                .param("misfits", verdict.misfits().size())
                .param("first", verdict.misfits().stream().limit(MISFITS_KEPT).toArray(String[]::new), Types.ARRAY)
                .update();
        if (!verdict.misfits().isEmpty()) {
            LOG.warn(
                    "sums of days differ from a recount in {} places, the first: {}",
                    verdict.misfits().size(),
                    verdict.misfits().getFirst());
        }
    }

    /** Lets go of the months before the first that is kept. */
    List<YearMonth> letGo() {
        var keptFrom = YearMonth.from(Figures.keptFrom(figures.look()));
        List<YearMonth> gone = new ArrayList<>();
        for (var month : months()) {
            if (month.isBefore(keptFrom)) {
                transaction.executeWithoutResult(status -> {
                    database.sql("select water.drop_month(:month)")
                            .param("month", month.atDay(1))
                            .query(row -> {});
                    journal.record(
                            Deed.of("water.month-let-go", month.toString()).by("system"));
                });
                gone.add(month);
            }
        }
        if (!gone.isEmpty()) {
            memories.forgetAll();
        }
        return gone;
    }

    private List<YearMonth> months() {
        return database.sql("""
                        select substring(child.relname from 'sample_(.*)') as month
                          from pg_inherits
                          join pg_class child on child.oid = inhrelid
                         where inhparent = 'water.sample'::regclass
                         order by child.relname
                        """)
                .query((row, number) -> YearMonth.parse(row.getString("month").replace('_', '-')))
                .list();
    }

    private record Night(
            LocalDate day, @Nullable Integer days, @Nullable Integer misfits) {}

    private Optional<Night> last() {
        return database.sql("select day, days, misfits from water.recount order by day desc limit 1")
                .query(Night.class)
                .optional();
    }

    @Override
    public String name() {
        return "water";
    }

    @Override
    public Health look() {
        var last = last().orElse(null);
        if (last != null && last.misfits() != null && last.misfits() > 0) {
            return Health.atRisk(
                    "水质日合计与 " + last.day() + " 重算有 " + last.misfits() + " 处不同",
                    "Sums of water's days differ from the recount of " + last.day() + " in " + last.misfits()
                            + " places");
        }
        long turnedAway = faulty.since(clock.instant().minus(Duration.ofDays(1)));
        if (turnedAway > 0) {
            return Health.atRisk(
                    "一天内有 " + turnedAway + " 件代理或文件夹来的数据未能收下，见 GET /api/v1/water/faulty-deliveries",
                    turnedAway + " deliveries by broker or folder could not be taken within a day, see"
                            + " GET /api/v1/water/faulty-deliveries");
        }
        if (last == null || last.days() == null) {
            return Health.up("水质日合计尚未夜间复核", "Sums of water's days have not been recounted at night yet");
        }
        return Health.up(
                "水质日合计与 " + last.day() + " 重算一致，共 " + last.days() + " 站日",
                "Sums of water's days equal the recount of " + last.day() + ", " + last.days() + " in all");
    }
}
