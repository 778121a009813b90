package org.lingxing.platform.water;

import static org.lingxing.platform.http.Audience.PUBLIC;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Samples of any selection of sections and time, as a list and as a file. */
@RestController
@RequestMapping("/api/v1/water/samples")
@OpenTo(PUBLIC)
class SamplesResource {

    private static final Duration USUAL = Duration.ofDays(30);
    /** So much of all sections is given to everybody at a time; whoever is signed in, and whoever asks for one, gets all. */
    private static final Duration MOST_OF_ALL = Duration.ofDays(366);

    private final SampleList samples;
    private final CityClock clock;

    SamplesResource(SampleList samples, CityClock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    /**
     * Samples, the latest first, of the last thirty days unless asked otherwise.
     *
     * @param section one or more codes; all where none is given
     */
    @GetMapping
    Page<SampleList.SampleView> list(
            @RequestParam(required = false) @Nullable List<String> section,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Optional<Caller> caller,
            Paging paging) {
        var sections = Objects.requireNonNullElse(section, List.<String>of());
        var end = Bounds.within(Objects.requireNonNullElse(to, clock.instant()));
        var begin = Bounds.within(Objects.requireNonNullElse(from, end.minus(USUAL)));
        if (caller.isEmpty() && sections.size() != 1 && begin.plus(MOST_OF_ALL).isBefore(end)) {
            throw Refusal.ofInput(
                    "/from", "未登录时多个断面一次最多一年，或只查一个断面", "At most a year of several sections at a time, or one section");
        }
        return samples.page(sections, begin, end, paging);
    }

    /** The same as a file, however long it is: a column an item. */
    @GetMapping(params = "format")
    void export(
            @RequestParam(required = false) @Nullable List<String> section,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Optional<Caller> caller,
            Export export) {
        var end = Objects.requireNonNullElse(to, clock.instant());
        export.write(SampleList.COLUMNS, paging -> list(section, from, end, caller, paging));
    }
}
