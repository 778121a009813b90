package org.lingxing.platform.patrols;

import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Health;
import org.lingxing.platform.store.HealthPart;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the patrols of the year again once a night, and of the year before while its assessment goes on. What differs is
 * said on {@code /health} and in the log. Of several programs on one database one does it.
 */
@Component
class NightlyPatrols implements Recurring, HealthPart {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyPatrols.class);
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);
    private static final int MISFITS_KEPT = 20;

    /** Months after a year in which it is assessed. */
    private static final int ASSESSED_WITHIN = 3;

    private final PatrolRecount recount;
    private final JdbcClient database;
    private final CityClock clock;

    NightlyPatrols(PatrolRecount recount, JdbcClient database, CityClock clock) {
        this.recount = recount;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void turn() {
        var now = clock.instant().atZone(CityClock.ZONE);
        if (!now.toLocalTime().isBefore(AT_NIGHT) && claim(now.toLocalDate())) {
            count(now.toLocalDate());
        }
    }

    private boolean claim(LocalDate day) {
        return database.sql("insert into patrols.recount (day, at) values (:day, :at) on conflict (day) do nothing")
                        .param("day", day)
                        .param("at", PatrolTable.utc(clock.instant()))
                        .update()
                == 1;
    }

    private void count(LocalDate day) {
        long began = System.nanoTime();
        long patrols = 0;
        var misfits = new LinkedHashSet<String>();
        for (int year : new TreeSet<>(
                List.of(day.getYear(), day.minusMonths(ASSESSED_WITHIN).getYear()))) {
            var verdict = recount.of(year);
            patrols += verdict.patrols();
            misfits.addAll(verdict.misfits());
        }
        List<String> first = misfits.stream().limit(MISFITS_KEPT).toList();
        database.sql("""
                        update patrols.recount
                           set patrols = :patrols, misfits = :misfits, first_misfits = :first,
                               milliseconds = :milliseconds
                         where day = :day
                        """)
                .param("day", day)
                .param("patrols", patrols)
                .param("misfits", misfits.size())
                .param("first", first.toArray(String[]::new), Types.ARRAY)
                .param(
                        "milliseconds",
                        Duration.ofNanos(System.nanoTime() - began).toMillis())
                .update();
        if (!misfits.isEmpty()) {
            LOG.warn(
                    "what patrols count for differs from a recount in {} places, the first: {}",
                    misfits.size(),
                    first.getFirst());
        }
    }

    private record Night(
            LocalDate day, @Nullable Long patrols, @Nullable Integer misfits) {}

    private Optional<Night> last() {
        return database.sql("select day, patrols, misfits from patrols.recount order by day desc limit 1")
                .query(Night.class)
                .optional();
    }

    @Override
    public String name() {
        return "patrols";
    }

    @Override
    public Health look() {
        Night last = last().orElse(null);
        if (last == null || last.patrols() == null || last.misfits() == null) {
            return Health.up("巡查计数尚未夜间复核", "What patrols count for has not been recounted at night yet");
        }
        if (last.misfits() == 0) {
            return Health.up(
                    "巡查计数与 " + last.day() + " 逐条重算一致，共 " + last.patrols() + " 次",
                    "What patrols count for equals the recount of " + last.day() + ", " + last.patrols() + " patrols");
        }
        return Health.atRisk(
                "巡查计数与 " + last.day() + " 逐条重算有 " + last.misfits() + " 处不同，见 GET /api/v1/patrol-recount",
                "What patrols count for differs from the recount of " + last.day() + " in " + last.misfits()
                        + " places, see GET /api/v1/patrol-recount");
    }
}
