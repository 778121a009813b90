package org.lingxing.tracks;

import java.util.List;
import org.lingxing.kernel.Phrase;

/**
 * Something that speaks against a track, with what it rests on. A sign is a question to whoever patrolled, not a verdict.
 *
 * @param words what was found, with its figures, for the patroller and the superior to read
 * @param places where, in the order of the track; empty where it is about the whole
 */
public record Sign(Kind kind, Phrase words, List<Fix> places) {

    public Sign {
        places = List.copyOf(places);
    }

    /** What may be found. */
    public enum Kind {
        /** No fix has a time, or some have none. */
        WITHOUT_TIME,
        /** Times before anything could have been recorded here, as a receiver gives them that has lost its date. */
        BEFORE_ITS_TIME,
        /** Times that lie ahead of when the track arrived. */
        AHEAD_OF_TIME,
        /** Times that go backwards. */
        BACKWARDS,
        /** A step that nothing which patrols can make. */
        IMPOSSIBLE_SPEED,
        /** Most of the way was driven too fast to look at anything. */
        IN_HASTE,
        /** Steps of one length, or a way of perfectly straight lines: drawn rather than walked. */
        TOO_REGULAR,
        /** It follows the registered line of the reach to the half metre. */
        ON_THE_DRAWN_LINE,
        /** The same steps as in an earlier track. */
        REPEATED,
        /** Every fix claims the same accuracy, or one that no receiver in the open has. */
        SIMULATED_POSITION,
        /** The device's clock was off, or was moved on the way. */
        CLOCK_MOVED,
        /** A picture was taken beside the track. */
        PICTURE_ELSEWHERE,
        /** A picture was taken before the patrol began, or after it ended. */
        PICTURE_OF_ANOTHER_TIME
    }
}
