package org.lingxing.platform.patrols;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Guards' months, summed up. */
@RestController
@RequestMapping("/api/v1/patrol-months")
@OpenTo(
        roles = {Role.CHIEF, Role.GUARD, Role.CHIEF_OFFICE},
        anyDivision = true)
class MonthsResource {

    private static final int USUAL_MONTHS = 3;

    private final Months months;
    private final CityClock clock;

    MonthsResource(Months months, CityClock clock) {
        this.months = months;
        this.clock = clock;
    }

    /** @param from the earliest month; the two before this one where nothing is said */
    @GetMapping
    Page<Months.Month> list(@RequestParam(required = false) @Nullable YearMonth from, Caller caller) {
        var first = from == null ? YearMonth.from(clock.today()).minusMonths(USUAL_MONTHS - 1L) : from;
        return Page.whole(months.list(first, caller), clock.instant());
    }

    @GetMapping("/{post}/{month}")
    ResponseEntity<Months.Month> one(@PathVariable UUID post, @PathVariable YearMonth month, Caller caller) {
        var found = months.of(post, month, caller);
        return new Version(found.version()).of(found);
    }

    record Words(
            @Size(max = 4000, message = "不超过 4000 字 / 4000 characters at most")
            String words) {}

    @PutMapping("/{post}/{month}")
    ResponseEntity<Months.Month> write(
            @PathVariable UUID post,
            @PathVariable YearMonth month,
            @RequestBody @Valid Words words,
            Version version,
            Caller caller) {
        months.write(post, month, words.words(), version, caller);
        return one(post, month, caller);
    }

    @PostMapping("/{post}/{month}/submission")
    ResponseEntity<Months.Month> submit(
            @PathVariable UUID post,
            @PathVariable YearMonth month,
            @RequestBody @Valid Words words,
            Version version,
            Caller caller) {
        months.submit(post, month, words.words(), version, caller);
        return one(post, month, caller);
    }

    @PostMapping("/{post}/{month}/reading")
    ResponseEntity<Months.Month> read(@PathVariable UUID post, @PathVariable YearMonth month, Caller caller) {
        months.read(post, month, caller);
        return one(post, month, caller);
    }
}
