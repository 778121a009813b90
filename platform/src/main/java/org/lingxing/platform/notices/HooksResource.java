package org.lingxing.platform.notices;

import static org.lingxing.platform.http.Role.ADMINISTRATOR;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programs that are told what people are told; for administrators of the city alone. */
@RestController
@RequestMapping("/api/v1/notices/hooks")
@OpenTo(roles = ADMINISTRATOR)
class HooksResource {

    private final Hooks hooks;
    private final CityClock clock;

    HooksResource(Hooks hooks, CityClock clock) {
        this.hooks = hooks;
        this.clock = clock;
    }

    record All(List<Hook> items, Instant asOf) {}

    @GetMapping
    All list() {
        return new All(hooks.all(), clock.instant());
    }

    /** The answer shows the key of the signatures this once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Hooks.Made add(@RequestBody Hooks.Draft draft, Caller caller) {
        return hooks.add(draft, caller);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, Caller caller) {
        hooks.end(id, caller);
    }
}
