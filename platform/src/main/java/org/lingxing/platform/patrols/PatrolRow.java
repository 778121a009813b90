package org.lingxing.platform.patrols;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.rivers.ChiefLevel;

/**
 * A patrol as its table has it; the track lies apart.
 *
 * @param by the account that patrolled
 * @param name that person's name
 * @param superior the post that decides about it; null where nobody stands above on the reach
 * @param day the day on which it began
 * @param made circumstances as JSON
 * @param looked what was seen of the five matters, as JSON
 * @param answerUntil until when the patroller has the signs to himself; null where there are none
 * @param checkedAt when a superior first checked it
 * @param askedAt since when a question of the superior stands open; null where none does
 */
record PatrolRow(
        UUID id,
        String reach,
        String reachName,
        String division,
        ChiefLevel level,
        UUID post,
        String by,
        String name,
        @Nullable UUID superior,
        LocalDate day,
        Instant startedAt,
        Instant endedAt,
        Instant receivedAt,
        String made,
        Source source,
        String looked,
        String words,
        int fixes,
        int metres,
        int movingSeconds,
        int silenceSeconds,
        @Nullable BigDecimal accuracy,
        int reachMetres,
        BigDecimal coverage,
        List<String> signs,
        int problems,
        @Nullable Instant answerUntil,
        @Nullable Instant answeredAt,
        @Nullable Belief belief,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String ground,
        @Nullable Instant checkedAt,
        @Nullable String checkedBy,
        @Nullable Instant askedAt,
        ReportState report,
        int version) {

    /** Where a track comes from. */
    enum Source {
        DEVICE,
        GPX
    }

    /** What the superior decided. */
    enum Belief {
        BELIEVED,
        NOT_BELIEVED
    }

    /** How the report of a patrol stands. */
    enum ReportState {
        /** None is owed: a guard's patrols are summed up by the month, a city chief has nobody above. */
        NONE,
        DUE,
        SUBMITTED,
        READ
    }

    /** Whether the patroller still has the signs to himself. */
    boolean isWithPatroller(Instant now) {
        return answerUntil != null && answeredAt == null && now.isBefore(answerUntil);
    }

    /** The identifier of the deed by which it fulfils a duty. */
    String deed() {
        return deedOf(id);
    }

    static String deedOf(UUID patrol) {
        return "patrols.patrol/" + patrol;
    }

    /** What holds its pictures and what problems found on it name as their origin. */
    static String originOf(UUID patrol) {
        return "patrol/" + patrol;
    }
}
