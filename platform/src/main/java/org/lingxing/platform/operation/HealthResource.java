package org.lingxing.platform.operation;

import static org.lingxing.platform.http.Audience.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.store.Health;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the platform is: for whoever watches it, and for whoever decides whether to send requests here. */
@RestController
@OpenTo(PUBLIC)
class HealthResource {

    private final Parts parts;
    private final OperatorAccess access;

    HealthResource(Parts parts, OperatorAccess access) {
        this.parts = parts;
        this.access = access;
    }

    record PartView(String name, Health.State status, String zh, String en) {}

    /** @param parts for the operator only, else none */
    record HealthView(Health.State status, List<PartView> parts) {}

    /** The program runs and answers; nothing else is asked. */
    @GetMapping("/health/live")
    ResponseEntity<HealthView> live() {
        return answer(Health.State.UP, List.of());
    }

    /** Whether it can work: 503 when a part it cannot do without is down. */
    @GetMapping({"/health", "/health/ready"})
    ResponseEntity<HealthView> ready(HttpServletRequest request) {
        var seen = parts.look();
        var worst = seen.values().stream().map(Health::state).max(Health.State::compareTo);
        var views = seen.entrySet().stream()
                .map(part -> new PartView(
                        part.getKey(),
                        part.getValue().state(),
                        part.getValue().says().zh(),
                        part.getValue().says().en()))
                .toList();
        return answer(worst.orElse(Health.State.UP), access.has(request) ? views : List.of());
    }

    private static ResponseEntity<HealthView> answer(Health.State state, List<PartView> views) {
        return ResponseEntity.status(state == Health.State.DOWN ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .cacheControl(CacheControl.noStore())
                .body(new HealthView(state, views));
    }
}
