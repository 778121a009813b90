package org.lingxing.platform.notices;

import static org.lingxing.platform.http.Audience.SIGNED_IN;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own inbox. */
@RestController
@RequestMapping("/api/v1/inbox")
@OpenTo(SIGNED_IN)
class InboxResource {

    private final Messages messages;
    private final CityClock clock;

    InboxResource(Messages messages, CityClock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A page of the inbox.
     *
     * @param total how many there are under the same filters
     * @param unread how many are unread in the whole inbox
     */
    record Inbox(List<Message> items, long total, @Nullable String next, Instant asOf, long unread) {

        static Inbox of(Page<Message> page, long unread) {
            return new Inbox(page.items(), page.total(), page.next(), page.asOf(), unread);
        }
    }

    record Unread(long unread, Instant asOf) {}

    /** @param asOf when the reader looked: what came later stays unread */
    record ReadUpTo(Instant asOf) {}

    record Marked(int marked) {}

    /**
     * The newest first.
     *
     * @param unread only unread ones, or only read ones; both where it is not given
     */
    @GetMapping
    Inbox list(
            @RequestParam(required = false) @Nullable Topic topic,
            @RequestParam(required = false) @Nullable Boolean unread,
            Paging paging,
            Caller caller) {
        var asked = new Messages.Question(caller.account(), topic, unread);
        return Inbox.of(messages.page(asked, paging), messages.unread(caller.account()));
    }

    @GetMapping("/unread")
    Unread unread(Caller caller) {
        return new Unread(messages.unread(caller.account()), clock.instant());
    }

    @PutMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void read(@PathVariable UUID id, Caller caller) {
        mark(id, caller, true);
    }

    @DeleteMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void unreadAgain(@PathVariable UUID id, Caller caller) {
        mark(id, caller, false);
    }

    private void mark(UUID id, Caller caller, boolean read) {
        if (!messages.mark(id, caller.account(), read)) {
            throw Refusal.of(NoticesRefusal.MESSAGE_UNKNOWN);
        }
    }

    @PutMapping("/read")
    @Transactional
    public Marked readAll(@RequestBody ReadUpTo upTo, Caller caller) {
        return new Marked(messages.markAll(caller.account(), Moments.utc(upTo.asOf())));
    }
}
