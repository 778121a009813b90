package org.lingxing.platform.water;

import static org.lingxing.platform.http.Audience.PUBLIC;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
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
            Paging paging) {
        var end = Objects.requireNonNullElse(to, clock.instant());
        return samples.page(
                Objects.requireNonNullElse(section, List.of()),
                Objects.requireNonNullElse(from, end.minus(USUAL)),
                end,
                paging);
    }

    /** The same as a file, however long it is: a column an item. */
    @GetMapping(params = "format")
    void export(
            @RequestParam(required = false) @Nullable List<String> section,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Export export) {
        var end = Objects.requireNonNullElse(to, clock.instant());
        export.write(SampleList.COLUMNS, paging -> list(section, from, end, paging));
    }
}
