package org.lingxing.platform.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The result of a year: proposed by the office, which freezes all it rests on, signed by another person, published by
 * deed. A correction is the next result; it shows what it changes before anybody proposes or signs it.
 */
@Service
@Transactional
class ClosingDesk {

    private final ClosingTable table;
    private final Rounds rounds;
    private final YearLock lock;
    private final StandingDesk standings;
    private final StandingCertificates certificates;
    private final RoundDuties duties;
    private final Journal journal;
    private final CityClock clock;

    ClosingDesk(
            ClosingTable table,
            Rounds rounds,
            YearLock lock,
            StandingDesk standings,
            StandingCertificates certificates,
            RoundDuties duties,
            Journal journal,
            CityClock clock) {
        this.table = table;
        this.rounds = rounds;
        this.lock = lock;
        this.standings = standings;
        this.certificates = certificates;
        this.duties = duties;
        this.journal = journal;
        this.clock = clock;
    }

    Closing require(int year, int number) {
        return table.find(year, number).orElseThrow(() -> Refusal.of(StandingRefusal.RESULT_UNKNOWN));
    }

    /** The signed one that stands. */
    Optional<Closing> standing(int year) {
        return table.signedBelow(year, Integer.MAX_VALUE);
    }

    /** What a result changes against the one signed before it; nothing where it is the first. */
    List<StandingChange> changes(Closing closing) {
        return table.signedBelow(closing.year(), closing.number())
                .map(before -> StandingChange.between(before.lines(), closing.lines()))
                .orElse(List.of());
    }

    /** Why no result can be proposed now; empty where one can. */
    Optional<StandingRefusal> hindrance(Standings now) {
        int year = now.facts().year();
        if (rounds.require(year).state() != RoundState.CLOSED) {
            return Optional.of(StandingRefusal.ROUND_STILL_OPEN);
        }
        if (isIncomplete(now)) {
            return Optional.of(StandingRefusal.RESULT_INCOMPLETE);
        }
        var all = table.of(year);
        if (all.stream().anyMatch(one -> one.hands().state() == TwoHands.State.PROPOSED)) {
            return Optional.of(StandingRefusal.RESULT_PROPOSED_ALREADY);
        }
        return all.stream()
                .filter(Closing::signed)
                .findFirst()
                .filter(last -> last.mark().equals(StandingDesk.mark(now)))
                .map(last -> StandingRefusal.RESULT_SAYS_NOTHING_NEW);
    }

    /** What was not scored when the field was closed with a ground brings no points, and the result names it. */
    private boolean isIncomplete(Standings now) {
        boolean surveyed = now.lines().stream().allMatch(line -> line.facts().survey() != null);
        return !surveyed
                || (!now.complete() && rounds.closingGround(now.facts().year()).isEmpty());
    }

    /** @return the number of the result */
    int propose(int year, String reason, Caller by) {
        lock.hold(year);
        Rounds.requireOffice(by);
        var now = standings.now(year).settled();
        hindrance(now).ifPresent(why -> {
            throw Refusal.of(why);
        });
        var id = table.add(now, certificates.of(now), reason, by.account(), clock.instant());
        journal.record(Deed.of("assessment.result-proposed", id.toString())
                .by(by.account())
                .with("year", year)
                .with("reason", reason)
                .with("file", StandingDesk.mark(now)));
        return table.of(year).getFirst().number();
    }

    /** Signs a result, unless the records behind it have changed since; with it the office has summed the year up. */
    void sign(int year, int number, Caller by) {
        lock.hold(year);
        var closing = require(year, number);
        closing.hands().require(TwoHands.Act.CONFIRM, by, Role.SIGNER);
        if (!closing.mark().equals(StandingDesk.mark(standings.now(year)))) {
            throw Refusal.of(StandingRefusal.RESULT_MOVED);
        }
        decide(closing, TwoHands.State.CONFIRMED, null, by);
        duties.summedUp(rounds.require(year));
    }

    void reject(int year, int number, String why, Caller by) {
        lock.hold(year);
        var closing = require(year, number);
        closing.hands().require(TwoHands.Act.REJECT, by, Role.SIGNER);
        decide(closing, TwoHands.State.REJECTED, why, by);
    }

    void withdraw(int year, int number, Caller by) {
        lock.hold(year);
        var closing = require(year, number);
        closing.hands().require(TwoHands.Act.WITHDRAW, by, Role.SIGNER);
        decide(closing, TwoHands.State.WITHDRAWN, null, by);
    }

    private void decide(Closing closing, TwoHands.State state, @Nullable String why, Caller by) {
        table.decide(closing.id(), state, why, by.account(), clock.instant());
        var deed = Deed.of(
                        "assessment.result-" + state.name().toLowerCase(Locale.ROOT),
                        closing.id().toString())
                .by(by.account())
                .with("year", closing.year())
                .with("number", closing.number())
                .with("file", closing.mark());
        journal.record(why == null ? deed : deed.with("reason", why));
    }

    /** Puts a signed result before the public; the journal keeps the totals and the hash of the file. */
    void publish(int year, int number, Caller by) {
        lock.hold(year);
        var closing = require(year, number);
        if (!closing.signed()) {
            throw Refusal.of(StandingRefusal.RESULT_NOT_SIGNED);
        }
        if (standing(year).filter(one -> one.id().equals(closing.id())).isEmpty()) {
            throw Refusal.of(StandingRefusal.RESULT_SUPERSEDED);
        }
        if (closing.published() != null) {
            throw Refusal.of(StandingRefusal.RESULT_PUBLISHED_ALREADY);
        }
        Rounds.requireOffice(by);
        Map<String, Object> totals = new HashMap<>();
        closing.lines().forEach(line -> totals.put(line.unit(), line.total().toPlainString()));
        long entry = journal.record(
                Deed.of("assessment.result-published", closing.id().toString())
                        .by(by.account())
                        .with("year", year)
                        .with("number", number)
                        .with("file", closing.mark())
                        .with("totals", totals));
        table.publish(closing.id(), by.account(), clock.instant(), entry);
    }
}
