package org.lingxing.platform.supervision;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CatchesUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends chasing whose time to be held is over. Two programs on one database send it once: whoever locks it first. */
@Component
class ChasingClockwork implements SmartLifecycle, CatchesUp {

    private static final Logger LOG = LoggerFactory.getLogger(ChasingClockwork.class);

    private final ChasingTable table;
    private final Chasing chasing;
    private final SupervisionSettings settings;
    private @Nullable ScheduledExecutorService thread;

    ChasingClockwork(ChasingTable table, Chasing chasing, SupervisionSettings settings) {
        this.table = table;
        this.chasing = chasing;
        this.settings = settings;
    }

    @Override
    public void start() {
        long every = settings.chaseEvery().toMillis();
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("chasing").daemon().factory());
        var _ = thread.scheduleWithFixedDelay(this::turn, every, every, TimeUnit.MILLISECONDS);
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
        for (UUID id : table.ready()) {
            try {
                chasing.sendIfReady(id);
            } catch (Refusal refused) {
                // Whoever held it may write no letters any more; the others wait for nobody.
                LOG.warn("chasing {} is held still: {}", id, refused.sentence().en());
            }
        }
    }

    private void turn() {
        try {
            catchUp();
        } catch (RuntimeException e) {
            LOG.warn("chasing that was held could not be sent; it is tried again", e);
        }
    }
}
