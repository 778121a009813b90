package org.lingxing.platform.assessment;

import java.net.URI;
import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rounds of the yearly assessment. */
@RestController
@RequestMapping("/api/v1/assessments")
@OpenTo(Audience.SIGNED_IN)
class RoundsResource {

    private final Rounds rounds;
    private final RoundPreparing preparing;

    RoundsResource(Rounds rounds, RoundPreparing preparing) {
        this.rounds = rounds;
        this.preparing = preparing;
    }

    /** A year as lists show it. */
    record YearLine(int year, RoundState state, Phrase stateTitle, int units) {}

    /** The rounds, the latest first. */
    record Years(List<YearLine> items, boolean mayPrepare) {}

    record RoundView(Round round, Phrase stateTitle, List<AssessedUnit> units, List<Group> groups, boolean office) {}

    record NewRound(int year) {}

    @GetMapping
    Years list(Caller caller) {
        var lines = rounds.all().stream()
                .map(round -> new YearLine(
                        round.year(),
                        round.state(),
                        round.state().title(),
                        rounds.units(round.year()).size()))
                .toList();
        return new Years(lines, Rounds.isOffice(caller));
    }

    @GetMapping("/{year}")
    RoundView one(@PathVariable int year, Caller caller) {
        var round = rounds.require(year);
        return new RoundView(
                round, round.state().title(), rounds.units(year), rounds.groups(year), Rounds.isOffice(caller));
    }

    /** The office begins a year. */
    @PostMapping
    @OpenTo(roles = Role.CHIEF_OFFICE)
    ResponseEntity<RoundView> prepare(@RequestBody NewRound asked, Caller caller) {
        preparing.prepare(asked.year(), caller);
        return ResponseEntity.created(URI.create("/api/v1/assessments/" + asked.year()))
                .body(one(asked.year(), caller));
    }
}
