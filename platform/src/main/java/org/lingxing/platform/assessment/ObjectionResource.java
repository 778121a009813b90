package org.lingxing.platform.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Objections of units to what counts for them, the answers, and the corrections they lead to. */
@RestController
@RequestMapping("/api/v1/assessments/{year}/objections")
@OpenTo(Audience.SIGNED_IN)
@Transactional
class ObjectionResource {

    private final ObjectionDesk desk;
    private final ObjectionTable table;
    private final ObjectionRecords records;
    private final ObjectionCorrections corrections;
    private final Rounds rounds;
    private final UnitSeats seats;
    private final ObjectionLines lines;
    private final UnitSight sight;
    private final CityClock clock;

    ObjectionResource(
            ObjectionDesk desk,
            ObjectionTable table,
            ObjectionRecords records,
            ObjectionCorrections corrections,
            Rounds rounds,
            UnitSeats seats,
            ObjectionLines lines,
            UnitSight sight,
            CityClock clock) {
        this.desk = desk;
        this.table = table;
        this.records = records;
        this.corrections = corrections;
        this.rounds = rounds;
        this.seats = seats;
        this.lines = lines;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * A piece of the list.
     *
     * @param open how many of the year wait for an answer
     * @param units those the caller may object for
     * @param assessed all of the year
     */
    record Objections(
            List<ObjectionLines.Line> items,
            long total,
            @Nullable String next,
            Instant asOf,
            int open,
            List<AssessedUnit> units,
            List<AssessedUnit> assessed) {}

    record Choices(List<ObjectionRecords.Found> items) {}

    /** What it is about, as the choices say it. */
    record About(
            @NotNull ObjectionAbout.Kind kind,
            @Size(max = 80) @Nullable String sheet,
            @Size(max = 80) @Nullable String subject,
            @Size(max = 80) @Nullable String item,
            @Size(max = 120) @Nullable String record) {

        ObjectionAbout about() {
            return new ObjectionAbout(kind, sheet, subject, item, record);
        }
    }

    record NewObjection(
            @NotBlank(message = "请选单位 / Choose the unit") String unit,

            @NotNull(message = "请选有异议的记录 / Choose the record") @Valid
            About about,

            @NotBlank(message = "请写明理由 / Say why") @Size(max = 2000)
            String words,

            @NotEmpty(message = "请附材料 / Add papers") @Size(max = 10)
            List<UUID> files) {}

    record Answer(
            boolean upheld,

            @NotBlank(message = "请写明答复 / Say what the answer is") @Size(max = 400)
            String words,

            @Nullable BigDecimal points) {}

    /** @param place where the correction with its preview is */
    record Made(String place) {}

    @GetMapping
    Objections list(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) ObjectionTable.@Nullable State state,
            @RequestParam(required = false) ObjectionAbout.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String record,
            Paging paging,
            Caller caller) {
        rounds.require(year);
        var insider = sight.insider(year, caller);
        Set<String> seen = insider.all() ? null : insider.units();
        var page =
                table.page(new ObjectionTable.Question(year, unit, state, kind, record, seen), paging, clock.instant());
        return new Objections(
                lines.all(year, page.items(), caller),
                page.total(),
                page.next(),
                page.asOf(),
                table.count(new ObjectionTable.Question(year, null, ObjectionTable.State.OPEN, null, null, seen)),
                seats.of(year, caller),
                rounds.units(year));
    }

    /** What the unit can object to: everything that counts for it. */
    @GetMapping("/choices")
    Choices choices(@PathVariable int year, @RequestParam String unit, Caller caller) {
        rounds.unit(year, unit);
        if (!sight.insider(year, caller).sees(unit)) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_REGION);
        }
        return new Choices(records.of(year, unit));
    }

    @GetMapping("/{id}")
    ObjectionLines.Line one(@PathVariable int year, @PathVariable UUID id, Caller caller) {
        return lines.one(seen(year, id, caller), caller);
    }

    private ObjectionTable.Row seen(int year, UUID id, Caller caller) {
        var row = desk.require(year, id);
        if (!sight.insider(year, caller).sees(row.unit())) {
            throw Refusal.of(StandingRefusal.RECORD_UNKNOWN);
        }
        return row;
    }

    /** @param items none where it is about no counted record, or that record counts against nobody any more */
    record Supposed(List<ObjectionCorrections.Supposed> items) {}

    /** What it would change if the record it is about were put right. */
    @GetMapping("/{id}/effects")
    Supposed effects(@PathVariable int year, @PathVariable UUID id, Caller caller) {
        return new Supposed(corrections.effects(seen(year, id, caller)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ObjectionLines.Line file(@PathVariable int year, @RequestBody @Valid NewObjection objection, Caller caller) {
        var id = desk.file(
                year,
                new ObjectionDesk.Objection(
                        objection.unit(),
                        objection.about().about(),
                        objection.words().strip(),
                        objection.files()),
                caller);
        return one(year, id, caller);
    }

    @PostMapping("/{id}/answer")
    @OpenTo(roles = {Role.CHIEF_OFFICE, Role.SIGNER})
    ObjectionLines.Line answer(
            @PathVariable int year, @PathVariable UUID id, @RequestBody @Valid Answer answer, Caller caller) {
        var said = new ObjectionDesk.Answer(answer.upheld(), answer.words().strip(), answer.points());
        desk.answer(year, id, said, caller);
        return one(year, id, caller);
    }

    /** Proposes the correction of the record that an upheld objection is about. */
    @PostMapping("/{id}/correction")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    @ResponseStatus(HttpStatus.CREATED)
    Made correct(@PathVariable int year, @PathVariable UUID id, Caller caller) {
        return new Made(corrections.propose(year, id, caller));
    }
}
