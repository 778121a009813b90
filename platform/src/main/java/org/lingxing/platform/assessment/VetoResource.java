package org.lingxing.platform.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vetoes of a year, and the voiding by a chief. */
@RestController
@RequestMapping("/api/v1/assessments/{year}/vetoes")
@OpenTo(Audience.SIGNED_IN)
class VetoResource {

    private final VetoDesk desk;
    private final VetoTable table;
    private final StandingDesk standings;
    private final Rounds rounds;
    private final Evidence evidence;
    private final UnitSight sight;
    private final CityClock clock;

    VetoResource(
            VetoDesk desk,
            VetoTable table,
            StandingDesk standings,
            Rounds rounds,
            Evidence evidence,
            UnitSight sight,
            CityClock clock) {
        this.desk = desk;
        this.table = table;
        this.standings = standings;
        this.rounds = rounds;
        this.evidence = evidence;
        this.sight = sight;
        this.clock = clock;
    }

    /** A veto as lists show it. */
    record Line(
            UUID id,
            String unit,
            Phrase unitName,
            VetoGround ground,
            Phrase groundTitle,
            boolean voids,
            String provision,
            @Nullable String chief,
            String words,
            Evidence.@Nullable Shown evidence,
            @Nullable UUID lifts,
            boolean lifted,
            boolean inForce,
            TwoHands hands) {}

    /** A ground that the decree knows. */
    record GroundView(VetoGround ground, Phrase title, boolean voids, String provision) {}

    /** @param units all of the year */
    record Vetoes(
            List<Line> items,
            long total,
            @Nullable String next,
            Instant asOf,
            List<GroundView> grounds,
            List<AssessedUnit> units,
            boolean mayPropose) {}

    /** @param effects what its signature would change; null once it is decided */
    record Detail(Line veto, StandingDesk.@Nullable Effects effects, List<TwoHands.Possible> actions) {}

    record NewVeto(
            String unit,
            VetoGround ground,
            @Size(max = 80) @Nullable String chief,

            @NotBlank(message = "请写明事由 / Say why") @Size(max = 1000)
            String words,

            @Nullable UUID file,
            @Nullable UUID paper) {}

    @GetMapping
    Vetoes list(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) TwoHands.@Nullable State state,
            Paging paging,
            Caller caller) {
        rounds.require(year);
        var insider = sight.insider(year, caller);
        var page = table.page(new ListQuestion(year, unit, state), insider, paging, clock.instant());
        return new Vetoes(
                page.items().stream().map(veto -> line(veto, insider)).toList(),
                page.total(),
                page.next(),
                page.asOf(),
                Stream.of(VetoGround.values())
                        .map(ground -> new GroundView(ground, ground.title(), ground.voids(), ground.provision()))
                        .toList(),
                rounds.units(year),
                Rounds.isOffice(caller));
    }

    /** What is only proposed, or was rejected, is nobody's business but theirs. */
    private static boolean isShown(VetoRow veto, UnitSight.Insider insider) {
        return veto.hands().state() == TwoHands.State.CONFIRMED || insider.sees(veto.unit());
    }

    private Line line(VetoRow veto, UnitSight.Insider insider) {
        return new Line(
                veto.id(),
                veto.unit(),
                rounds.unit(veto.year(), veto.unit()).name(),
                veto.ground(),
                veto.ground().title(),
                veto.ground().voids(),
                veto.ground().provision(),
                insider.sees(veto.unit()) ? veto.chief() : null,
                veto.words(),
                evidence.show(veto.file(), veto.paper()),
                veto.lifts(),
                veto.lifted(),
                veto.inForce(),
                veto.hands());
    }

    @GetMapping("/{id}")
    Detail one(@PathVariable int year, @PathVariable UUID id, Caller caller) {
        var veto = desk.require(year, id);
        var insider = sight.insider(year, caller);
        if (!isShown(veto, insider)) {
            throw Refusal.of(StandingRefusal.RECORD_UNKNOWN);
        }
        boolean open = veto.hands().state() == TwoHands.State.PROPOSED;
        return new Detail(
                line(veto, insider),
                open ? standings.effects(year, veto.deed()) : null,
                veto.hands().acts(caller, Role.SIGNER, evidence.hindrance(veto.paper())));
    }

    @PostMapping
    @OpenTo(roles = Role.CHIEF_OFFICE)
    ResponseEntity<Detail> propose(@PathVariable int year, @RequestBody @Valid NewVeto veto, Caller caller) {
        var chief = veto.chief() == null || veto.chief().isBlank()
                ? null
                : veto.chief().strip();
        var id = desk.propose(
                year,
                new VetoDesk.Veto(
                        veto.unit(), veto.ground(), chief, veto.words().strip(), veto.file(), veto.paper()),
                caller);
        return created(year, id, caller);
    }

    private ResponseEntity<Detail> created(int year, UUID id, Caller caller) {
        return ResponseEntity.created(URI.create("/api/v1/assessments/" + year + "/vetoes/" + id))
                .body(one(year, id, caller));
    }

    /** Proposes to take a signed veto away. */
    @PostMapping("/{id}/liftings")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    ResponseEntity<Detail> lift(
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestBody @Valid LedgerResource.Ground ground,
            Caller caller) {
        return created(year, desk.lift(year, id, ground.reason().strip(), caller), caller);
    }

    @PostMapping("/{id}/signature")
    @OpenTo(roles = Role.SIGNER)
    Detail sign(
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestBody @Valid LedgerResource.Seen seen,
            Caller caller) {
        desk.sign(year, id, seen.seen(), caller);
        return one(year, id, caller);
    }

    @PostMapping("/{id}/rejection")
    @OpenTo(roles = Role.SIGNER)
    Detail reject(
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestBody @Valid LedgerResource.Ground ground,
            Caller caller) {
        desk.reject(year, id, ground.reason().strip(), caller);
        return one(year, id, caller);
    }

    @PostMapping("/{id}/withdrawal")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    Detail withdraw(@PathVariable int year, @PathVariable UUID id, Caller caller) {
        desk.withdraw(year, id, caller);
        return one(year, id, caller);
    }
}
