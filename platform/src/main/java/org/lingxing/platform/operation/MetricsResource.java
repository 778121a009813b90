package org.lingxing.platform.operation;

import static org.lingxing.platform.http.Audience.PUBLIC;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.store.Health;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is measured, as Prometheus reads it. Open to this machine, and to whoever has the operator's key. */
@RestController
class MetricsResource {

    private final PrometheusMeterRegistry registry;
    private final Parts parts;
    private final OperatorAccess access;
    private final Map<String, Integer> health = new ConcurrentHashMap<>();

    MetricsResource(PrometheusMeterRegistry registry, Parts parts, OperatorAccess access) {
        this.registry = registry;
        this.parts = parts;
        this.access = access;
    }

    @GetMapping("/metrics")
    @OpenTo(PUBLIC)
    ResponseEntity<String> tell(HttpServletRequest request) {
        if (!access.has(request)) {
            throw Refusal.of(CommonRefusal.NOT_SIGNED_IN);
        }
        parts.look().forEach(this::note);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .body(registry.scrape());
    }

    private void note(String part, Health seen) {
        if (health.put(part, number(seen.state())) == null) {
            Gauge.builder("lingxing.health", health, all -> all.getOrDefault(part, 0))
                    .description("0 in order, 1 at risk, 2 down")
                    .tag("part", part)
                    .register(registry);
        }
    }

    private static int number(Health.State state) {
        return switch (state) {
            case UP -> 0;
            case AT_RISK -> 1;
            case DOWN -> 2;
        };
    }
}
