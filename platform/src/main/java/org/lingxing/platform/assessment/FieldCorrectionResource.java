package org.lingxing.platform.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.scoring.Sheet;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Points of the field put right by two persons. */
@RestController
@RequestMapping("/api/v1/assessments/{year}/field-corrections")
@OpenTo(Audience.SIGNED_IN)
class FieldCorrectionResource {

    private final FieldCorrectionDesk desk;
    private final FieldCorrectionTable table;
    private final RoundProgress progress;
    private final StandingDesk standings;
    private final Rounds rounds;
    private final CityClock clock;

    FieldCorrectionResource(
            FieldCorrectionDesk desk,
            FieldCorrectionTable table,
            RoundProgress progress,
            StandingDesk standings,
            Rounds rounds,
            CityClock clock) {
        this.desk = desk;
        this.table = table;
        this.progress = progress;
        this.standings = standings;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** @param name of the subject */
    record Line(FieldCorrection correction, Phrase unitName, Phrase name, Phrase item) {}

    /** An item that people score, of one of those scored. */
    record Choice(String sheet, String subject, String item, String unit, Phrase name, Phrase title, BigDecimal most) {}

    /** @param assessed all units of the year */
    record Corrections(
            List<Line> items,
            long total,
            @Nullable String next,
            Instant asOf,
            List<AssessedUnit> assessed,
            boolean mayPropose) {}

    record Choices(List<Choice> items) {}

    /** @param effects what its signature would change; null once it is decided */
    record Detail(Line line, StandingDesk.@Nullable Effects effects, List<TwoHands.Possible> actions) {}

    record NewCorrection(
            @NotBlank(message = "请选项目 / Choose the item") @Size(max = 80)
            String sheet,

            @NotBlank(message = "请选项目 / Choose the item") @Size(max = 80)
            String subject,

            @NotBlank(message = "请选项目 / Choose the item") @Size(max = 80)
            String item,

            @NotNull(message = "请填分数 / Fill in the points") BigDecimal points,

            @NotBlank(message = "请写明理由 / Say why") @Size(max = 1000)
            String ground) {}

    @GetMapping
    Corrections list(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) TwoHands.@Nullable State state,
            Paging paging,
            Caller caller) {
        rounds.require(year);
        var page = table.page(new ListQuestion(year, unit, state), paging, clock.instant());
        var names = new Names(year);
        return new Corrections(
                page.items().stream().map(names::line).toList(),
                page.total(),
                page.next(),
                page.asOf(),
                rounds.units(year),
                Rounds.isOffice(caller));
    }

    /** Every item that people score, of everybody scored in the year. */
    @GetMapping("/choices")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    Choices choices(@PathVariable int year, Caller caller) {
        rounds.require(year);
        Rounds.requireOffice(caller);
        return new Choices(choices(year));
    }

    private List<Choice> choices(int year) {
        var sheets = progress.sheets(year);
        return progress.subjects(year).stream()
                .flatMap(one -> sheets.getOrDefault(one.sheet(), NOTHING)
                        .items()
                        .filter(item -> item.how() instanceof Sheet.ByPeople)
                        .map(item -> new Choice(
                                one.sheet(),
                                one.subject(),
                                item.code(),
                                one.unit(),
                                one.name(),
                                item.title(),
                                item.points())))
                .toList();
    }

    private static final Sheet NOTHING = new Sheet(Phrase.of("", ""), BigDecimal.ZERO, List.of(), null, List.of());

    /** What those scored in a year and the items of their sheets are called. */
    private final class Names {

        private final List<AssessedUnit> units;
        private final List<FieldSubject> subjects;
        private final Map<String, Sheet> sheets;

        Names(int year) {
            units = rounds.units(year);
            subjects = progress.subjects(year);
            sheets = progress.sheets(year);
        }

        Line line(FieldCorrection one) {
            var code = Phrase.of(one.item(), one.item());
            return new Line(
                    one,
                    units.stream()
                            .filter(unit -> unit.code().equals(one.unit()))
                            .findFirst()
                            .map(AssessedUnit::name)
                            .orElse(code),
                    subjects.stream()
                            .filter(subject -> subject.sheet().equals(one.sheet())
                                    && subject.subject().equals(one.subject()))
                            .findFirst()
                            .map(FieldSubject::name)
                            .orElse(code),
                    sheets.getOrDefault(one.sheet(), NOTHING)
                            .item(one.item())
                            .map(Sheet.Item::title)
                            .orElse(code));
        }
    }

    @GetMapping("/{id}")
    Detail one(@PathVariable int year, @PathVariable UUID id, Caller caller) {
        var correction = desk.require(year, id);
        boolean open = correction.hands().state() == TwoHands.State.PROPOSED;
        return new Detail(
                new Names(year).line(correction),
                open ? standings.effects(year, desk.deed(correction)) : null,
                correction.hands().acts(caller, Role.SIGNER));
    }

    @PostMapping
    @OpenTo(roles = Role.CHIEF_OFFICE)
    ResponseEntity<Detail> propose(@PathVariable int year, @RequestBody @Valid NewCorrection asked, Caller caller) {
        var wanted = new FieldCorrectionDesk.Wanted(
                asked.sheet(),
                asked.subject(),
                asked.item(),
                asked.points(),
                asked.ground().strip());
        var id = desk.propose(year, wanted, caller);
        return ResponseEntity.created(URI.create("/api/v1/assessments/" + year + "/field-corrections/" + id))
                .body(one(year, id, caller));
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
