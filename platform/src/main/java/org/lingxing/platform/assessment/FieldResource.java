package org.lingxing.platform.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Circumstances;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.scoring.SheetDesk;
import org.lingxing.platform.scoring.Span;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Scoring in the field, by the client that works without a network, and settling what two saw differently. */
@RestController
@RequestMapping("/api/v1")
@OpenTo(Audience.SIGNED_IN)
class FieldResource {

    private final FieldDesk desk;
    private final FieldWork work;
    private final Rounds rounds;

    FieldResource(FieldDesk desk, FieldWork work, Rounds rounds) {
        this.rounds = rounds;
        this.desk = desk;
        this.work = work;
    }

    /** What a scorer brings; {@code id} is the sender's. */
    record NewVisit(
            @NotNull UUID id,
            @NotNull @Valid Circumstances made,
            @NotBlank String sheet,
            @NotBlank String subject,
            @NotNull @Size(max = 100) List<@Valid Line> lines) {}

    record Line(
            @NotBlank String item,
            @NotNull BigDecimal points,
            @NotNull @Size(max = 500) String ground,
            @NotNull @Size(max = 20) List<UUID> pictures) {}

    record Settling(
            @NotBlank String sheet,
            @NotBlank String subject,
            @NotBlank String item,
            @NotNull BigDecimal points,

            @NotBlank(message = "请写明理由 / Say why") @Size(max = 500)
            String ground) {}

    /** Whom the caller scores in the round that is open, with the sheets; read ahead before going out. */
    @GetMapping("/assessment-kit")
    FieldDesk.Kit kit(Caller caller) {
        return rounds.all().stream()
                .filter(round -> round.state() == RoundState.OPEN)
                .findFirst()
                .map(round -> desk.kit(round.year(), caller))
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.ROUND_NOT_OPEN));
    }

    @PostMapping("/assessments/{year}/visits")
    FieldDesk.Kit give(@PathVariable int year, @RequestBody @Valid NewVisit visit, Caller caller) {
        var lines = visit.lines().stream()
                .map(line -> new FieldWork.Given(line.item(), line.points(), line.ground(), line.pictures()))
                .toList();
        work.give(
                year, new FieldWork.NewVisit(visit.id(), visit.sheet(), visit.subject(), lines), visit.made(), caller);
        return desk.kit(year, caller);
    }

    @PostMapping("/assessments/{year}/settlements")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable int year, @RequestBody @Valid Settling asked, Caller caller) {
        work.settle(
                year,
                new SheetDesk.Place(asked.sheet(), Span.of(Year.of(year)), asked.subject(), asked.item()),
                asked.points(),
                asked.ground(),
                caller);
    }
}
