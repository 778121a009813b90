package org.lingxing.platform.problems;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One file, and the deeds on it. Each deed asks for the version that was read, and answers with the file as it is then;
 * who may do which {@link ProblemDeed} says, not the address.
 */
@RestController
@RequestMapping("/api/v1/problems/{id}")
@OpenTo(
        roles = {Role.CHIEF_OFFICE, Role.CHIEF, Role.GUARD, Role.AGENCY, Role.OFFICER},
        anyDivision = true)
class ProblemDeedsResource {

    private static final String SAY_WHY = "请写明理由 / Say why";
    private static final String TOO_LONG = "不超过 2000 字 / At most 2000 characters";
    private static final String TOO_MANY = "最多 20 张 / At most 20";
    private static final String ON_EARTH = "经纬度超出范围 / This lies not on the earth";
    private static final int LONGEST = 2000;
    private static final int MOST = 20;

    private final ProblemDetails details;
    private final ProblemFiling filing;
    private final ProblemOrders orders;
    private final ProblemWork work;
    private final ProblemChecks checks;

    ProblemDeedsResource(
            ProblemDetails details,
            ProblemFiling filing,
            ProblemOrders orders,
            ProblemWork work,
            ProblemChecks checks) {
        this.details = details;
        this.filing = filing;
        this.orders = orders;
        this.work = work;
        this.checks = checks;
    }

    record Ground(
            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String ground) {}

    record Correction(
            ProblemKind kind,
            @Nullable String reach,

            @NotNull @DecimalMin(value = "-180", message = ON_EARTH) @DecimalMax(value = "180", message = ON_EARTH)
            BigDecimal longitude,

            @NotNull @DecimalMin(value = "-90", message = ON_EARTH) @DecimalMax(value = "90", message = ON_EARTH)
            BigDecimal latitude,

            @NotNull @Size(max = 200, message = "不超过 200 字 / At most 200 characters")
            String place) {}

    record Merger(UUID into) {}

    record Apart(
            UUID problem,

            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String ground) {}

    /** Names the unit by its post, or one that is not known yet by its name. */
    record Draft(
            @Nullable UUID unit,

            @Size(max = 60, message = "不超过 60 字 / At most 60 characters") @Nullable
            String unitName,

            @NotBlank(message = "请写明整改内容 / Say what is to be done") @Size(max = LONGEST, message = TOO_LONG)
            String remedy,

            @NotNull(message = "请写明整改期限 / Name the last day")
            LocalDate term) {}

    record TimeRequest(
            @NotNull(message = "请写明日期 / Name a day") LocalDate until,

            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String ground) {}

    record TimeAnswer(
            boolean granted,

            @NotBlank(message = SAY_WHY) @Size(max = LONGEST, message = TOO_LONG)
            String ground) {}

    record Proof(
            @NotBlank(message = "请写明整改情况 / Say what was done") @Size(max = LONGEST, message = TOO_LONG)
            String words,

            @Size(max = MOST, message = TOO_MANY) List<ProblemsResource.@Valid Shot> pictures,
            @Size(max = MOST, message = TOO_MANY) List<UUID> papers) {}

    record Check(
            ProblemChecks.Manner manner,

            @NotBlank(message = "请写明核查情况 / Say what was found") @Size(max = LONGEST, message = TOO_LONG)
            String words,

            @Size(max = MOST, message = TOO_MANY) List<ProblemsResource.@Valid Shot> pictures) {}

    /** The file that another thing got. */
    record Separated(UUID problem) {}

    @GetMapping
    ResponseEntity<ProblemDetails.Detail> one(@PathVariable UUID id, Caller caller) {
        var detail = details.of(id, caller);
        return new Version(detail.problem().version()).of(detail);
    }

    /** The units that an order may name. */
    @GetMapping("/units")
    @OpenTo(
            roles = {Role.CHIEF_OFFICE, Role.CHIEF},
            anyDivision = true)
    List<Units.Unit> units(@PathVariable UUID id, Caller caller) {
        return details.unitsFor(id, caller);
    }

    @PutMapping("/entry")
    ResponseEntity<ProblemDetails.Detail> correct(
            @PathVariable UUID id, @RequestBody @Valid Correction correction, Version version, Caller caller) {
        filing.correct(
                id,
                new ProblemFiling.Entry(
                        correction.kind(),
                        correction.reach(),
                        correction.longitude(),
                        correction.latitude(),
                        correction.place()),
                version,
                caller);
        return one(id, caller);
    }

    @PostMapping("/merger")
    ResponseEntity<ProblemDetails.Detail> merge(
            @PathVariable UUID id, @RequestBody @Valid Merger merger, Version version, Caller caller) {
        filing.merge(id, merger.into(), version, caller);
        return one(id, caller);
    }

    @PostMapping("/keeping-apart")
    ResponseEntity<ProblemDetails.Detail> keepApart(
            @PathVariable UUID id, @RequestBody @Valid Apart apart, Version version, Caller caller) {
        filing.keepApart(id, apart.problem(), apart.ground().strip(), version, caller);
        return one(id, caller);
    }

    @PostMapping("/separation")
    Separated separate(@PathVariable UUID id, @RequestBody @Valid Ground ground, Version version, Caller caller) {
        return new Separated(filing.separate(id, ground.ground().strip(), version, caller));
    }

    @PostMapping("/passing-on")
    ResponseEntity<ProblemDetails.Detail> passOn(
            @PathVariable UUID id, @RequestBody @Valid Ground ground, Version version, Caller caller) {
        filing.passOn(id, ground.ground().strip(), version, caller);
        return one(id, caller);
    }

    @PostMapping("/dismissal")
    ResponseEntity<ProblemDetails.Detail> dismiss(
            @PathVariable UUID id, @RequestBody @Valid Ground ground, Version version, Caller caller) {
        filing.dismiss(id, ground.ground().strip(), version, caller);
        return one(id, caller);
    }

    @PostMapping("/order")
    ResponseEntity<ProblemDetails.Detail> draft(
            @PathVariable UUID id, @RequestBody @Valid Draft draft, Version version, Caller caller) {
        orders.draft(
                id,
                new ProblemOrders.Wanted(draft.unit(), draft.unitName(), draft.remedy(), draft.term()),
                version,
                caller);
        return one(id, caller);
    }

    @PostMapping("/order/signature")
    ResponseEntity<ProblemDetails.Detail> sign(@PathVariable UUID id, Version version, Caller caller) {
        orders.sign(id, version, caller);
        return one(id, caller);
    }

    @PostMapping("/order/withdrawal")
    ResponseEntity<ProblemDetails.Detail> withdraw(
            @PathVariable UUID id, @RequestBody @Valid Ground ground, Version version, Caller caller) {
        orders.withdraw(id, ground.ground().strip(), version, caller);
        return one(id, caller);
    }

    @PostMapping("/order/acceptance")
    ResponseEntity<ProblemDetails.Detail> acceptOrder(@PathVariable UUID id, Version version, Caller caller) {
        work.accept(id, version, caller);
        return one(id, caller);
    }

    @PostMapping("/time-request")
    ResponseEntity<ProblemDetails.Detail> askTime(
            @PathVariable UUID id, @RequestBody @Valid TimeRequest request, Version version, Caller caller) {
        work.askTime(id, request.until(), request.ground().strip(), version, caller);
        return one(id, caller);
    }

    @PostMapping("/time-request/answer")
    ResponseEntity<ProblemDetails.Detail> answerTime(
            @PathVariable UUID id, @RequestBody @Valid TimeAnswer answer, Version version, Caller caller) {
        work.answerTime(id, answer.granted(), answer.ground().strip(), version, caller);
        return one(id, caller);
    }

    @PostMapping("/proof")
    ResponseEntity<ProblemDetails.Detail> prove(
            @PathVariable UUID id, @RequestBody @Valid Proof proof, Version version, Caller caller) {
        var shots = proof.pictures().stream().map(ProblemsResource.Shot::shot).toList();
        work.prove(id, new ProblemWork.Proof(proof.words(), shots, proof.papers()), version, caller);
        return one(id, caller);
    }

    @PostMapping("/check")
    ResponseEntity<ProblemDetails.Detail> check(
            @PathVariable UUID id, @RequestBody @Valid Check check, Version version, Caller caller) {
        var shots = check.pictures().stream().map(ProblemsResource.Shot::shot).toList();
        checks.accept(id, new ProblemChecks.Check(check.manner(), check.words(), shots), version, caller);
        return one(id, caller);
    }

    @PostMapping("/return")
    ResponseEntity<ProblemDetails.Detail> giveBack(
            @PathVariable UUID id, @RequestBody @Valid TimeRequest back, Version version, Caller caller) {
        checks.giveBack(id, back.until(), back.ground().strip(), version, caller);
        return one(id, caller);
    }

    @PostMapping("/objection-answer")
    ResponseEntity<ProblemDetails.Detail> uphold(
            @PathVariable UUID id, @RequestBody @Valid Ground ground, Version version, Caller caller) {
        checks.uphold(id, ground.ground().strip(), version, caller);
        return one(id, caller);
    }

    @PostMapping("/striking-off")
    ResponseEntity<ProblemDetails.Detail> strikeOff(@PathVariable UUID id, Version version, Caller caller) {
        checks.strikeOff(id, version, caller);
        return one(id, caller);
    }
}
