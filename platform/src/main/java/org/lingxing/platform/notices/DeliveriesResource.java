package org.lingxing.platform.notices;

import static org.lingxing.platform.http.Role.ADMINISTRATOR;
import static org.lingxing.platform.http.Role.OPERATOR;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What went out by mail and hook, waits, or was given up; for those who look after the platform. */
@RestController
@RequestMapping("/api/v1/notices/deliveries")
@OpenTo(roles = {ADMINISTRATOR, OPERATOR})
class DeliveriesResource {

    private final Deliveries deliveries;
    private final Journal journal;

    DeliveriesResource(Deliveries deliveries, Journal journal) {
        this.deliveries = deliveries;
        this.journal = journal;
    }

    @GetMapping
    Page<Deliveries.View> list(
            @RequestParam(required = false) Deliveries.@Nullable State state,
            @RequestParam(required = false) Outgoing.@Nullable Channel channel,
            Paging paging) {
        return deliveries.page(new Deliveries.Question(state, channel), paging);
    }

    /** Puts what was given up on its way once more. */
    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void retry(@PathVariable UUID id, Caller caller) {
        if (!deliveries.retry(id)) {
            throw Refusal.of(
                    deliveries.isThere(id) ? NoticesRefusal.DELIVERY_NOT_GIVEN_UP : NoticesRefusal.DELIVERY_UNKNOWN);
        }
        journal.record(Deed.of("notices.delivery-retried", id.toString()).by(caller.account()));
    }
}
