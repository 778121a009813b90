package org.lingxing.platform.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.scoring.Certificate;
import org.lingxing.platform.time.CityClock;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Chiefs, townships and member agencies of a year by their sheets; points from above. */
@RestController
@RequestMapping("/api/v1/assessments/{year}/sheet-standings")
@OpenTo(Audience.SIGNED_IN)
@Transactional
class SheetStandingsResource {

    private final SheetStandings standings;
    private final Rounds rounds;
    private final UnitSeats seats;
    private final CityClock clock;

    SheetStandingsResource(SheetStandings standings, Rounds rounds, UnitSeats seats, CityClock clock) {
        this.standings = standings;
        this.rounds = rounds;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * Somebody in the list.
     *
     * @param total so far: items that wait bring nothing yet, as in the ranking; null where nothing is scored yet
     * @param open points that the items that wait can still bring
     * @param most by the sheet
     * @param awaited items that wait for points of people
     */
    record Line(
            String subject,
            DrawnKind kind,
            Phrase kindTitle,
            Phrase name,
            String unit,
            Phrase unitName,
            SheetStandings.Tie tie,
            boolean drawn,
            @Nullable BigDecimal total,
            BigDecimal open,
            BigDecimal most,
            int awaited) {}

    /** @param units whose all the caller may look at */
    record Lines(List<Line> items, List<AssessedUnit> units, Instant asOf) {}

    /**
     * Somebody by the sheet, item by item.
     *
     * @param given points from above, which count where the lot has not fallen
     * @param whyNot why the caller gives no points; null where they can
     */
    record Detail(
            Line line,
            Phrase above,
            List<Certificate.Part> parts,
            List<SuperiorTable.Given> given,
            boolean mayGive,
            @Nullable Phrase whyNot,
            Instant asOf) {}

    record Points(
            @NotBlank String item,
            @NotNull(message = "请填分数 / Fill in the points") BigDecimal points,
            @NotNull @Size(max = 500) String ground) {}

    record Giving(
            @NotEmpty(message = "请至少评一项，或改一项 / Score an item, or change one") @Size(max = 30)
            List<@Valid Points> points) {}

    /** @param unit all of it, where the caller may; else one's own and those below */
    @GetMapping
    Lines list(@PathVariable int year, @RequestParam(required = false) @Nullable String unit, Caller caller) {
        rounds.require(year);
        var names = rounds.units(year).stream().collect(Collectors.toMap(AssessedUnit::code, AssessedUnit::name));
        return new Lines(
                standings.of(year, unit, caller).stream()
                        .map(one -> line(
                                one,
                                names.getOrDefault(
                                        one.candidate().unit(), one.candidate().name())))
                        .toList(),
                Rounds.isOffice(caller) ? rounds.units(year) : seats.of(year, caller),
                clock.instant());
    }

    private static Line line(SheetStandings.Standing standing, Phrase unitName) {
        var one = standing.candidate();
        var certificate = standing.certificate();
        var share = new SheetShare(certificate);
        return new Line(
                one.id(),
                one.kind(),
                one.kind().title(),
                one.name(),
                one.unit(),
                unitName,
                standing.tie(),
                standing.drawn(),
                StandingGaps.isScored(certificate.total(), certificate)
                        ? StandingGaps.known(certificate.total(), certificate)
                        : null,
                share.of(share.awaited()),
                certificate.parts().stream().map(Certificate.Part::points).reduce(BigDecimal.ZERO, BigDecimal::add),
                (int) certificate.parts().stream()
                        .flatMap(part -> part.lines().stream())
                        .filter(line -> line.state() == Certificate.State.AWAITED)
                        .count());
    }

    @GetMapping("/{subject}")
    Detail one(@PathVariable int year, @PathVariable String subject, Caller caller) {
        rounds.require(year);
        var standing = standings.one(year, subject, caller);
        var why = standings.hindrance(year, standing);
        return new Detail(
                line(standing, rounds.unit(year, standing.candidate().unit()).name()),
                standing.above(),
                standing.certificate().parts(),
                standings.given(year, subject),
                why == null,
                why,
                clock.instant());
    }

    /** The one above gives points for items that people score. */
    @PostMapping("/{subject}/points")
    Detail give(
            @PathVariable int year, @PathVariable String subject, @RequestBody @Valid Giving giving, Caller caller) {
        standings.give(
                year,
                subject,
                giving.points().stream()
                        .map(one -> new SheetStandings.Points(
                                one.item(), one.points(), one.ground().strip()))
                        .toList(),
                caller);
        return one(year, subject, caller);
    }
}
