package org.lingxing.platform.operation;

import java.time.Duration;
import org.lingxing.platform.store.Backups;
import org.lingxing.platform.store.Health;
import org.lingxing.platform.store.HealthPart;
import org.lingxing.platform.time.CityClock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the last backup was taken, and whether the scheduled ones succeed. */
@Component
@Order(4)
class BackupHealth implements HealthPart {

    /** A day, and the time a large one takes. */
    private static final Duration TOO_OLD = Duration.ofHours(26);

    private final Backups backups;
    private final ScheduledBackups scheduled;
    private final CityClock clock;

    BackupHealth(Backups backups, ScheduledBackups scheduled, CityClock clock) {
        this.backups = backups;
        this.scheduled = scheduled;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Health look() {
        var failure = scheduled.failure();
        if (failure != null) {
            return new Health(Health.State.AT_RISK, failure.phrase());
        }
        var last = backups.last().orElse(null);
        var old = last == null || last.isBefore(clock.instant().minus(TOO_OLD));
        var zh = last == null ? "尚无备份" : "最近一次备份：" + last;
        var en = last == null ? "There is no backup yet" : "Last backup: " + last;
        if (!scheduled.areOn()) {
            return Health.up(zh + "；未设定期备份", en + "; none are scheduled");
        }
        return old ? Health.atRisk(zh, en) : Health.up(zh, en);
    }
}
