package org.lingxing.platform.journal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Seals at once when something was recorded, and every second in any case: another program may have recorded too. */
final class Sealer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final long PAUSE_MILLIS = 900;

    private final Sealing sealing;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    Sealer(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Something waits to be sealed. */
    void wake() {
        bell.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("sealer").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        if (thread != null) {
            join(thread);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                while (sealing.step()) {
                    LOG.debug("more waits to be sealed");
                }
                if (bell.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("sealing failed and is tried again", e);
                bell.drainPermits();
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread working) {
        try {
            working.join(2 * PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
