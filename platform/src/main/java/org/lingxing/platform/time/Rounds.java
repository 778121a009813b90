package org.lingxing.platform.time;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps all {@link Recurring} work going from the platform's start to its stop. */
@Component
class Rounds implements SmartLifecycle {

    private final List<Recurring> works;
    private final List<ScheduledExecutorService> threads = new ArrayList<>();

    Rounds(List<Recurring> works) {
        this.works = works;
    }

    @Override
    public void start() {
        works.forEach(this::keepGoing);
    }

    private void keepGoing(Recurring work) {
        var pause = work.every();
        if (pause == null) {
            return;
        }
        var thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .name(work.getClass().getSimpleName())
                .daemon()
                .factory());
        threads.add(thread);
        var _ = thread.scheduleWithFixedDelay(() -> turn(work), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void turn(Recurring work) {
        try {
            work.turn();
        } catch (IOException | RuntimeException failed) {
            LoggerFactory.getLogger(work.getClass()).warn("a turn was not done; it is tried again", failed);
        }
    }

    @Override
    public void stop() {
        threads.forEach(ScheduledExecutorService::shutdownNow);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
