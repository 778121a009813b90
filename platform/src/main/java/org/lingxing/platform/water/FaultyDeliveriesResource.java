package org.lingxing.platform.water;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries that could not be taken: what came, where it is wrong; taken again, or left. */
@RestController
@RequestMapping("/api/v1/water/faulty-deliveries")
class FaultyDeliveriesResource {

    /** So much of what came is shown. */
    private static final int MOST_SHOWN = 20_000;

    private final FaultyDeliveries faulty;
    private final Stations stations;
    private final Reception reception;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final CityClock clock;

    FaultyDeliveriesResource(
            FaultyDeliveries faulty,
            Stations stations,
            Reception reception,
            Journal journal,
            TransactionTemplate transaction,
            CityClock clock) {
        this.faulty = faulty;
        this.stations = stations;
        this.reception = reception;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What came, as text.
     *
     * @param cut whether there is more of it than is shown
     */
    record Content(String text, boolean cut) {}

    /** What could not be taken, those nobody has dealt with first. */
    @GetMapping
    @OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.OPERATOR, Role.LABORATORY})
    Page<FaultyDeliveries.Faulty> all() {
        return Page.whole(faulty.latest(), clock.instant());
    }

    @GetMapping("/{id}/content")
    @OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.OPERATOR, Role.LABORATORY})
    Content content(@PathVariable UUID id) throws IOException {
        var came = came(id);
        try (var body = body(came)) {
            var text = new String(body.readNBytes(MOST_SHOWN), StandardCharsets.UTF_8);
            return new Content(text, body.read() >= 0);
        }
    }

    /** Takes it as it came, now that what was in its way was mended; what is still wrong is told and noted. */
    @PostMapping("/{id}/retry")
    @OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.OPERATOR, Role.LABORATORY})
    Accepted retry(@PathVariable UUID id, Caller caller) throws IOException {
        requireOpen(id);
        var came = came(id);
        try (var body = body(came)) {
            var station = stations.known(came.station()).orElseThrow(() -> Refusal.of(WaterRefusal.STATION_UNKNOWN));
            var accepted = reception.take(station, body, came.form());
            decided(id, FaultyDeliveries.State.TAKEN, caller, came);
            return accepted;
        } catch (Refusal refusal) {
            faulty.stillFaulty(id, refusal);
            throw refusal;
        }
    }

    /** Leaves it: it is not to be taken. */
    @PostMapping("/{id}/leaving")
    @OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.OPERATOR, Role.LABORATORY})
    FaultyDeliveries.Faulty leave(@PathVariable UUID id, Caller caller) {
        requireOpen(id);
        var came = faulty.came(id).orElseThrow(() -> Refusal.of(WaterRefusal.DELIVERY_UNKNOWN));
        decided(id, FaultyDeliveries.State.LEFT, caller, came);
        return faulty.find(id).orElseThrow();
    }

    private void decided(UUID id, FaultyDeliveries.State state, Caller caller, FaultyDeliveries.Came came) {
        transaction.executeWithoutResult(status -> {
            faulty.decide(id, state, caller.account());
            journal.record(Deed.of(
                            "water.faulty-delivery-" + (state == FaultyDeliveries.State.TAKEN ? "taken" : "left"),
                            id.toString())
                    .by(caller.account())
                    .with("station", came.station())
                    .with("source", came.source()));
        });
    }

    private void requireOpen(UUID id) {
        var found = faulty.find(id).orElseThrow(() -> Refusal.of(WaterRefusal.DELIVERY_UNKNOWN));
        if (found.state() != FaultyDeliveries.State.OPEN) {
            throw Refusal.of(WaterRefusal.DELIVERY_DECIDED);
        }
    }

    private FaultyDeliveries.Came came(UUID id) {
        return faulty.came(id).orElseThrow(() -> Refusal.of(WaterRefusal.DELIVERY_UNKNOWN));
    }

    private static InputStream body(FaultyDeliveries.Came came) throws IOException {
        var body = came.body();
        if (body == null) {
            throw Refusal.of(WaterRefusal.DELIVERY_NOT_KEPT);
        }
        var plain = new ByteArrayInputStream(body);
        return came.packed() ? Reception.unpacked(plain) : plain;
    }
}
