package org.lingxing.platform.operation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.lingxing.platform.store.Health;
import org.lingxing.platform.store.HealthPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at every part at once and waits for none of them long: whoever asks wants to know now. */
@Component
class Parts {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final List<HealthPart> parts;

    Parts(ObjectProvider<HealthPart> parts) {
        this.parts = parts.orderedStream().toList();
    }

    /** How each part is, by its name. */
    Map<String, Health> look() {
        var looking = new LinkedHashMap<String, CompletableFuture<Health>>();
        for (var part : parts) {
            looking.put(
                    part.name(),
                    CompletableFuture.supplyAsync(
                                    part::look, task -> Thread.ofVirtual().start(task))
                            .completeOnTimeout(tooSlow(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                            .exceptionally(failure -> failed(part, failure)));
        }
        var seen = new LinkedHashMap<String, Health>();
        looking.forEach((name, health) -> seen.put(name, health.join()));
        return seen;
    }

    private static Health tooSlow() {
        return Health.down(
                "没有在 " + PATIENCE.toSeconds() + " 秒内应答", "No answer within " + PATIENCE.toSeconds() + " seconds");
    }

    private static Health failed(HealthPart part, Throwable failure) {
        LOG.warn("looking at {} failed", part.name(), failure);
        return Health.down("无法检查，原因见日志", "It cannot be looked at; the log tells why");
    }
}
