package org.lingxing.platform.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.problems.ProblemSummary;
import org.lingxing.platform.problems.Problems;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The comprehensive ledger of a year. */
@RestController
@RequestMapping("/api/v1/assessments/{year}/ledger")
@OpenTo(Audience.SIGNED_IN)
class LedgerResource {

    private static final Columns<Line> COLUMNS = Columns.of(
            "assessment-ledger",
            "综合评定台账",
            "Comprehensive ledger",
            Column.of("day", Phrase.of("日期", "Day"), Kind.day(), Line::day),
            Column.text("unit", "单位", "Unit", line -> line.unitName().zh()),
            Column.of("kind", Phrase.of("类别", "Kind"), Kind.phrase(), Line::kindTitle),
            Column.of("tier", Phrase.of("级别", "Level"), Kind.phrase(), Line::tierTitle),
            Column.text("words", "内容", "What", Line::words),
            Column.text(
                    "evidence",
                    "证明材料",
                    "Paper",
                    line -> line.evidence() == null ? null : line.evidence().title()),
            Column.text("problem", "案件编号", "File", Line::problemNumber),
            Column.of("counts", Phrase.of("计分", "Counts"), Kind.yesNo(), Line::counts));

    private final LedgerDesk desk;
    private final LedgerTable table;
    private final StandingDesk standings;
    private final Rounds rounds;
    private final UnitSeats seats;
    private final Evidence evidence;
    private final Problems problems;
    private final CityClock clock;

    LedgerResource(
            LedgerDesk desk,
            LedgerTable table,
            StandingDesk standings,
            Rounds rounds,
            UnitSeats seats,
            Evidence evidence,
            Problems problems,
            CityClock clock) {
        this.desk = desk;
        this.table = table;
        this.standings = standings;
        this.rounds = rounds;
        this.seats = seats;
        this.evidence = evidence;
        this.problems = problems;
        this.clock = clock;
    }

    /** An entry as lists show it. */
    record Line(
            UUID id,
            String unit,
            Phrase unitName,
            LedgerKind kind,
            Phrase kindTitle,
            boolean adds,
            @Nullable LedgerTier tier,
            @Nullable Phrase tierTitle,
            LocalDate day,
            String words,
            Evidence.@Nullable Shown evidence,
            @Nullable UUID problem,
            @Nullable String problemNumber,
            @Nullable UUID strikes,
            boolean struck,
            boolean counts,
            TwoHands hands) {}

    /**
     * A piece of the ledger.
     *
     * @param units those the caller may enter for
     * @param assessed all of the year
     */
    record Ledger(
            List<Line> items,
            long total,
            @Nullable String next,
            Instant asOf,
            List<AssessedUnit> units,
            List<AssessedUnit> assessed,
            boolean mayStrike) {}

    /** @param effects what confirming it would change; null once it is decided */
    record Detail(Line entry, StandingDesk.@Nullable Effects effects, List<TwoHands.Possible> actions) {}

    record NewEntry(
            String unit,
            LedgerKind kind,
            @Nullable LedgerTier tier,
            LocalDate day,

            @NotBlank(message = "请写明内容 / Say what it is") @Size(max = 500)
            String words,

            @Nullable UUID file,
            @Nullable UUID paper,
            @Nullable UUID problem) {}

    record Ground(
            @NotBlank(message = "请写明理由 / Say why") @Size(max = 500)
            String reason) {}

    /** @param seen the mark of the preview that was looked at */
    record Seen(@NotBlank String seen) {}

    @GetMapping
    Ledger list(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable LedgerKind kind,
            @RequestParam(required = false) TwoHands.@Nullable State state,
            Paging paging,
            Caller caller) {
        rounds.require(year);
        var page = page(new LedgerTable.Question(new ListQuestion(year, unit, state), kind), paging);
        return new Ledger(
                page.items(),
                page.total(),
                page.next(),
                page.asOf(),
                seats.of(year, caller),
                rounds.units(year),
                Rounds.isOffice(caller));
    }

    /** The same as a file, all of it. */
    @GetMapping(params = "format")
    void export(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable LedgerKind kind,
            @RequestParam(required = false) TwoHands.@Nullable State state,
            Export export) {
        rounds.require(year);
        var asked = new LedgerTable.Question(new ListQuestion(year, unit, state), kind);
        export.write(COLUMNS, paging -> page(asked, paging));
    }

    private Page<Line> page(LedgerTable.Question asked, Paging paging) {
        var page = table.page(asked, paging, clock.instant());
        return new Page<>(page.items().stream().map(this::line).toList(), page.total(), page.next(), page.asOf());
    }

    private Line line(LedgerEntry entry) {
        var tier = entry.tier();
        var problem = entry.problem();
        return new Line(
                entry.id(),
                entry.unit(),
                rounds.unit(entry.year(), entry.unit()).name(),
                entry.kind(),
                entry.kind().title(),
                entry.kind().adds(),
                tier,
                tier == null ? null : tier.title(),
                entry.day(),
                entry.words(),
                evidence.show(entry.file(), entry.paper()),
                problem,
                problem == null
                        ? null
                        : problems.find(problem).map(ProblemSummary::number).orElse(null),
                entry.strikes(),
                entry.struck(),
                entry.counts(),
                entry.hands());
    }

    @GetMapping("/{id}")
    Detail one(@PathVariable int year, @PathVariable UUID id, Caller caller) {
        var entry = desk.require(year, id);
        boolean open = entry.hands().state() == TwoHands.State.PROPOSED;
        return new Detail(
                line(entry),
                open ? standings.effects(year, entry.deed()) : null,
                entry.hands().acts(caller, Role.CHIEF_OFFICE, evidence.hindrance(entry.paper())));
    }

    @PostMapping
    ResponseEntity<Detail> enter(@PathVariable int year, @RequestBody @Valid NewEntry entry, Caller caller) {
        var id = desk.enter(
                year,
                new LedgerDesk.Entry(
                        entry.unit(),
                        entry.kind(),
                        entry.tier(),
                        entry.day(),
                        entry.words().strip(),
                        entry.file(),
                        entry.paper(),
                        entry.problem()),
                caller);
        return created(year, id, caller);
    }

    private ResponseEntity<Detail> created(int year, UUID id, Caller caller) {
        return ResponseEntity.created(URI.create("/api/v1/assessments/" + year + "/ledger/" + id))
                .body(one(year, id, caller));
    }

    /** Proposes to take a confirmed entry out. */
    @PostMapping("/{id}/strikes")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    ResponseEntity<Detail> strike(
            @PathVariable int year, @PathVariable UUID id, @RequestBody @Valid Ground ground, Caller caller) {
        return created(year, desk.strike(year, id, ground.reason().strip(), caller), caller);
    }

    @PostMapping("/{id}/confirmation")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    Detail confirm(@PathVariable int year, @PathVariable UUID id, @RequestBody @Valid Seen seen, Caller caller) {
        desk.confirm(year, id, seen.seen(), caller);
        return one(year, id, caller);
    }

    @PostMapping("/{id}/rejection")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    Detail reject(@PathVariable int year, @PathVariable UUID id, @RequestBody @Valid Ground ground, Caller caller) {
        desk.reject(year, id, ground.reason().strip(), caller);
        return one(year, id, caller);
    }

    @PostMapping("/{id}/withdrawal")
    Detail withdraw(@PathVariable int year, @PathVariable UUID id, Caller caller) {
        desk.withdraw(year, id, caller);
        return one(year, id, caller);
    }
}
