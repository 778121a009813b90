package org.lingxing.platform.assessment;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Results of a year: proposed, signed by another, corrected by further ones, published. */
@RestController
@RequestMapping("/api/v1/assessments/{year}/results")
@OpenTo(Audience.SIGNED_IN)
@Transactional
class ClosingResource {

    private final ClosingDesk desk;
    private final ClosingTable table;
    private final ClosingPapers papers;
    private final StandingDesk standings;
    private final Comparisons comparisons;

    ClosingResource(
            ClosingDesk desk,
            ClosingTable table,
            ClosingPapers papers,
            StandingDesk standings,
            Comparisons comparisons) {
        this.desk = desk;
        this.table = table;
        this.papers = papers;
        this.standings = standings;
        this.comparisons = comparisons;
    }

    /** A result as lists show it. */
    record Line(int number, String reason, TwoHands hands, String mark, Closing.@Nullable Publication published) {

        static Line of(Closing closing) {
            return new Line(closing.number(), closing.reason(), closing.hands(), closing.mark(), closing.published());
        }
    }

    /**
     * All of a year, the latest first.
     *
     * @param changes what the records of this moment change against the standing result; nothing where there is none
     */
    record Results(
            List<Line> items,
            boolean proposable,
            @Nullable Phrase whyNot,
            List<StandingChange> changes,
            boolean mayPropose) {}

    /** @param changes against the result signed before it */
    record Detail(
            Line result,
            StandingViews.Ranking ranking,
            List<StandingChange> changes,
            List<TwoHands.Possible> actions,
            boolean publishable) {}

    record Paper(UUID paper) {}

    @GetMapping
    Results list(@PathVariable int year, Caller caller) {
        var now = standings.now(year);
        var whyNot = desk.hindrance(now);
        return new Results(
                table.of(year).stream().map(Line::of).toList(),
                whyNot.isEmpty(),
                whyNot.map(StandingRefusal::sentence).orElse(null),
                desk.standing(year)
                        .map(closing -> StandingChange.between(closing.lines(), now.lines()))
                        .orElse(List.of()),
                Rounds.isOffice(caller));
    }

    @GetMapping("/{number}")
    Detail one(@PathVariable int year, @PathVariable int number, Caller caller) {
        var closing = desk.require(year, number);
        return new Detail(
                Line.of(closing),
                StandingsResource.frozen(closing),
                desk.changes(closing),
                closing.hands().acts(caller, Role.SIGNER),
                closing.signed()
                        && closing.published() == null
                        && desk.standing(year)
                                .filter(one -> one.id().equals(closing.id()))
                                .isPresent()
                        && Rounds.isOffice(caller));
    }

    @PostMapping
    @OpenTo(roles = Role.CHIEF_OFFICE)
    ResponseEntity<Detail> propose(
            @PathVariable int year, @RequestBody @Valid LedgerResource.Ground ground, Caller caller) {
        int number = desk.propose(year, ground.reason().strip(), caller);
        return ResponseEntity.created(URI.create("/api/v1/assessments/" + year + "/results/" + number))
                .body(one(year, number, caller));
    }

    @PostMapping("/{number}/signature")
    @OpenTo(roles = Role.SIGNER)
    Detail sign(@PathVariable int year, @PathVariable int number, Caller caller) {
        desk.sign(year, number, caller);
        return one(year, number, caller);
    }

    @PostMapping("/{number}/rejection")
    @OpenTo(roles = Role.SIGNER)
    Detail reject(
            @PathVariable int year,
            @PathVariable int number,
            @RequestBody @Valid LedgerResource.Ground ground,
            Caller caller) {
        desk.reject(year, number, ground.reason().strip(), caller);
        return one(year, number, caller);
    }

    @PostMapping("/{number}/withdrawal")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    Detail withdraw(@PathVariable int year, @PathVariable int number, Caller caller) {
        desk.withdraw(year, number, caller);
        return one(year, number, caller);
    }

    @PostMapping("/{number}/publication")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    Detail publish(@PathVariable int year, @PathVariable int number, Caller caller) {
        desk.publish(year, number, caller);
        return one(year, number, caller);
    }

    /** Drafts the circular on a signed result. */
    @PostMapping("/{number}/circulars")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(roles = Role.CHIEF_OFFICE)
    Paper circular(@PathVariable int year, @PathVariable int number, Caller caller) {
        return new Paper(papers.circular(desk.require(year, number), caller));
    }

    /** Drafts the certificate of a unit's score as an official paper. */
    @PostMapping("/{number}/certificates/{unit}")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(roles = Role.CHIEF_OFFICE)
    Paper certificate(@PathVariable int year, @PathVariable int number, @PathVariable String unit, Caller caller) {
        return new Paper(papers.certificate(desk.require(year, number), unit, caller));
    }

    /** All units over the years up to this one; a year without a result as it stands now, and said so. */
    @GetMapping("/comparison")
    Comparisons.Comparison compare(@PathVariable int year) {
        return comparisons.of(year);
    }
}
