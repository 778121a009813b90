package org.lingxing.platform.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rounds of the yearly assessment: where they stand, and what the office does with them. */
@RestController
@RequestMapping("/api/v1/assessments")
@OpenTo(Audience.SIGNED_IN)
class RoundsResource {

    private final Rounds rounds;
    private final RoundPreparing preparing;
    private final RoundWork work;
    private final RoundStages stages;
    private final RoundProgress progress;
    private final RoundActs acts;
    private final FieldWork field;
    private final VisitTable visits;
    private final Candidates candidates;
    private final CityClock clock;

    RoundsResource(
            Rounds rounds,
            RoundPreparing preparing,
            RoundWork work,
            RoundStages stages,
            RoundProgress progress,
            RoundActs acts,
            FieldWork field,
            VisitTable visits,
            Candidates candidates,
            CityClock clock) {
        this.rounds = rounds;
        this.preparing = preparing;
        this.work = work;
        this.stages = stages;
        this.progress = progress;
        this.acts = acts;
        this.field = field;
        this.visits = visits;
        this.candidates = candidates;
        this.clock = clock;
    }

    /** A year as lists show it. */
    record YearLine(int year, RoundState state, Phrase stateTitle, int units) {}

    /** The rounds, the latest first. */
    record Years(List<YearLine> items, boolean mayPrepare) {}

    /**
     * A group with who scores in it.
     *
     * @param reportedAt null while its leader has not reported
     * @param mayName whether the caller names who scores
     * @param leads whether the caller leads it
     */
    record GroupView(
            int number,
            Phrase name,
            List<VisitTable.Scorer> scorers,
            @Nullable Instant reportedAt,
            boolean mayName,
            boolean leads) {}

    /** @param sheets by which the year is scored, with their titles and whole points */
    record RoundView(
            int year,
            RoundState state,
            Phrase stateTitle,
            LocalDate selfDue,
            LocalDate groupsDue,
            LocalDate summaryDue,
            BigDecimal tolerance,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            List<RoundStages.Stage> stages,
            List<RoundProgress.UnitSteps> units,
            List<GroupView> groups,
            List<SheetLine> sheets,
            List<RoundActs.Possible> actions,
            boolean office,
            Instant asOf) {}

    record SheetLine(String sheet, Phrase title, BigDecimal points) {}

    record NewRound(
            @Min(value = 2019, message = "不早于 2019 年度 / 2019 or later")
            @Max(value = 2099, message = "不晚于 2099 年度 / 2099 or earlier")
            int year) {}

    record ToGroup(int group) {}

    record Scorers(@NotNull @Size(max = 20) List<String> accounts) {}

    record Report(
            @NotBlank(message = "请写报告 / Write the report") @Size(max = 20_000)
            String words) {}

    record Closing(@Size(max = 500) @Nullable String ground) {}

    /** @param added how many the registers have that the lists had not */
    record ListsRead(int added) {}

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
    ResponseEntity<RoundView> one(@PathVariable int year, Caller caller) {
        var round = rounds.require(year);
        var groups = rounds.groups(year);
        var sheets = progress.sheets(year).entrySet().stream()
                .map(sheet -> new SheetLine(
                        sheet.getKey(),
                        sheet.getValue().title(),
                        sheet.getValue().total()))
                .toList();
        return new Version(round.version())
                .of(new RoundView(
                        year,
                        round.state(),
                        round.state().title(),
                        round.selfDue(),
                        round.groupsDue(),
                        round.summaryDue(),
                        round.tolerance(),
                        round.openedAt(),
                        round.closedAt(),
                        stages.of(round, rounds.units(year), groups),
                        progress.steps(year),
                        views(year, groups, caller),
                        sheets,
                        acts.of(round, caller),
                        Rounds.isOffice(caller),
                        clock.instant()));
    }

    private List<GroupView> views(int year, List<Group> groups, Caller caller) {
        var scorers = visits.scorers(year);
        var reports = visits.reports(year);
        return groups.stream()
                .map(group -> {
                    boolean leads = field.isLeader(group, caller);
                    return new GroupView(
                            group.number(),
                            group.name(),
                            scorers.stream()
                                    .filter(one -> one.team() == group.number())
                                    .toList(),
                            reports.stream()
                                    .filter(one -> one.team() == group.number())
                                    .map(VisitTable.Report::handedInAt)
                                    .findFirst()
                                    .orElse(null),
                            leads || Rounds.isOffice(caller),
                            leads);
                })
                .toList();
    }

    /** The office begins a year. */
    @PostMapping
    @OpenTo(roles = Role.CHIEF_OFFICE)
    ResponseEntity<RoundView> prepare(@RequestBody @Valid NewRound asked, Caller caller) {
        preparing.prepare(asked.year(), caller);
        return ResponseEntity.created(URI.create("/api/v1/assessments/" + asked.year()))
                .body(one(asked.year(), caller).getBody());
    }

    @PutMapping("/{year}/terms")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    ResponseEntity<RoundView> terms(
            @PathVariable int year, @RequestBody @Valid RoundTerms terms, Version version, Caller caller) {
        work.putTerms(year, terms, version, caller);
        return one(year, caller);
    }

    @PutMapping("/{year}/units/{unit}/group")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    ResponseEntity<RoundView> assign(
            @PathVariable int year,
            @PathVariable String unit,
            @RequestBody ToGroup asked,
            Version version,
            Caller caller) {
        work.putGroup(year, unit, asked.group(), version, caller);
        return one(year, caller);
    }

    @PostMapping("/{year}/opening")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    ResponseEntity<RoundView> open(@PathVariable int year, Version version, Caller caller) {
        work.open(year, version, caller);
        return one(year, caller);
    }

    @PostMapping("/{year}/closing")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    ResponseEntity<RoundView> close(
            @PathVariable int year, @RequestBody @Valid Closing asked, Version version, Caller caller) {
        work.close(year, asked.ground(), version, caller);
        return one(year, caller);
    }

    /** Adds to the lists of the lot whoever the registers have today. */
    @PostMapping("/{year}/lists")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    ListsRead readLists(@PathVariable int year, Caller caller) {
        return new ListsRead(candidates.readRegisters(year, caller));
    }

    @PutMapping("/{year}/groups/{group}/scorers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void nameScorers(
            @PathVariable int year, @PathVariable int group, @RequestBody @Valid Scorers asked, Caller caller) {
        field.putScorers(year, group, asked.accounts(), caller);
    }

    @PostMapping("/{year}/groups/{group}/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@PathVariable int year, @PathVariable int group, @RequestBody @Valid Report asked, Caller caller) {
        field.report(year, group, asked.words(), caller);
    }
}
