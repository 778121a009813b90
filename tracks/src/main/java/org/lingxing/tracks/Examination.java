package org.lingxing.tracks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an examination of a track brings out.
 *
 * @param coverage null where no reach was asked about
 * @param signs what speaks against it, in the order of {@link Sign.Kind}; empty where nothing does
 */
public record Examination(Summary summary, @Nullable Coverage coverage, List<Sign> signs, Fingerprint fingerprint) {

    /**
     * Examines a track.
     *
     * @param reach the line that was to be patrolled; null where none is known
     */
    public static Examination of(Recording recording, @Nullable ReachLine reach, Tolerances tolerances) {
        Track track = recording.track();
        List<Step> steps = Step.of(track);
        var fingerprint = Fingerprint.of(track);
        var signs = new ArrayList<Sign>();
        new TimeSigns(recording, tolerances).find(signs);
        new WaySigns(track, steps, tolerances).find(reach, signs);
        new OriginSigns(recording, tolerances).find(fingerprint, signs);
        signs.sort(Comparator.comparing(Sign::kind));
        return new Examination(
                Summary.of(track, steps),
                reach == null ? null : reach.coverage(track, tolerances),
                List.copyOf(signs),
                fingerprint);
    }
}
