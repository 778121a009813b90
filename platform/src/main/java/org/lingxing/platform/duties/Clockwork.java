package org.lingxing.platform.duties;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.time.CatchesUp;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.Recurring;
import org.springframework.stereotype.Component;

/** Goes round: every few seconds for what has become late, once a day for the rest. */
@Component
class Clockwork implements Recurring, CatchesUp {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Round round;
    private final PlaceTotals places;
    private final NightlyRecount recount;
    private final CityClock clock;
    private volatile @Nullable LocalDate last;

    Clockwork(Round round, PlaceTotals places, NightlyRecount recount, CityClock clock) {
        this.round = round;
        this.places = places;
        this.recount = recount;
        this.clock = clock;
    }

    @Override
    public void catchUp() {
        LocalDate today = clock.today();
        if (!today.equals(last)) {
            round.newDay();
            last = today;
        }
        round.markOverdue();
        places.addUp();
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void turn() {
        catchUp();
        recount.whenDue();
    }
}
