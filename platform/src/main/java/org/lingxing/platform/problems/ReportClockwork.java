package org.lingxing.platform.problems;

import java.time.Duration;
import org.lingxing.platform.time.CatchesUp;
import org.lingxing.platform.time.Recurring;
import org.springframework.stereotype.Component;

/** Sees that nobody who reported is remembered longer than said. */
@Component
class ReportClockwork implements Recurring, CatchesUp {

    private static final Duration EVERY = Duration.ofHours(1);

    private final ReportPrivacy privacy;

    ReportClockwork(ReportPrivacy privacy) {
        this.privacy = privacy;
    }

    @Override
    public void catchUp() {
        privacy.eraseWhatIsOver();
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
