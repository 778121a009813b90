package org.lingxing.platform.store;

import org.lingxing.kernel.Phrase;

/**
 * How a part of the platform is.
 *
 * @param state whether somebody must look at it
 * @param says what is the matter, or what was found in order
 */
public record Health(State state, Phrase says) {

    /** From good to bad. */
    public enum State {
        /** In order. */
        UP,
        /** Works, but somebody should look at it soon. */
        AT_RISK,
        /** Does not work: nobody should be sent here. */
        DOWN
    }

    public static Health up(String zh, String en) {
        return new Health(State.UP, Phrase.of(zh, en));
    }

    public static Health atRisk(String zh, String en) {
        return new Health(State.AT_RISK, Phrase.of(zh, en));
    }

    public static Health down(String zh, String en) {
        return new Health(State.DOWN, Phrase.of(zh, en));
    }
}
