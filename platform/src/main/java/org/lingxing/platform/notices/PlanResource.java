package org.lingxing.platform.notices;

import static org.lingxing.platform.http.Audience.SIGNED_IN;
import static org.lingxing.platform.http.Role.ADMINISTRATOR;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The plan of reminders: everybody may know when people are reminded, administrators of the city change it. */
@RestController
@RequestMapping("/api/v1/notices/plan")
class PlanResource {

    private final Plan plan;
    private final CityClock clock;

    PlanResource(Plan plan, CityClock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    record Steps(List<Step> items, Instant asOf) {}

    record Added(UUID id) {}

    @GetMapping
    @OpenTo(SIGNED_IN)
    Steps read() {
        return new Steps(plan.steps(), clock.instant());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(roles = ADMINISTRATOR)
    Added add(@RequestBody Plan.Draft draft, Caller caller) {
        return new Added(plan.add(draft, caller));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(roles = ADMINISTRATOR)
    void change(@PathVariable UUID id, @RequestBody Plan.Draft draft, Version version, Caller caller) {
        plan.change(id, draft, version, caller);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(roles = ADMINISTRATOR)
    void remove(@PathVariable UUID id, Version version, Caller caller) {
        plan.remove(id, version, caller);
    }
}
