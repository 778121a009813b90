package org.lingxing.platform.duties;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lingxing.platform.duties.DutyDeeds.DutyDeed;
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

/** What supervisors decide about a duty, always with ground, and what a successor accepts. */
@RestController
@RequestMapping("/api/v1")
class DutyDeedsResource {

    private final DutyDeeds deeds;
    private final Handovers handovers;

    DutyDeedsResource(DutyDeeds deeds, Handovers handovers) {
        this.deeds = deeds;
        this.handovers = handovers;
    }

    /** @param ground why, for the file */
    record Ground(
            @NotBlank(message = "请写明理由 / Say why") @Size(max = 500, message = "不超过 500 字 / At most 500 characters")
            String ground) {}

    /** @param day the new last day */
    record NewTerm(
            @NotBlank(message = "请写明理由 / Say why") @Size(max = 500, message = "不超过 500 字 / At most 500 characters")
            String ground,

            LocalDate day) {}

    @PostMapping("/duties/{id}/extension")
    @OpenTo(
            roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.CHIEF},
            anyDivision = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extend(@PathVariable UUID id, @Valid @RequestBody NewTerm term, Caller caller) {
        deeds.act(id, DutyDeed.EXTEND, term.ground(), term.day(), caller);
    }

    @PostMapping("/duties/{id}/suspension")
    @OpenTo(
            roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.CHIEF},
            anyDivision = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable UUID id, @Valid @RequestBody Ground ground, Caller caller) {
        act(id, DutyDeed.SUSPEND, ground, caller);
    }

    @PostMapping("/duties/{id}/resumption")
    @OpenTo(
            roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.CHIEF},
            anyDivision = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable UUID id, @Valid @RequestBody Ground ground, Caller caller) {
        act(id, DutyDeed.RESUME, ground, caller);
    }

    @PostMapping("/duties/{id}/waiver")
    @OpenTo(
            roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.CHIEF},
            anyDivision = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void waive(@PathVariable UUID id, @Valid @RequestBody Ground ground, Caller caller) {
        act(id, DutyDeed.WAIVE, ground, caller);
    }

    @PostMapping("/duties/{id}/return")
    @OpenTo(
            roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.CHIEF},
            anyDivision = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable UUID id, @Valid @RequestBody NewTerm term, Caller caller) {
        deeds.act(id, DutyDeed.RETURN, term.ground(), term.day(), caller);
    }

    private void act(UUID id, DutyDeed deed, Ground ground, Caller caller) {
        deeds.act(id, deed, ground.ground(), null, caller);
    }

    record Handed(List<Handovers.Handover> items) {}

    /** Lists handed to the caller. */
    @GetMapping("/handovers")
    @OpenTo(Audience.SIGNED_IN)
    Handed handovers(Caller caller) {
        return new Handed(handovers.of(caller.account()));
    }

    /** One with the duties it hands on, for those it concerns and those above them. */
    @GetMapping("/handovers/{id}")
    @OpenTo(Audience.SIGNED_IN)
    Handovers.Detail handover(@PathVariable UUID id, Caller caller) {
        return handovers.one(id, caller);
    }

    @PostMapping("/handovers/{id}/acceptance")
    @OpenTo(Audience.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable UUID id, Caller caller) {
        handovers.accept(id, caller);
    }
}
