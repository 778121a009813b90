package org.lingxing.platform.duties;

import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Health;
import org.lingxing.platform.store.HealthPart;
import org.lingxing.platform.time.CityClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts everything again once a night and keeps what came out: on {@code /health}, and as a line for the operator where
 * anything differs. Of several programs on one database one does it.
 */
@Component
class NightlyRecount implements HealthPart {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRecount.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 0);
    private static final int MISFITS_KEPT = 20;

    private final Recount recount;
    private final JdbcClient database;
    private final CityClock clock;

    NightlyRecount(Recount recount, JdbcClient database, CityClock clock) {
        this.recount = recount;
        this.database = database;
        this.clock = clock;
    }

    /** Counts again when the last time was before this night. */
    void whenDue() {
        var now = clock.instant().atZone(CityClock.ZONE);
        if (!now.toLocalTime().isBefore(AT_NIGHT) && claim(now.toLocalDate())) {
            count(now.toLocalDate());
        }
    }

    /** Whoever writes the night's line first does the counting. */
    private boolean claim(LocalDate day) {
        return database.sql("""
                        insert into duties.recount (day, at)
                        values (:day, :at)
                        on conflict (day) do nothing
                        """)
                        .param("day", day)
                        .param("at", Moments.utc(clock.instant()))
                        .update()
                == 1;
    }

    private void count(LocalDate day) {
        long began = System.nanoTime();
        Recount.Verdict verdict = recount.run();
        if (!verdict.misfits().isEmpty()) {
            // A duty that somebody was just changing may have been passed over by the marking: what differs twice
            // differs.
            verdict = recount.run();
        }
        List<String> first = verdict.misfits().stream().limit(MISFITS_KEPT).toList();
        database.sql("""
                        update duties.recount
                           set duties = :duties, misfits = :misfits, first_misfits = :first,
                               milliseconds = :milliseconds
                         where day = :day
                        """)
                .param("day", day)
                .param("duties", verdict.duties())
                .param("misfits", verdict.misfits().size())
                .param("first", first.toArray(String[]::new), Types.ARRAY)
                .param(
                        "milliseconds",
                        Duration.ofNanos(System.nanoTime() - began).toMillis())
                .update();
        if (!verdict.misfits().isEmpty()) {
            LOG.warn(
                    "counts of duties differ from a recount in {} places, the first: {}",
                    verdict.misfits().size(),
                    first.getFirst());
        }
    }

    /** One night's counting; without figures while it runs. */
    private record Night(
            LocalDate day,
            OffsetDateTime at,
            @Nullable Long duties,
            @Nullable Integer misfits) {}

    private Optional<Night> last() {
        return database.sql("select day, at, duties, misfits from duties.recount order by day desc limit 1")
                .query(Night.class)
                .optional();
    }

    @Override
    public String name() {
        return "duties";
    }

    @Override
    public Health look() {
        Night last = last().orElse(null);
        if (last == null || last.duties() == null || last.misfits() == null) {
            return Health.up("履职计数尚未夜间复核", "Counts of duties have not been recounted at night yet");
        }
        if (last.misfits() == 0) {
            return Health.up(
                    "履职计数与 " + last.day() + " 逐项重算一致，共 " + last.duties() + " 项",
                    "Counts of duties equal the recount of " + last.day() + ", " + last.duties() + " in all");
        }
        return Health.atRisk(
                "履职计数与 " + last.day() + " 逐项重算有 " + last.misfits() + " 处不同，见 GET /api/v1/duties/recount",
                "Counts of duties differ from the recount of " + last.day() + " in " + last.misfits()
                        + " places, see GET /api/v1/duties/recount");
    }
}
