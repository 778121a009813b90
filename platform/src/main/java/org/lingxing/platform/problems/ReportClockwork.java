package org.lingxing.platform.problems;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.time.CatchesUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sees that nobody who reported is remembered longer than said. */
@Component
class ReportClockwork implements SmartLifecycle, CatchesUp {

    private static final Logger LOG = LoggerFactory.getLogger(ReportClockwork.class);

    private final ReportPrivacy privacy;
    private @Nullable ScheduledExecutorService thread;

    ReportClockwork(ReportPrivacy privacy) {
        this.privacy = privacy;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("reporters").daemon().factory());
        var _ = thread.scheduleWithFixedDelay(this::turn, 1, 1, TimeUnit.HOURS);
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
        privacy.eraseWhatIsOver();
    }

    private void turn() {
        try {
            catchUp();
        } catch (RuntimeException e) {
            LOG.warn("names and telephones whose time is over could not be erased; it is tried again", e);
        }
    }
}
