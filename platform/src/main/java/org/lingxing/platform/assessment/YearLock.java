package org.lingxing.platform.assessment;

import org.lingxing.platform.http.Refusal;
import org.springframework.stereotype.Component;

/** Lets one deed at a time change what counts in a year, so that each does exactly what its preview said. */
@Component
class YearLock {

    private final RoundTable rounds;

    YearLock(RoundTable rounds) {
        this.rounds = rounds;
    }

    /**
     * Until the transaction ends.
     *
     * @throws Refusal where the year has no round
     */
    void hold(int year) {
        if (rounds.lock(year).isEmpty()) {
            throw Refusal.of(AssessmentRefusal.ROUND_UNKNOWN);
        }
    }
}
