package org.lingxing.platform.duties;

import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.time.CatchesUp;
import org.lingxing.platform.time.CityClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes round: every few seconds for what has become late, once a day for the rest. */
@Component
class Clockwork implements SmartLifecycle, CatchesUp {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final long EVERY_SECONDS = 5;

    private final Round round;
    private final NightlyRecount recount;
    private final CityClock clock;
    private @Nullable ScheduledExecutorService thread;
    private volatile @Nullable LocalDate last;

    Clockwork(Round round, NightlyRecount recount, CityClock clock) {
        this.round = round;
        this.recount = recount;
        this.clock = clock;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("duties").daemon().factory());
        var _ = thread.scheduleWithFixedDelay(this::turn, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public void catchUp() {
        LocalDate today = clock.today();
        if (!today.equals(last)) {
            round.newDay();
            last = today;
        }
        round.markOverdue();
    }

    private void turn() {
        try {
            catchUp();
            recount.whenDue();
        } catch (RuntimeException e) {
            LOG.warn("duties could not be brought up to date; it is tried again", e);
        }
    }
}
