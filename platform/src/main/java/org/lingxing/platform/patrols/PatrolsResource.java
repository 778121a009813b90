package org.lingxing.platform.patrols;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.sheets.Export;
import org.lingxing.tracks.Sign;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Patrols: delivered, listed, looked at, answered, decided. */
@RestController
@RequestMapping("/api/v1/patrols")
@OpenTo(
        roles = {Role.CHIEF, Role.GUARD, Role.CHIEF_OFFICE},
        anyDivision = true)
class PatrolsResource {

    private final PatrolTaking taking;
    private final PatrolLists lists;
    private final PatrolDesk desk;
    private final PatrolWork work;
    private final Today today;

    PatrolsResource(PatrolTaking taking, PatrolLists lists, PatrolDesk desk, PatrolWork work, Today today) {
        this.taking = taking;
        this.lists = lists;
        this.desk = desk;
        this.work = work;
        this.today = today;
    }

    @GetMapping("/today")
    Today.View today(Caller caller) {
        return today.of(caller);
    }

    /** What is asked for; see {@link PatrolLists.Question}. */
    record Asked(
            @Nullable Boolean mine,
            @Nullable String reach,
            @Nullable ChiefLevel level,
            @Nullable String division,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean signs,
            @Nullable Boolean undecided,
            PatrolRow.@Nullable Belief belief,
            PatrolRow.@Nullable ReportState report) {

        PatrolLists.Question question() {
            return new PatrolLists.Question(
                    Boolean.TRUE.equals(mine),
                    reach,
                    level,
                    division,
                    from,
                    to,
                    Boolean.TRUE.equals(signs),
                    Boolean.TRUE.equals(undecided),
                    belief,
                    report);
        }
    }

    @GetMapping
    Page<PatrolLists.Line> list(@ModelAttribute Asked asked, Paging paging, Caller caller) {
        return lists.page(asked.question(), paging, caller);
    }

    /** The same list as a file. */
    @GetMapping(params = "format")
    void export(@ModelAttribute Asked asked, Export export, Caller caller) {
        export.write(PatrolColumns.COLUMNS, paging -> lists.page(asked.question(), paging, caller));
    }

    @PostMapping
    ResponseEntity<PatrolView> deliver(@RequestBody @Valid NewPatrol patrol, Caller caller) {
        taking.take(patrol, caller);
        return ResponseEntity.created(URI.create("/api/v1/patrols/" + patrol.id()))
                .body(desk.view(patrol.id(), caller));
    }

    @GetMapping("/{id}")
    PatrolView one(@PathVariable UUID id, Caller caller) {
        return desk.view(id, caller);
    }

    @GetMapping("/{id}/track")
    PatrolDesk.Walked track(@PathVariable UUID id, Caller caller) {
        return desk.track(id, caller);
    }

    record Answer(
            Sign.@Nullable Kind sign,

            @NotBlank(message = "请写几句 / Write something")
            @Size(max = 2000, message = "不超过 2000 字 / 2000 characters at most")
            String words) {}

    @PostMapping("/{id}/answers")
    PatrolView answer(@PathVariable UUID id, @RequestBody @Valid Answer answer, Caller caller) {
        work.answer(id, answer.sign(), answer.words().strip(), caller);
        return desk.view(id, caller);
    }

    @PostMapping("/{id}/hand-on")
    PatrolView handOn(@PathVariable UUID id, Caller caller) {
        work.handOn(id, caller);
        return desk.view(id, caller);
    }

    record Saying(
            @NotBlank(message = "请写几句 / Write something")
            @Size(max = 2000, message = "不超过 2000 字 / 2000 characters at most")
            String words) {}

    @PostMapping("/{id}/questions")
    PatrolView ask(@PathVariable UUID id, @RequestBody @Valid Saying question, Caller caller) {
        work.ask(id, question.words().strip(), caller);
        return desk.view(id, caller);
    }

    @PostMapping("/{id}/replies")
    PatrolView reply(@PathVariable UUID id, @RequestBody @Valid Saying reply, Caller caller) {
        work.reply(id, reply.words().strip(), caller);
        return desk.view(id, caller);
    }

    record Check(
            @Nullable @Size(max = 2000, message = "不超过 2000 字 / 2000 characters at most")
            String remark) {}

    @PostMapping("/{id}/checks")
    PatrolView check(@PathVariable UUID id, @RequestBody @Valid Check check, Caller caller) {
        work.check(id, check.remark(), caller);
        return desk.view(id, caller);
    }

    record Decision(
            PatrolRow.Belief belief,

            @Nullable @Size(max = 2000, message = "不超过 2000 字 / 2000 characters at most")
            String ground) {}

    @PostMapping("/{id}/decision")
    PatrolView decide(@PathVariable UUID id, @RequestBody @Valid Decision decision, Caller caller) {
        String ground = decision.ground() == null ? "" : decision.ground().strip();
        if (decision.belief() == PatrolRow.Belief.BELIEVED) {
            work.believe(id, ground.isEmpty() ? null : ground, caller);
        } else if (ground.isEmpty()) {
            throw Refusal.ofInput("/ground", "请写明不予采信的理由，巡查人会看到", "Say why; the patroller will read it");
        } else {
            work.disbelieve(id, ground, caller);
        }
        return desk.view(id, caller);
    }

    @PostMapping("/{id}/openings")
    PatrolView open(@PathVariable UUID id, @RequestBody @Valid Saying reason, Caller caller) {
        work.open(id, reason.words().strip(), caller);
        return desk.view(id, caller);
    }
}
