package org.lingxing.platform.assessment;

import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who follows when the lot fell on somebody that cannot be assessed. The same lot has set all of a list in an order; the
 * next in it follows, so that nobody can choose and anybody can repeat it.
 */
@Service
@Transactional
class LotFollowers {

    private final LotTable table;
    private final CandidateTable candidates;
    private final VisitTable visits;
    private final Rounds rounds;
    private final RoundTable roundTable;
    private final Journal journal;
    private final CityClock clock;

    LotFollowers(
            LotTable table,
            CandidateTable candidates,
            VisitTable visits,
            Rounds rounds,
            RoundTable roundTable,
            Journal journal,
            CityClock clock) {
        this.table = table;
        this.candidates = candidates;
        this.visits = visits;
        this.rounds = rounds;
        this.roundTable = roundTable;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whom the lot fell on, by the list and the name in it. */
    record Place(String unit, DrawnKind kind, String name) {}

    /**
     * Leaves somebody out, with the ground; the next in the order of the lot follows.
     *
     * @throws Refusal where the lot has not fallen on this one, somebody has scored it, or nobody is next
     */
    void replace(int year, Place place, String ground, Caller by) {
        Rounds.requireOffice(by);
        roundTable.lock(year);
        rounds.requireOpen(year);
        var value =
                table.find(year).map(PublicLot::value).orElseThrow(() -> Refusal.of(AssessmentRefusal.LOT_NOT_DRAWN));
        var left = candidate(year, place);
        if (left.drawn() == null) {
            throw Refusal.of(AssessmentRefusal.NOT_DRAWN);
        }
        if (visits.isScored(year, place.kind().sheet(), left.id())) {
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
        var follower = candidate(
                year, new Place(place.unit(), place.kind(), order.get(used).entry()));
        candidates.takeDrawn(year, left.id());
        candidates.putDrawn(year, follower.id(), used + 1);
        long entry = journal.record(Deed.of("assessment.lot-follower", list.purpose())
                .by(by.account())
                .with("leftOut", place.name())
                .with("ground", ground)
                .with("follower", follower.name().zh())
                .with("place", used + 1)
                .with("hash", order.get(used).hash()));
        table.replace(
                year,
                new PublicLot.Replaced(
                        place.unit(),
                        place.kind(),
                        place.name(),
                        follower.name().zh(),
                        used + 1,
                        ground,
                        by.account(),
                        clock.instant(),
                        entry));
    }

    private Candidate candidate(int year, Place place) {
        return candidates.of(year, place.unit()).stream()
                .filter(one -> one.kind() == place.kind() && one.name().zh().equals(place.name()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.NOT_DRAWN));
    }
}
