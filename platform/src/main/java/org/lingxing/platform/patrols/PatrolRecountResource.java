package org.lingxing.platform.patrols;

import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A year's patrols counted again now, as every night does it. */
@RestController
@RequestMapping("/api/v1/patrol-recount")
@OpenTo(roles = {Role.OFFICER, Role.ADMINISTRATOR, Role.OPERATOR})
class PatrolRecountResource {

    private final PatrolRecount recount;
    private final CityClock clock;

    PatrolRecountResource(PatrolRecount recount, CityClock clock) {
        this.recount = recount;
        this.clock = clock;
    }

    /** @param year this year where none is given */
    @GetMapping
    PatrolRecount.Verdict recount(@RequestParam(required = false) @Nullable Integer year) {
        return recount.of(year == null ? clock.today().getYear() : year);
    }
}
