package org.lingxing.platform.journal;

import java.sql.Timestamp;
import java.time.Duration;
import org.lingxing.platform.store.Health;
import org.lingxing.platform.store.HealthPart;
import org.lingxing.platform.time.CityClock;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what is recorded is sealed within the second that is promised, or at least within a minute. */
@Component
@Order(2)
class SealerHealth implements HealthPart {

    private static final Duration TOO_LONG = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final CityClock clock;

    SealerHealth(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sealer";
    }

    @Override
    public Health look() {
        var overdue = database.sql("""
                        select count(*)
                          from journal.waiting
                          join journal.entry on number = waiting.entry
                         where at < :before
                        """)
                .param("before", Timestamp.from(clock.instant().minus(TOO_LONG)))
                .query(Long.class)
                .single();
        return overdue == 0
                ? Health.up("日志及时封存", "The journal is sealed in time")
                : Health.atRisk(
                        overdue + " 条日志超过一分钟仍未封存", overdue + " entries of the journal wait for longer than a minute");
    }
}
