package org.lingxing.platform.rivers;

import static org.lingxing.platform.http.Audience.PUBLIC;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Waters and reaches, for everybody. */
@RestController
@RequestMapping("/api/v1")
@OpenTo(PUBLIC)
class WatersResource {

    private final Waters waters;
    private final Reaches reaches;
    private final CityClock clock;

    WatersResource(Waters waters, Reaches reaches, CityClock clock) {
        this.waters = waters;
        this.reaches = reaches;
        this.clock = clock;
    }

    /** Who answers for a reach, as a board tells it. */
    record Responsible(
            ChiefLevel level, Phrase title, @Nullable String name) {

        static Responsible of(Answering answering) {
            return new Responsible(answering.level(), answering.title(), answering.name());
        }
    }

    /** A reach with what is drawn of it and who answers for it today. */
    record ReachView(Reach reach, Water water, @Nullable Geometry geometry, List<Responsible> answering) {}

    @GetMapping("/waters")
    Page<Water> list() {
        return Page.whole(waters.all(), clock.instant());
    }

    @GetMapping("/waters/{code}")
    Water water(@PathVariable String code) {
        return waters.find(code).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    @GetMapping("/waters/{code}/reaches")
    List<Reach> reachesOf(@PathVariable String code) {
        return waters.reachesOf(water(code).code());
    }

    @GetMapping("/reaches/{code}")
    ReachView reach(@PathVariable String code) {
        var reach = reaches.find(code).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        return new ReachView(
                reach,
                water(reach.water()),
                reaches.geometry(code).orElse(null),
                reaches.answering(code, clock.today()).stream()
                        .map(Responsible::of)
                        .toList());
    }
}
