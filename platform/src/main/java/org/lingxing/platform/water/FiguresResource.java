package org.lingxing.platform.water;

import static org.lingxing.platform.http.Audience.PUBLIC;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.water.CheckProposals.CheckOf;
import org.lingxing.platform.water.CheckProposals.Proposal;
import org.lingxing.sensing.Item;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What values are held to and how long they are kept: data of the office, open to everybody, changed by two persons. */
@RestController
@RequestMapping("/api/v1/water")
class FiguresResource {

    private static final int MOST_HOURS = 10_000;
    private static final int MOST_YEARS = 100;
    private static final int MOST_IN_A_ROW = 128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Figures figures;
    private final CheckProposals proposals;
    private final CheckRehearsal rehearsal;
    private final PeopleNamed people;
    private final CityClock clock;

    FiguresResource(
            Figures figures, CheckProposals proposals, CheckRehearsal rehearsal, PeopleNamed people, CityClock clock) {
        this.figures = figures;
        this.proposals = proposals;
        this.rehearsal = rehearsal;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A check with the words of its item.
     *
     * @param alsoUnit another unit that is understood and converted; null where only its own is
     */
    record CheckView(
            String item,
            Phrase label,
            String unit,
            @Nullable String alsoUnit,
            CheckOf check) {}

    /** @param keptFrom the first day of which samples are taken and kept one by one */
    record ChecksView(List<CheckView> items, Figures.Times times, LocalDate keptFrom) {}

    /**
     * What is proposed: an item with its check, or times.
     *
     * @param item null for the times of all
     */
    record ProposalBody(@Nullable String item, @Nullable CheckOf check, Figures.@Nullable Times times, String reason) {}

    /**
     * A proposal as it is shown.
     *
     * @param proposedBy the account
     * @param proposer who that is, and the post
     * @param effect what it would have said of the latest days; null in the list, and once it was decided
     */
    record ProposalView(
            UUID id,
            @Nullable String item,
            @Nullable Phrase label,
            @Nullable String unit,
            @Nullable CheckOf check,
            @Nullable CheckOf checkWas,
            Figures.@Nullable Times times,
            Figures.@Nullable Times timesWas,
            String reason,
            CheckProposals.State state,
            String proposedBy,
            Phrase proposer,
            Instant proposedAt,
            @Nullable Phrase decider,
            @Nullable Instant decidedAt,
            CheckRehearsal.@Nullable Effect effect) {}

    @GetMapping("/checks")
    @OpenTo(PUBLIC)
    ChecksView checks() {
        var edition = figures.look();
        return new ChecksView(
                edition.items().stream()
                        .sorted(Comparator.comparing(Figures.ItemCheck::item))
                        .map(one -> new CheckView(
                                one.item().memberName(),
                                one.item().label(),
                                one.item().unit(),
                                Measured.thousandthOf(one.item()),
                                CheckOf.of(one)))
                        .toList(),
                edition.times(),
                Figures.keptFrom(edition));
    }

    /** Changes that wait for a signature, then those decided. */
    @GetMapping("/check-proposals")
    @OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.SIGNER, Role.LABORATORY})
    Page<ProposalView> proposals() {
        var all = proposals.all();
        var names = people.of(all.stream().flatMap(FiguresResource::accountsOf).toList());
        return Page.whole(all.stream().map(one -> view(one, names, null)).toList(), clock.instant());
    }

    /** One change, while it waits with what it would have said of the latest days. */
    @GetMapping("/check-proposals/{id}")
    @OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.SIGNER, Role.LABORATORY})
    ProposalView proposal(@PathVariable UUID id) {
        return one(id);
    }

    /** Proposes a change; it counts once another person has signed it. */
    @PostMapping("/check-proposals")
    @OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE})
    @ResponseStatus(HttpStatus.CREATED)
    ProposalView propose(@RequestBody ProposalBody body, Caller caller) {
        if (body.reason().isBlank()) {
            throw Refusal.ofInput("/reason", "请写明理由，签字的人要看", "The reason is missing; who signs reads it");
        }
        var check = body.check();
        var times = body.times();
        if ((check == null) == (times == null) || (check == null) != (body.item() == null)) {
            throw Refusal.ofInput("/item", "要么一个项目及其检查，要么全部的时限", "An item with its check, or the times of all");
        }
        UUID made;
        if (check != null) {
            made = proposals.propose(
                    item(body.item()), fit(check), body.reason().strip(), caller.account());
        } else if (times != null) {
            made = proposals.propose(fit(times), body.reason().strip(), caller.account());
        } else {
            throw new IllegalStateException("neither check nor times");
        }
        return one(made);
    }

    /** Signs it: it is in force. Not by whoever proposed it. */
    @PostMapping("/check-proposals/{id}/signature")
    @OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.SIGNER})
    ProposalView sign(@PathVariable UUID id, Caller caller) {
        proposals.sign(id, caller.account());
        return one(id);
    }

    /** Declines it, or takes it back. */
    @PostMapping("/check-proposals/{id}/refusal")
    @OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.SIGNER})
    ProposalView decline(@PathVariable UUID id, Caller caller) {
        proposals.decline(id, caller.account());
        return one(id);
    }

    private static Stream<@Nullable String> accountsOf(Proposal one) {
        return Stream.of(one.proposedBy(), one.decidedBy());
    }

    private ProposalView one(UUID id) {
        return proposals.all().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .map(found -> view(
                        found,
                        people.of(accountsOf(found).toList()),
                        found.state() == CheckProposals.State.PROPOSED ? effect(found, figures.look()) : null))
                .orElseThrow(() -> Refusal.of(WaterRefusal.PROPOSAL_UNKNOWN));
    }

    private static ProposalView view(Proposal one, Map<String, Phrase> names, CheckRehearsal.@Nullable Effect effect) {
        var item = one.item();
        return new ProposalView(
                one.id(),
                item == null ? null : item.memberName(),
                item == null ? null : item.label(),
                item == null ? null : item.unit(),
                one.check(),
                one.checkWas(),
                one.times(),
                one.timesWas(),
                one.reason(),
                one.state(),
                one.proposedBy(),
                Objects.requireNonNull(PeopleNamed.named(names, one.proposedBy())),
                one.proposedAt(),
                PeopleNamed.named(names, one.decidedBy()),
                one.decidedAt(),
                effect);
    }

    private CheckRehearsal.Effect effect(Proposal one, Figures.Edition edition) {
        var item = one.item();
        var check = one.check();
        List<Figures.ItemCheck> checks = new ArrayList<>(edition.items());
        if (item != null && check != null) {
            checks.removeIf(there -> there.item() == item);
            checks.add(check.of(item));
        }
        var times = one.times();
        return rehearsal.of(item, edition, checks, times == null ? edition.times() : times);
    }

    private static Item item(@Nullable String name) {
        var item = name == null ? null : Batch.item(name);
        if (item == null) {
            throw Refusal.ofInput("/item", "没有项目 " + name, "There is no item " + name);
        }
        return item;
    }

    private static CheckOf fit(CheckOf check) {
        Bounds.requireMeasurable("/check/least", check.least());
        Bounds.requireMeasurable("/check/most", check.most());
        Bounds.requireMeasurable("/check/step", check.step());
        if (check.least().compareTo(check.most()) > 0) {
            throw Refusal.ofInput("/check/most", "上限不能小于下限", "The most is less than the least");
        }
        if (check.step().signum() < 0) {
            throw Refusal.ofInput("/check/step", "不能为负；0 表示不检查", "Not negative; 0 checks nothing");
        }
        Bounds.requireBetween("/check/stuckAfter", check.stuckAfter(), 0, MOST_IN_A_ROW);
        Bounds.requireBetween("/check/gapHours", check.gapHours(), 0, MOST_HOURS);
        Bounds.requireBetween("/check/lateHours", check.lateHours(), 0, MOST_HOURS);
        return check;
    }

    private static Figures.Times fit(Figures.Times times) {
        Bounds.requireBetween("/times/gapHours", times.gapHours(), 1, MOST_HOURS);
        Bounds.requireBetween("/times/lateHours", times.lateHours(), 1, MOST_HOURS);
        Bounds.requireBetween("/times/aheadHours", times.aheadHours(), 1, MOST_HOURS);
        Bounds.requireBetween("/times/sampleYears", times.sampleYears(), 1, MOST_YEARS);
        if (times.drinkingAim().signum() < 0 || times.drinkingAim().compareTo(HUNDRED) > 0) {
            throw Refusal.ofInput("/times/drinkingAim", "应为 0 至 100", "From 0 to 100");
        }
        return times;
    }
}
