package org.lingxing.platform.patrols;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Refusal;

/** What can be done with a patrol, by whom and when. */
enum PatrolDeed {
    /** The patroller says something to a sign or to the whole. */
    ANSWER,
    /** The patroller has seen the signs and leaves them to the superior. */
    HAND_ON,
    /** The patroller sends the report. */
    REPORT,
    /** The patroller replies to a question. */
    REPLY,
    /** The superior asks back. */
    ASK,
    /** The superior has looked the record through (article 4). */
    CHECK,
    /** The superior believes the patrol. */
    BELIEVE,
    /** The superior does not, and says why; what it fulfilled is owed again. */
    DISBELIEVE,
    /** The superior has read the report. */
    READ_REPORT,
    /** The chief office opens the track for the day, with a reason. */
    OPEN_TRACK;

    /** Why it cannot be done now; null where it can. */
    @Nullable
    Phrase obstacle(PatrolRow patrol, Sight.As as, boolean trackOpen, Instant now) {
        Phrase who = obstacleOfWho(patrol, as);
        return who != null ? who : obstacleOfState(patrol, trackOpen, now);
    }

    private @Nullable Phrase obstacleOfWho(PatrolRow patrol, Sight.As as) {
        return switch (this) {
            case ANSWER, HAND_ON, REPORT, REPLY ->
                as == Sight.As.PATROLLER ? null : Phrase.of("由巡查人本人办理", "Only the patroller does this");
            case ASK, CHECK, BELIEVE, DISBELIEVE, READ_REPORT ->
                decides(patrol, as) ? null : Phrase.of("由上一级河长办理", "Only the chief one level up does this");
            case OPEN_TRACK -> as == Sight.As.OFFICE ? null : Phrase.of("由河长办办理", "Only the chief office does this");
        };
    }

    /** Where nobody stands above on the reach, the chief office decides. */
    private static boolean decides(PatrolRow patrol, Sight.As as) {
        return as == Sight.As.SUPERIOR || (as == Sight.As.OFFICE && patrol.superior() == null);
    }

    private @Nullable Phrase obstacleOfState(PatrolRow patrol, boolean trackOpen, Instant now) {
        return switch (this) {
            case ANSWER -> null;
            case HAND_ON -> patrol.isWithPatroller(now) ? null : Phrase.of("没有等您看的疑点", "No signs wait for you");
            case REPORT ->
                switch (patrol.report()) {
                    case DUE, SUBMITTED -> null;
                    case READ -> Phrase.of("上一级河长已经阅过", "The chief above has read it");
                    case NONE -> Phrase.of("这次巡查不须单独报告", "This patrol needs no report of its own");
                };
            case REPLY -> patrol.askedAt() != null ? null : Phrase.of("没有待回复的询问", "No question stands open");
            case ASK, CHECK -> withPatroller(patrol, now);
            case BELIEVE ->
                patrol.belief() == PatrolRow.Belief.BELIEVED
                        ? Phrase.of("已经采信", "It is believed already")
                        : withPatroller(patrol, now);
            case DISBELIEVE ->
                patrol.belief() == PatrolRow.Belief.NOT_BELIEVED
                        ? Phrase.of("已经不予采信", "It is not believed already")
                        : withPatroller(patrol, now);
            case READ_REPORT ->
                patrol.report() == PatrolRow.ReportState.SUBMITTED
                        ? null
                        : Phrase.of("没有待阅的报告", "No report waits to be read");
            case OPEN_TRACK -> trackOpen ? Phrase.of("今天已经打开", "It is open today") : null;
        };
    }

    private static @Nullable Phrase withPatroller(PatrolRow patrol, Instant now) {
        return patrol.isWithPatroller(now)
                ? Phrase.of(
                        "疑点先由巡查人说明，到期或说明后再办",
                        "The patroller answers the signs first; after that, or when the time is over")
                : null;
    }

    void require(PatrolRow patrol, Sight.As as, boolean trackOpen, Instant now) {
        Phrase obstacle = obstacle(patrol, as, trackOpen, now);
        if (obstacle != null) {
            throw Refusal.of(PatrolRefusal.PATROL_DEED_NOT_POSSIBLE).saying(obstacle.zh(), obstacle.en());
        }
    }
}
