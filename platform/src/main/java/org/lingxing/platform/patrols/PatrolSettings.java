package org.lingxing.platform.patrols;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import org.lingxing.tracks.Tolerances;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * With what patrols are measured; no provision gives these, and a city sets its own.
 *
 * @param nearMetres from how far the line of a reach counts as seen
 * @param answerWithin how long a patroller has the signs to himself before the superior sees them
 * @param largestTrackFile the largest GPX file taken as a patrol
 * @param tracksKept how long after a patrol where somebody was is kept; figures and signs in words stay
 */
@ConfigurationProperties("lingxing.patrols")
record PatrolSettings(
        @DefaultValue("50") BigDecimal nearMetres,
        @DefaultValue("2d") Duration answerWithin,
        @DefaultValue("20MB") DataSize largestTrackFile,
        @DefaultValue("3y") Period tracksKept) {

    Tolerances tolerances() {
        var usual = Tolerances.usual();
        return new Tolerances(
                nearMetres.doubleValue(),
                usual.longestStep(),
                usual.longestSilence(),
                usual.fastest(),
                usual.hasty(),
                usual.clockOff(),
                usual.pictureOff(),
                usual.earliest());
    }
}
