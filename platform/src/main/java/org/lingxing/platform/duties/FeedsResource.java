package org.lingxing.platform.duties;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The calendar of one's own duties for a telephone or a mail program. */
@RestController
@RequestMapping("/api/v1/duties")
class FeedsResource {

    /** Nobody's calendar is longer. */
    private static final int MOST_ENTRIES = 2000;

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;
    private final DutyLists lists;
    private final Round round;
    private final CityClock clock;

    FeedsResource(Feeds feeds, DutyLists lists, Round round, CityClock clock) {
        this.feeds = feeds;
        this.lists = lists;
        this.round = round;
        this.clock = clock;
    }

    /** @param madeAt null while there is none */
    record Subscription(@Nullable Instant madeAt) {}

    /** Whether the caller's calendar can be fetched; the address itself is not kept and cannot be shown again. */
    @GetMapping("/calendar")
    @OpenTo(Audience.SIGNED_IN)
    Subscription subscription(Caller caller) {
        return new Subscription(feeds.madeAt(caller).orElse(null));
    }

    record Wanted(Feeds.Language language) {}

    /** A new address for the caller's calendar; the one before is worthless from then on. */
    @PostMapping("/calendar")
    @OpenTo(Audience.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    Feeds.Made subscribe(@RequestBody Wanted wanted, Caller caller) {
        return feeds.make(wanted.language(), caller);
    }

    @DeleteMapping("/calendar")
    @OpenTo(Audience.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller) {
        feeds.takeBack(caller);
    }

    /** The calendar (iCalendar), for whoever knows its secret. */
    @GetMapping("/calendar/{token}.ics")
    @OpenTo(Audience.PUBLIC)
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        Feeds.Feed feed = feeds.find(token).orElseThrow(() -> Refusal.of(DutiesRefusal.CALENDAR_UNKNOWN));
        round.markOverdue();
        var mine = lists.mine(lists.ownOf(feed.account(), clock.today()), MOST_ENTRIES);
        String site =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        String written = new DutyCalendar(feed.language(), site).of(mine, clock.instant());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(written.getBytes(StandardCharsets.UTF_8));
    }
}
