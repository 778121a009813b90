package org.lingxing.platform.assessment;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Lot;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who follows when the lot fell on somebody that cannot be assessed: proposed by the office with the ground, signed by
 * another person. The same lot has set all of a list in an order; the next in it follows, so that nobody can choose and
 * anybody can repeat it.
 */
@Service
@Transactional
class LotFollowers {

    private final LotTable table;
    private final LotLeavingTable leavings;
    private final CandidateTable candidates;
    private final VisitTable visits;
    private final Rounds rounds;
    private final RoundTable roundTable;
    private final Journal journal;
    private final CityClock clock;

    LotFollowers(
            LotTable table,
            LotLeavingTable leavings,
            CandidateTable candidates,
            VisitTable visits,
            Rounds rounds,
            RoundTable roundTable,
            Journal journal,
            CityClock clock) {
        this.table = table;
        this.leavings = leavings;
        this.candidates = candidates;
        this.visits = visits;
        this.rounds = rounds;
        this.roundTable = roundTable;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whom the lot fell on, by the list and the name in it. */
    record Place(String unit, DrawnKind kind, String name) {}

    /** What leaving somebody out would do: who goes, and who follows at which place of the order. */
    private record Step(PublicLot.Listed list, Candidate gone, Candidate follower, int place, Lot.Ticket ticket) {}

    /** @throws Refusal where the lot has not fallen on this one, somebody has scored it, or nobody is next */
    private Step step(int year, Place place) {
        rounds.requireOpen(year);
        var value =
                table.find(year).map(PublicLot::value).orElseThrow(() -> Refusal.of(AssessmentRefusal.LOT_NOT_DRAWN));
        var gone = candidate(year, place);
        if (gone.drawn() == null) {
            throw Refusal.of(AssessmentRefusal.NOT_DRAWN);
        }
        if (visits.isScored(year, place.kind().sheet(), gone.id())) {
            throw Refusal.of(AssessmentRefusal.SCORED_IN_PART);
        }
        var list = table.lists(year).stream()
                .filter(one -> one.unit().equals(place.unit()) && one.kind() == place.kind())
                .findFirst()
                .orElseThrow();
        int used = DrawnKind.DRAWN
                + (int) table.replaced(year).stream()
                        .filter(one -> one.isOf(list))
                        .count();
        var order = list.order(value);
        if (used >= order.size()) {
            throw Refusal.of(AssessmentRefusal.LIST_USED_UP);
        }
        var ticket = order.get(used);
        var follower = candidate(year, new Place(place.unit(), place.kind(), ticket.entry()));
        return new Step(list, gone, follower, used + 1, ticket);
    }

    private Candidate candidate(int year, Place place) {
        return candidates.of(year, place.unit()).stream()
                .filter(one -> one.kind() == place.kind() && one.name().zh().equals(place.name()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.NOT_DRAWN));
    }

    LotLeaving require(int year, UUID id) {
        return leavings.find(year, id).orElseThrow(() -> Refusal.of(StandingRefusal.RECORD_UNKNOWN));
    }

    /**
     * A proposal that waits.
     *
     * @param follower who would follow now; null where it cannot be signed any more
     */
    record Waiting(LotLeaving leaving, @Nullable String follower, List<TwoHands.Possible> actions) {}

    List<Waiting> waiting(int year, Caller caller) {
        return leavings.waiting(year).stream().map(one -> waiting(one, caller)).toList();
    }

    private Waiting waiting(LotLeaving leaving, Caller caller) {
        var hands = leaving.hands();
        try {
            var follower =
                    step(leaving.year(), leaving.place()).follower().name().zh();
            return new Waiting(leaving, follower, hands.acts(caller, Role.SIGNER));
        } catch (Refusal notAnyMore) {
            return new Waiting(leaving, null, hands.acts(caller, Role.SIGNER, notAnyMore.sentence()));
        }
    }

    /**
     * Proposes to leave somebody out, with the ground.
     *
     * @throws Refusal where the lot has not fallen on this one, somebody has scored it, or nobody is next
     */
    UUID propose(int year, Place place, String ground, Caller by) {
        Rounds.requireOffice(by);
        roundTable.lock(year);
        step(year, place);
        var id = leavings.add(year, place, ground, by.account(), clock.instant())
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.LEAVING_THERE_ALREADY));
        journal.record(told("proposed", require(year, id), by));
        return id;
    }

    /**
     * Leaves somebody out; the next in the order of the lot follows.
     *
     * @param seen the follower that was shown
     * @throws Refusal {@link StandingRefusal#PREVIEW_MOVED} where somebody else is next by now
     */
    void sign(int year, UUID id, String seen, Caller by) {
        roundTable.lock(year);
        var leaving = require(year, id);
        leaving.hands().require(TwoHands.Act.CONFIRM, by, Role.SIGNER);
        var step = step(year, leaving.place());
        if (!step.follower().name().zh().equals(seen)) {
            throw Refusal.of(StandingRefusal.PREVIEW_MOVED);
        }
        candidates.takeDrawn(year, step.gone().id());
        candidates.putDrawn(year, step.follower().id(), step.place());
        leavings.decide(id, TwoHands.State.CONFIRMED, null, by.account(), clock.instant());
        long entry =
                journal.record(Deed.of("assessment.lot-follower", step.list().purpose())
                        .by(by.account())
                        .with("proposedBy", leaving.hands().proposedBy())
                        .with("leftOut", leaving.name())
                        .with("ground", leaving.ground())
                        .with("follower", step.follower().name().zh())
                        .with("place", step.place())
                        .with("hash", step.ticket().hash()));
        table.replace(
                year,
                new PublicLot.Replaced(
                        leaving.unit(),
                        leaving.kind(),
                        leaving.name(),
                        step.follower().name().zh(),
                        step.place(),
                        leaving.ground(),
                        leaving.hands().proposedBy(),
                        by.account(),
                        clock.instant(),
                        entry));
    }

    void reject(int year, UUID id, String why, Caller by) {
        decide(year, id, TwoHands.Act.REJECT, why, by);
    }

    void withdraw(int year, UUID id, Caller by) {
        decide(year, id, TwoHands.Act.WITHDRAW, null, by);
    }

    private void decide(int year, UUID id, TwoHands.Act act, @Nullable String why, Caller by) {
        roundTable.lock(year);
        var leaving = require(year, id);
        leaving.hands().require(act, by, Role.SIGNER);
        var state = act == TwoHands.Act.REJECT ? TwoHands.State.REJECTED : TwoHands.State.WITHDRAWN;
        leavings.decide(id, state, why, by.account(), clock.instant());
        var deed = told(state.name().toLowerCase(Locale.ROOT), leaving, by);
        journal.record(why == null ? deed : deed.with("reason", why));
    }

    private static Deed told(String what, LotLeaving leaving, Caller by) {
        return Deed.of("assessment.lot-leaving-" + what, leaving.id().toString())
                .by(by.account())
                .with("list", PublicLot.purposeOf(leaving.year(), leaving.unit(), leaving.kind()))
                .with("name", leaving.name())
                .with("ground", leaving.ground());
    }
}
