package org.lingxing.platform.assessment;

import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The member agencies of the units of a year, and what each says of its own year. */
@RestController
@RequestMapping("/api/v1/assessments/{year}/members")
@OpenTo(Audience.SIGNED_IN)
class MembersResource {

    private final Rounds rounds;
    private final CandidateTable candidates;
    private final SelfAssessments selves;
    private final SelfTable table;
    private final Posts posts;
    private final CityClock clock;

    MembersResource(
            Rounds rounds,
            CandidateTable candidates,
            SelfAssessments selves,
            SelfTable table,
            Posts posts,
            CityClock clock) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.selves = selves;
        this.table = table;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * A member agency in the list.
     *
     * @param drawn whether the lot fell on it
     * @param mine whether the caller answers for it
     */
    record Line(
            String id,
            Phrase name,
            String unit,
            Phrase unitName,
            boolean drawn,
            boolean mine,
            @Nullable Instant handedInAt) {}

    record Members(int year, List<Line> items, Instant asOf) {}

    @GetMapping
    Members list(@PathVariable int year, Caller caller) {
        rounds.require(year);
        var handedIn = new HashMap<String, Instant>();
        table.all(year).forEach(head -> {
            var at = head.handedInAt();
            if (at != null) {
                handedIn.put(head.writer(), at);
            }
        });
        var held = heldBy(caller);
        var members = rounds.units(year).stream()
                .flatMap(unit -> candidates.of(year, unit.code()).stream())
                .filter(one -> one.kind() == DrawnKind.MEMBER)
                .toList();
        var together = posts.together(members.stream()
                .map(Candidate::post)
                .flatMap(Stream::ofNullable)
                .toList());
        var lines = rounds.units(year).stream()
                .flatMap(unit -> members.stream()
                        .filter(one -> one.unit().equals(unit.code()))
                        .map(one -> new Line(
                                one.id(),
                                one.name(),
                                unit.code(),
                                unit.name(),
                                one.drawn() != null,
                                one.post() != null
                                        && together.getOrDefault(one.post(), Set.of()).stream()
                                                .anyMatch(held::contains),
                                handedIn.get(one.id()))))
                .toList();
        return new Members(year, lines, clock.instant());
    }

    private Set<UUID> heldBy(Caller caller) {
        var today = clock.today();
        var held = new HashSet<UUID>();
        posts.heldBy(caller.account(), today).stream()
                .filter(holding -> !holding.from().isAfter(today))
                .forEach(holding -> held.add(holding.id()));
        return held;
    }

    /** @param selfDue the last day in time for units; the decree names none for member agencies */
    record MemberView(
            int year,
            String id,
            Phrase name,
            String unit,
            Phrase unitName,
            RoundState state,
            boolean drawn,
            boolean named,
            LocalDate selfDue,
            SelfAssessments.View self) {}

    @GetMapping("/{member}")
    ResponseEntity<MemberView> one(@PathVariable int year, @PathVariable String member, Caller caller) {
        var round = rounds.require(year);
        var known = member(year, member);
        var self = selves.view(year, SelfAssessments.of(known), caller);
        return new Version(self.version())
                .of(new MemberView(
                        year,
                        member,
                        known.name(),
                        known.unit(),
                        rounds.unit(year, known.unit()).name(),
                        round.state(),
                        known.drawn() != null,
                        known.post() != null,
                        round.selfDue(),
                        self));
    }

    /** It writes chapters of its self-assessment. */
    @PutMapping("/{member}/self")
    ResponseEntity<MemberView> write(
            @PathVariable int year,
            @PathVariable String member,
            @RequestBody @Valid UnitsResource.Writing written,
            Version version,
            Caller caller) {
        selves.write(year, SelfAssessments.of(member(year, member)), written.chapters(), version, caller);
        return one(year, member, caller);
    }

    /** It is handed in, and stays as it is. */
    @PostMapping("/{member}/self/handing-in")
    ResponseEntity<MemberView> handIn(
            @PathVariable int year, @PathVariable String member, Version version, Caller caller) {
        selves.handIn(year, SelfAssessments.of(member(year, member)), version, caller);
        return one(year, member, caller);
    }

    private Candidate member(int year, String id) {
        return candidates
                .find(year, id)
                .filter(one -> one.kind() == DrawnKind.MEMBER)
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.MEMBER_UNKNOWN));
    }
}
