package org.lingxing.platform.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The social survey of a year. */
@RestController
@RequestMapping("/api/v1/assessments/{year}/survey")
@OpenTo(Audience.SIGNED_IN)
class SurveyResource {

    private final SurveyDesk desk;
    private final SurveyTable table;
    private final StandingDesk standings;
    private final Rounds rounds;

    SurveyResource(SurveyDesk desk, SurveyTable table, StandingDesk standings, Rounds rounds) {
        this.desk = desk;
        this.table = table;
        this.standings = standings;
        this.rounds = rounds;
    }

    /**
     * A unit's survey.
     *
     * @param confirmed what counts; null while there is none
     * @param waiting what waits to be confirmed; null where nothing does
     * @param source of what waits, else of what counts
     */
    record Line(
            String unit,
            Phrase name,
            @Nullable SurveyCounts confirmed,
            @Nullable SurveyCounts waiting,
            @Nullable String source) {}

    /**
     * All units.
     *
     * @param effects what confirming all that waits would change; null where nothing waits
     */
    record Survey(
            List<Line> items,
            int waiting,
            StandingDesk.@Nullable Effects effects,
            List<TwoHands.Possible> actions,
            boolean mayPropose) {}

    record NewSurvey(
            String unit,
            int sampled,
            int aware,
            int satisfied,
            int participated,
            int brushed,

            @NotBlank(message = "请写明出处 / Say where it comes from") @Size(max = 200)
            String source) {}

    @GetMapping
    Survey list(@PathVariable int year, Caller caller) {
        var rows = table.of(year);
        var waiting = desk.waiting(year);
        List<Line> lines = new ArrayList<>();
        for (var unit : rounds.units(year)) {
            var counted = first(rows, unit.code(), TwoHands.State.CONFIRMED);
            var open = first(rows, unit.code(), TwoHands.State.PROPOSED);
            lines.add(new Line(
                    unit.code(),
                    unit.name(),
                    counted == null ? null : counted.counts(),
                    open == null ? null : open.counts(),
                    open != null ? open.source() : counted == null ? null : counted.source()));
        }
        return new Survey(
                lines,
                waiting.size(),
                waiting.isEmpty() ? null : standings.effects(year, SurveyDesk.deed(waiting)),
                waiting.isEmpty() ? List.of() : waiting.getFirst().hands().acts(caller, Role.CHIEF_OFFICE),
                Rounds.isOffice(caller));
    }

    private static SurveyTable.@Nullable Row first(List<SurveyTable.Row> rows, String unit, TwoHands.State state) {
        return rows.stream()
                .filter(row -> row.unit().equals(unit) && row.hands().state() == state)
                .findFirst()
                .orElse(null);
    }

    /** Proposes the result of one unit by hand: a correction, say. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(roles = Role.CHIEF_OFFICE)
    Survey propose(@PathVariable int year, @RequestBody @Valid NewSurvey survey, Caller caller) {
        desk.propose(year, survey.unit(), counts(survey), survey.source().strip(), caller.account());
        return list(year, caller);
    }

    private static SurveyCounts counts(NewSurvey survey) {
        if (survey.sampled() < 1) {
            throw Refusal.ofInput("/sampled", "至少抽样 1 人", "At least one person is asked");
        }
        within("/aware", survey.aware(), survey.sampled());
        within("/satisfied", survey.satisfied(), survey.sampled());
        within("/participated", survey.participated(), survey.sampled());
        within("/brushed", survey.brushed(), Integer.MAX_VALUE);
        return new SurveyCounts(
                survey.sampled(), survey.aware(), survey.satisfied(), survey.participated(), survey.brushed());
    }

    private static void within(String pointer, int persons, int most) {
        if (persons < 0 || persons > most) {
            throw Refusal.ofInput(pointer, "应在 0 与抽样人数之间", "Between 0 and the number asked");
        }
    }

    @PostMapping("/confirmation")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    Survey confirm(@PathVariable int year, @RequestBody @Valid LedgerResource.Seen seen, Caller caller) {
        desk.confirm(year, seen.seen(), caller);
        return list(year, caller);
    }

    @PostMapping("/rejection")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    Survey reject(@PathVariable int year, @RequestBody @Valid LedgerResource.Ground ground, Caller caller) {
        desk.reject(year, ground.reason().strip(), caller);
        return list(year, caller);
    }

    @PostMapping("/withdrawal")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    Survey withdraw(@PathVariable int year, Caller caller) {
        desk.withdraw(year, caller);
        return list(year, caller);
    }

    /** Who proposed and decided what, the latest first. */
    record History(List<SurveyTable.Row> items) {}

    @GetMapping("/history")
    History history(@PathVariable int year) {
        rounds.require(year);
        return new History(table.of(year));
    }
}
