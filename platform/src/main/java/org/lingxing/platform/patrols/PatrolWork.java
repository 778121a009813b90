package org.lingxing.platform.patrols;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Tidings;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.patrols.PatrolHistory.What;
import org.lingxing.platform.patrols.PatrolRow.Belief;
import org.lingxing.platform.time.CityClock;
import org.lingxing.tracks.Sign;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What patroller and superior do with a patrol: answer, ask, check, decide. Nothing is decided by itself. */
@Service
@Transactional
class PatrolWork {

    private final PatrolTable table;
    private final PatrolHistory history;
    private final Sight sight;
    private final Duties duties;
    private final ApplicationEventPublisher events;
    private final CityClock clock;

    PatrolWork(
            PatrolTable table,
            PatrolHistory history,
            Sight sight,
            Duties duties,
            ApplicationEventPublisher events,
            CityClock clock) {
        this.table = table;
        this.history = history;
        this.sight = sight;
        this.duties = duties;
        this.events = events;
        this.clock = clock;
    }

    /** The patroller says something; to a sign where one is named. Whoever answers has seen the signs. */
    public void answer(UUID id, Sign.@Nullable Kind sign, String words, Caller by) {
        PatrolRow patrol = require(id, PatrolDeed.ANSWER, by);
        if (sign != null && !patrol.signs().contains(sign.name())) {
            throw Refusal.ofInput("/sign", "这次巡查没有这项疑点", "The patrol has no such sign");
        }
        history.add(patrol, What.ANSWERED, by.account(), sign, words);
    }

    /** The patroller has said what there is to say; the superior sees the signs from now on. */
    public void handOn(UUID id, Caller by) {
        PatrolRow patrol = require(id, PatrolDeed.HAND_ON, by);
        table.answered(id, clock.instant());
        if (patrol.superior() != null) {
            tell(
                    "patrols.signs-answered",
                    patrol,
                    "巡查疑点已说明，待您核定",
                    "Signs of a patrol were answered",
                    patrol.superior());
        }
    }

    public void ask(UUID id, String question, Caller by) {
        PatrolRow patrol = require(id, PatrolDeed.ASK, by);
        table.asked(id, clock.instant());
        history.add(patrol, What.ASKED, by.account(), null, question);
        events.publishEvent(tidings("patrols.asked", patrol, "上级就巡查询问您", "A question about your patrol")
                .saying(Phrase.of(question, question))
                .toAccount(patrol.by()));
    }

    public void reply(UUID id, String words, Caller by) {
        PatrolRow patrol = require(id, PatrolDeed.REPLY, by);
        table.asked(id, null);
        history.add(patrol, What.REPLIED, by.account(), null, words);
        if (patrol.superior() != null) {
            tell("patrols.replied", patrol, "巡查询问已回复", "A question about a patrol was answered", patrol.superior());
        }
    }

    /** The record was looked through (article 4): a deed that counts for whoever did it. */
    public void check(UUID id, @Nullable String remark, Caller by) {
        PatrolRow patrol = require(id, PatrolDeed.CHECK, by);
        table.checked(id, patrol.superior(), by.account(), clock.instant());
        history.add(patrol, What.CHECKED, by.account(), null, remark);
    }

    /** The superior believes it; where he did not before, it fulfils again what it fulfilled. */
    public void believe(UUID id, @Nullable String remark, Caller by) {
        PatrolRow patrol = require(id, PatrolDeed.BELIEVE, by);
        decide(patrol, Belief.BELIEVED, remark, by);
        history.add(patrol, What.BELIEVED, by.account(), null, remark);
        if (patrol.belief() == Belief.NOT_BELIEVED) {
            duties.fulfilWithinPeriod(
                    PatrolKinds.patrolOf(patrol.level()),
                    patrol.post(),
                    patrol.reach(),
                    patrol.startedAt(),
                    patrol.deed());
        }
    }

    /** The superior does not believe it: it fulfils nothing, and the patroller reads why. */
    public void disbelieve(UUID id, String ground, Caller by) {
        PatrolRow patrol = require(id, PatrolDeed.DISBELIEVE, by);
        decide(patrol, Belief.NOT_BELIEVED, ground, by);
        history.add(patrol, What.NOT_BELIEVED, by.account(), null, ground);
        duties.takeBack(patrol.deed());
        events.publishEvent(tidings("patrols.not-believed", patrol, "您的一次巡查未被采信", "A patrol of yours is not believed")
                .saying(Phrase.of(ground, ground))
                .toAccount(patrol.by()));
    }

    /** Whoever decides has looked the record through: it is a check too. */
    private void decide(PatrolRow patrol, Belief belief, @Nullable String ground, Caller by) {
        Instant now = clock.instant();
        table.decided(patrol.id(), belief, ground, by.account(), now);
        table.checked(patrol.id(), patrol.superior(), by.account(), now);
    }

    /** The chief office opens the track for today; whose it is learns of it. */
    public void open(UUID id, String reason, Caller by) {
        PatrolRow patrol = require(id, PatrolDeed.OPEN_TRACK, by);
        history.add(patrol, What.TRACK_OPENED, by.account(), null, reason);
        events.publishEvent(
                tidings("patrols.track-opened", patrol, "河长办打开了您的巡查轨迹", "The chief office opened a track of yours")
                        .saying(Phrase.of(reason, reason))
                        .toAccount(patrol.by()));
    }

    private PatrolRow require(UUID id, PatrolDeed deed, Caller by) {
        PatrolRow patrol = table.lock(id);
        Sight.As as = sight.of(patrol, by);
        deed.require(patrol, as, sight.seesTrack(patrol, as, by), clock.instant());
        return patrol;
    }

    private void tell(String kind, PatrolRow patrol, String zh, String en, UUID post) {
        events.publishEvent(tidings(kind, patrol, zh, en).toPost(post));
    }

    private Tidings tidings(String kind, PatrolRow patrol, String zh, String en) {
        LocalDate day = patrol.day();
        return Tidings.of(
                kind,
                PatrolRow.originOf(patrol.id()) + "/" + patrol.version(),
                Phrase.of(zh + "：" + day + " " + patrol.reachName(), en + ": " + day + " " + patrol.reachName()),
                "/console/rivers/patrols/" + patrol.id());
    }
}
