package org.lingxing.platform.patrols;

import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.tracks.Sign;

/**
 * What an examination brought out, with its places; kept sealed beside the track.
 *
 * @param nearMetres from how far the line counted as seen
 * @param missed the stretches nobody saw, in the order of the reach
 * @param signs what speaks against the track
 * @param remarks what of an imported file was left out
 */
record PatrolSheet(int nearMetres, List<Missed> missed, List<Found> signs, List<Phrase> remarks) {

    /**
     * A stretch that nobody saw.
     *
     * @param from metres from where the reach begins
     * @param lines positions to draw it by, longitude first
     */
    record Missed(int from, int to, List<List<List<Double>>> lines) {}

    /**
     * A sign.
     *
     * @param places positions on the map, longitude first; empty where it is about the whole
     */
    record Found(Sign.Kind kind, Phrase words, List<List<Double>> places) {}

    /** The same without any place. */
    PatrolSheet withoutPlaces() {
        return new PatrolSheet(
                nearMetres,
                missed.stream()
                        .map(stretch -> new Missed(stretch.from(), stretch.to(), List.of()))
                        .toList(),
                signs.stream()
                        .map(sign -> new Found(sign.kind(), sign.words(), List.of()))
                        .toList(),
                remarks);
    }

    /** The same without what speaks against the track. */
    PatrolSheet withoutSigns() {
        return new PatrolSheet(nearMetres, missed, List.of(), remarks);
    }
}
