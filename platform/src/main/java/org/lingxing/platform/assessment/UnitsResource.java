package org.lingxing.platform.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A unit of a year: its self-assessment, the lists of its lot, how it stands in the field. */
@RestController
@RequestMapping("/api/v1/assessments/{year}/units/{unit}")
@OpenTo(Audience.SIGNED_IN)
class UnitsResource {

    private final Rounds rounds;
    private final SelfAssessments selves;
    private final CandidateTable candidateTable;
    private final Candidates candidates;
    private final FieldDesk desk;
    private final FieldScores scores;
    private final LotTable lots;
    private final UnitSight sight;
    private final CityClock clock;

    UnitsResource(
            Rounds rounds,
            SelfAssessments selves,
            CandidateTable candidateTable,
            Candidates candidates,
            FieldDesk desk,
            FieldScores scores,
            LotTable lots,
            UnitSight sight,
            CityClock clock) {
        this.rounds = rounds;
        this.selves = selves;
        this.candidateTable = candidateTable;
        this.candidates = candidates;
        this.desk = desk;
        this.scores = scores;
        this.lots = lots;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * @param mayChangeLists whether the caller puts the lists of the lot right now
     * @param field how those scored stand; nothing for who is neither of the unit, its group nor the office
     */
    record UnitView(
            int year,
            String code,
            Phrase name,
            UnitKind kind,
            RoundState state,
            Group group,
            LocalDate selfDue,
            SelfAssessments.View self,
            List<Candidate> candidates,
            boolean mayChangeLists,
            List<FieldDesk.SubjectView> field,
            FieldScores.Field scores,
            Instant asOf) {}

    record Writing(@NotNull @Size(max = 50) List<SelfAssessments.@Valid Written> chapters) {}

    record Entered(
            @NotNull DrawnKind kind,

            @NotBlank(message = "请填名称 / Fill in the name") @Size(max = 80)
            String name,

            @Size(max = 120) @Nullable String en) {}

    @GetMapping
    ResponseEntity<UnitView> one(@PathVariable int year, @PathVariable String unit, Caller caller) {
        var round = rounds.require(year);
        var known = rounds.unit(year, unit);
        var group = rounds.groups(year).stream()
                .filter(one -> one.number() == known.group())
                .findFirst()
                .orElseThrow();
        boolean near = sight.requireSome(year, known, group, caller);
        var view = selves.view(year, SelfAssessments.of(known), caller);
        var self = near ? view : SelfAssessments.withoutDraft(view);
        return new Version(self.version())
                .of(new UnitView(
                        year,
                        unit,
                        known.name(),
                        known.kind(),
                        round.state(),
                        group,
                        round.selfDue(),
                        self,
                        candidateTable.of(year, unit),
                        Rounds.isOffice(caller)
                                && round.state() != RoundState.CLOSED
                                && lots.find(year).isEmpty(),
                        near ? desk.of(year, unit, caller) : List.of(),
                        near || round.state() == RoundState.CLOSED
                                ? Objects.requireNonNull(scores.of(year).get(unit))
                                : FieldScores.Field.NOT_SHOWN,
                        clock.instant()));
    }

    /** The unit writes chapters of its self-assessment. */
    @PutMapping("/self")
    ResponseEntity<UnitView> write(
            @PathVariable int year,
            @PathVariable String unit,
            @RequestBody @Valid Writing written,
            Version version,
            Caller caller) {
        selves.write(year, SelfAssessments.of(rounds.unit(year, unit)), written.chapters(), version, caller);
        return one(year, unit, caller);
    }

    /** It is handed in, and stays as it is. */
    @PostMapping("/self/handing-in")
    ResponseEntity<UnitView> handIn(@PathVariable int year, @PathVariable String unit, Version version, Caller caller) {
        selves.handIn(year, SelfAssessments.of(rounds.unit(year, unit)), version, caller);
        return one(year, unit, caller);
    }

    /** The office enters somebody whom no register names. */
    @PostMapping("/candidates")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@PathVariable int year, @PathVariable String unit, @RequestBody @Valid Entered asked, Caller caller) {
        var en = asked.en();
        candidates.add(
                year,
                unit,
                asked.kind(),
                Phrase.of(asked.name(), en == null || en.isBlank() ? asked.name() : en),
                caller);
    }

    /** The office takes somebody out of a list. */
    @DeleteMapping("/candidates/{id}")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strike(
            @PathVariable int year,
            @PathVariable String unit,
            @PathVariable String id,
            @RequestParam @NotBlank(message = "请写明理由 / Say why") @Size(max = 500) String ground,
            Caller caller) {
        candidates.remove(year, unit, id, ground, caller);
    }
}
