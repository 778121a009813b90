package org.lingxing.platform.operation;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every minute whether a backup is due; the first time a minute after the start, which has better things to do. */
@Component
class BackupTimer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackupTimer.class);

    private final ScheduledBackups backups;
    private CountDownLatch end = new CountDownLatch(0);

    BackupTimer(ScheduledBackups backups) {
        this.backups = backups;
    }

    @Override
    public void start() {
        if (backups.areOn()) {
            end = new CountDownLatch(1);
            Thread.ofPlatform().name("backups").daemon().start(this::work);
        }
    }

    @Override
    public void stop() {
        end.countDown();
    }

    @Override
    public boolean isRunning() {
        return end.getCount() > 0;
    }

    private void work() {
        try {
            while (!end.await(1, TimeUnit.MINUTES)) {
                takeIfDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeIfDue() {
        try {
            backups.takeIfDue();
        } catch (RuntimeException e) {
            LOG.error("the scheduled backup failed and is tried again", e);
        }
    }
}
