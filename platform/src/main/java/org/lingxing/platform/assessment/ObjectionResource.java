package org.lingxing.platform.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Objections of units to items of their scores, and the office's answers. */
@RestController
@RequestMapping("/api/v1/assessments/{year}/objections")
@OpenTo(Audience.SIGNED_IN)
class ObjectionResource {

    private final ObjectionDesk desk;
    private final ObjectionTable table;
    private final Rounds rounds;
    private final UnitSeats seats;
    private final Evidence evidence;
    private final UnitSight sight;

    ObjectionResource(
            ObjectionDesk desk,
            ObjectionTable table,
            Rounds rounds,
            UnitSeats seats,
            Evidence evidence,
            UnitSight sight) {
        this.desk = desk;
        this.table = table;
        this.rounds = rounds;
        this.seats = seats;
        this.evidence = evidence;
        this.sight = sight;
    }

    /** @param papers that came with it */
    record Line(ObjectionTable.Row objection, Phrase unitName, List<Evidence.Shown> papers, boolean answerable) {}

    /** @param units those the caller may object for */
    record Objections(List<Line> items, int open, List<AssessedUnit> units) {}

    record NewObjection(
            String unit,

            @NotBlank(message = "请选项目 / Choose the item") @Size(max = 200)
            String item,

            @NotBlank(message = "请写明理由 / Say why") @Size(max = 2000)
            String words,

            @NotEmpty(message = "请附材料 / Add papers") @Size(max = 10)
            List<UUID> files) {}

    record Answer(
            boolean upheld,

            @NotBlank(message = "请写明答复 / Say what the answer is") @Size(max = 2000)
            String words) {}

    @GetMapping
    Objections list(@PathVariable int year, Caller caller) {
        rounds.require(year);
        var insider = sight.insider(year, caller);
        var all =
                table.of(year).stream().filter(row -> insider.sees(row.unit())).toList();
        boolean office = Rounds.isOffice(caller);
        return new Objections(
                all.stream()
                        .map(row -> new Line(
                                row,
                                rounds.unit(year, row.unit()).name(),
                                papers(row),
                                office
                                        && row.answeredAt() == null
                                        && !row.filedBy().equals(caller.account())))
                        .toList(),
                (int) all.stream().filter(row -> row.answeredAt() == null).count(),
                seats.of(year, caller));
    }

    private List<Evidence.Shown> papers(ObjectionTable.Row row) {
        return row.files().stream()
                .flatMap(file -> Stream.ofNullable(evidence.show(file, null)))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Objections file(@PathVariable int year, @RequestBody @Valid NewObjection objection, Caller caller) {
        desk.file(
                year,
                new ObjectionDesk.Objection(
                        objection.unit(),
                        objection.item().strip(),
                        objection.words().strip(),
                        objection.files()),
                caller);
        return list(year, caller);
    }

    @PostMapping("/{id}/answer")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    Objections answer(@PathVariable int year, @PathVariable UUID id, @RequestBody @Valid Answer answer, Caller caller) {
        desk.answer(year, id, answer.upheld(), answer.words().strip(), caller);
        return list(year, caller);
    }
}
