package org.lingxing.platform.patrols;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.rivers.Answering;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/**
 * Who sees what of a patrol. Where a person was is the person's own: the patroller sees it, and the chief one level up,
 * who has to check it. The chief office of the region and the chiefs further up see figures and signs; the office can
 * open a track for the day with a reason, which is recorded and told to the patroller.
 */
@Component
class Sight {

    private static final ZoneId ZONE = CityClock.ZONE;

    private final Seats seats;
    private final Reaches reaches;
    private final PatrolHistory history;
    private final CityClock clock;

    Sight(Seats seats, Reaches reaches, PatrolHistory history, CityClock clock) {
        this.seats = seats;
        this.reaches = reaches;
        this.history = history;
        this.clock = clock;
    }

    /** As what somebody looks at a patrol, the nearest first. */
    enum As {
        PATROLLER,
        SUPERIOR,
        OFFICE,
        HIGHER
    }

    /** @throws Refusal {@link PatrolRefusal#PATROL_UNKNOWN} for everybody else: that there is one is told to nobody */
    As of(PatrolRow patrol, Caller caller) {
        if (patrol.by().equals(caller.account())) {
            return As.PATROLLER;
        }
        LocalDate today = clock.today();
        List<UUID> acting = seats.of(caller.account(), today);
        if (patrol.superior() != null && acting.contains(patrol.superior())) {
            return As.SUPERIOR;
        }
        if (caller.mayAct(Role.CHIEF_OFFICE, DivisionCode.of(patrol.division()))) {
            return As.OFFICE;
        }
        boolean higher = reaches.answering(patrol.reach(), today).stream()
                .filter(one -> one.level().isAbove(patrol.level()))
                .map(Answering::post)
                .anyMatch(acting::contains);
        if (higher) {
            return As.HIGHER;
        }
        throw Refusal.of(PatrolRefusal.PATROL_UNKNOWN);
    }

    /** Whether that person may see where the patroller was. */
    boolean seesTrack(PatrolRow patrol, As as, Caller caller) {
        return switch (as) {
            case PATROLLER, SUPERIOR -> true;
            case OFFICE ->
                history.opened(
                        patrol.id(),
                        caller.account(),
                        clock.today().atStartOfDay(ZONE).toInstant());
            case HIGHER -> false;
        };
    }
}
