package org.lingxing.law;

/**
 * A value that went into a step, with its source.
 *
 * @param name short, as templates refer to it
 */
public record Figure<T>(String name, T value, Source source) {

    private static final Source FIXED = new Source.Fixed();

    /** A number of arithmetic itself: zero, one hundred per cent. No figure of a decree may come in this way. */
    public static <T> Figure<T> fixed(String name, T value) {
        return new Figure<>(name, value, FIXED);
    }

    /** The same under another name, where two of one name meet in a step. */
    public Figure<T> as(String other) {
        return new Figure<>(other, value, source);
    }
}
