package org.lingxing.platform.patrols;

import java.time.Duration;
import org.lingxing.platform.time.CatchesUp;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.Recurring;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees that where people were is kept no longer than said. */
@Component
class TrackClockwork implements Recurring, CatchesUp {

    private static final Duration EVERY = Duration.ofHours(1);

    /** Patrols a transaction, so that none is long. */
    private static final int PIECE = 500;

    private final TrackStore tracks;
    private final PatrolSettings settings;
    private final CityClock clock;
    private final TransactionTemplate transaction;

    TrackClockwork(TrackStore tracks, PatrolSettings settings, CityClock clock, TransactionTemplate transaction) {
        this.tracks = tracks;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void catchUp() {
        var before = clock.today().minus(settings.tracksKept());
        int done = PIECE;
        while (done == PIECE) {
            var piece = transaction.execute(status -> tracks.letGo(before, PIECE));
            done = piece == null ? 0 : piece;
        }
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void turn() {
        catchUp();
    }
}
