package org.lingxing.law;

import org.lingxing.kernel.Phrase;

/**
 * One thing wrong with the facts given.
 *
 * @param pointer JSON pointer into the input; empty for the input itself
 */
public record Fault(String pointer, Kind kind, Phrase says) {

    /** What is wrong. */
    public enum Kind {
        MISSING,
        WRONG_TYPE,
        OUT_OF_RANGE,
        UNKNOWN_MEMBER,
        /** It does not go together with another fact, or with the law. */
        CONTRADICTION
    }
}
