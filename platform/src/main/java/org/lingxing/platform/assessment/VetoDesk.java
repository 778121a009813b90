package org.lingxing.platform.assessment;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Vetoes and the voiding by a chief: proposed by the office with a ground, signed by another; never automatic. */
@Service
@Transactional
class VetoDesk {

    private final VetoTable table;
    private final Rounds rounds;
    private final YearLock lock;
    private final StandingDesk standings;
    private final Evidence evidence;
    private final Journal journal;
    private final CityClock clock;

    VetoDesk(
            VetoTable table,
            Rounds rounds,
            YearLock lock,
            StandingDesk standings,
            Evidence evidence,
            Journal journal,
            CityClock clock) {
        this.table = table;
        this.rounds = rounds;
        this.lock = lock;
        this.standings = standings;
        this.evidence = evidence;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is proposed.
     *
     * @param chief whose duty was not done; null for other grounds
     * @param words the ground
     */
    record Veto(
            String unit,
            VetoGround ground,
            @Nullable String chief,
            String words,
            @Nullable UUID file,
            @Nullable UUID paper) {}

    VetoRow require(int year, UUID id) {
        return table.find(year, id).orElseThrow(() -> Refusal.of(StandingRefusal.RECORD_UNKNOWN));
    }

    UUID propose(int year, Veto veto, Caller by) {
        lock.hold(year);
        rounds.unit(year, veto.unit());
        if (veto.ground().voids() == (veto.chief() == null)) {
            throw veto.ground().voids()
                    ? Refusal.ofInput("/chief", "请写明是哪一位河长", "Name the chief")
                    : Refusal.ofInput("/chief", "只有河长履责否决才写河长", "Only a voiding names a chief");
        }
        Evidence.require(veto.file(), veto.paper());
        if (table.of(year).stream()
                .anyMatch(row -> row.unit().equals(veto.unit())
                        && row.ground() == veto.ground()
                        && row.lifts() == null
                        && (row.inForce() || row.hands().state() == TwoHands.State.PROPOSED))) {
            throw Refusal.ofInput("/ground", "这个单位已有这一否决事由", "The unit has a veto on this ground already");
        }
        var id = table.add(year, veto, null, by.account(), clock.instant()).orElseThrow();
        evidence.hold(veto.file(), veto.paper(), "assessment.veto/" + id, by);
        journal.record(told("assessment.veto-proposed", id, year, veto, by));
        return id;
    }

    UUID lift(int year, UUID id, String ground, Caller by) {
        lock.hold(year);
        var veto = require(year, id);
        if (!veto.inForce()) {
            throw Refusal.of(StandingRefusal.DEED_NOT_POSSIBLE)
                    .saying("这一否决现在不起作用，不必撤销", "This veto is not in force; there is nothing to lift");
        }
        var again = new Veto(veto.unit(), veto.ground(), veto.chief(), ground, null, null);
        var lift = table.add(year, again, id, by.account(), clock.instant())
                .orElseThrow(() -> Refusal.of(StandingRefusal.CORRECTION_THERE_ALREADY));
        journal.record(
                told("assessment.veto-lifting-proposed", lift, year, again, by).with("lifts", id.toString()));
        return lift;
    }

    /** @param seen the mark of the preview */
    void sign(int year, UUID id, String seen, Caller by) {
        lock.hold(year);
        var veto = require(year, id);
        veto.hands().require(TwoHands.Act.CONFIRM, by, Role.SIGNER);
        evidence.requireStands(veto.paper());
        standings.requireSeen(seen, year, veto.deed());
        decide(veto, TwoHands.State.CONFIRMED, null, by);
    }

    void reject(int year, UUID id, String why, Caller by) {
        lock.hold(year);
        var veto = require(year, id);
        veto.hands().require(TwoHands.Act.REJECT, by, Role.SIGNER);
        decide(veto, TwoHands.State.REJECTED, why, by);
    }

    void withdraw(int year, UUID id, Caller by) {
        lock.hold(year);
        var veto = require(year, id);
        veto.hands().require(TwoHands.Act.WITHDRAW, by, Role.SIGNER);
        decide(veto, TwoHands.State.WITHDRAWN, null, by);
    }

    private void decide(VetoRow veto, TwoHands.State state, @Nullable String why, Caller by) {
        table.decide(veto.id(), state, why, by.account(), clock.instant());
        var deed = Deed.of(
                        "assessment.veto-" + state.name().toLowerCase(Locale.ROOT),
                        veto.id().toString())
                .by(by.account())
                .with("year", veto.year())
                .with("unit", veto.unit())
                .with("ground", veto.ground().name());
        journal.record(why == null ? deed : deed.with("reason", why));
    }

    private static Deed told(String what, UUID id, int year, Veto veto, Caller by) {
        var deed = Deed.of(what, id.toString())
                .by(by.account())
                .with("year", year)
                .with("unit", veto.unit())
                .with("ground", veto.ground().name())
                .with("words", veto.words());
        var chief = veto.chief();
        return chief == null ? deed : deed.withPersonal("chief", "assessment.veto/" + id, chief);
    }
}
