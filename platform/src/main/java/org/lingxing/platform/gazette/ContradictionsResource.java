package org.lingxing.platform.gazette;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Possible contradictions between documents, side by side. */
@RestController
@RequestMapping("/api/v1/contradictions")
@OpenTo(Audience.PUBLIC)
class ContradictionsResource {

    private final Contradictions contradictions;
    private final CityClock clock;

    ContradictionsResource(Contradictions contradictions, CityClock clock) {
        this.contradictions = contradictions;
        this.clock = clock;
    }

    /** @param document only those that concern it */
    @GetMapping
    Page<Contradictions.Contradiction> list(@RequestParam(required = false) @Nullable String document) {
        List<Contradictions.Contradiction> found =
                document == null ? contradictions.all() : contradictions.of(document);
        return Page.whole(found, clock.instant());
    }
}
