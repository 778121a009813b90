package org.lingxing.platform.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leaving somebody out whom the lot fell on, by two persons. What was signed everybody reads with the lot itself. */
@RestController
@RequestMapping("/api/v1/assessments/{year}/lot/followers")
@OpenTo(Audience.SIGNED_IN)
@Transactional
class LotFollowersResource {

    private final LotFollowers followers;
    private final Rounds rounds;

    LotFollowersResource(LotFollowers followers, Rounds rounds) {
        this.followers = followers;
        this.rounds = rounds;
    }

    /** @param ground why somebody cannot be assessed; everybody reads it once it is signed */
    record LeavingOut(
            @NotBlank String unit,
            @NotNull DrawnKind kind,
            @NotBlank String name,

            @NotBlank(message = "请写明为什么不能考核 / Say why") @Size(max = 300)
            String ground) {}

    record Line(LotFollowers.Waiting waiting, Phrase unitName, Phrase kindTitle) {}

    /** @param mayPropose whether the caller is of the office */
    record Leavings(List<Line> items, boolean mayPropose) {}

    /** @param follower who was shown to follow */
    record Seen(@NotBlank String follower) {}

    /** What waits for its second person; others see nothing of it. */
    @GetMapping
    @OpenTo(roles = {Role.CHIEF_OFFICE, Role.SIGNER})
    Leavings list(@PathVariable int year, Caller caller) {
        rounds.require(year);
        if (!Rounds.isOffice(caller) && !caller.mayAct(Role.SIGNER, City.DIVISION)) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_REGION);
        }
        return new Leavings(
                followers.waiting(year, caller).stream()
                        .map(one -> new Line(
                                one,
                                rounds.unit(year, one.leaving().unit()).name(),
                                one.leaving().kind().title()))
                        .toList(),
                Rounds.isOffice(caller));
    }

    /** Somebody drawn cannot be assessed. */
    @PostMapping
    @OpenTo(roles = Role.CHIEF_OFFICE)
    @ResponseStatus(HttpStatus.CREATED)
    Leavings propose(@PathVariable int year, @RequestBody @Valid LeavingOut asked, Caller caller) {
        var place = new LotFollowers.Place(asked.unit(), asked.kind(), asked.name());
        followers.propose(year, place, asked.ground().strip(), caller);
        return list(year, caller);
    }

    /** The next in the order of the lot follows. */
    @PostMapping("/{id}/signature")
    @OpenTo(roles = Role.SIGNER)
    Leavings sign(@PathVariable int year, @PathVariable UUID id, @RequestBody @Valid Seen seen, Caller caller) {
        followers.sign(year, id, seen.follower(), caller);
        return list(year, caller);
    }

    @PostMapping("/{id}/rejection")
    @OpenTo(roles = Role.SIGNER)
    Leavings reject(
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestBody @Valid LedgerResource.Ground ground,
            Caller caller) {
        followers.reject(year, id, ground.reason().strip(), caller);
        return list(year, caller);
    }

    @PostMapping("/{id}/withdrawal")
    @OpenTo(roles = Role.CHIEF_OFFICE)
    Leavings withdraw(@PathVariable int year, @PathVariable UUID id, Caller caller) {
        followers.withdraw(year, id, caller);
        return list(year, caller);
    }
}
