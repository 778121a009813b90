package org.lingxing.kernel;

/**
 * Where in a source text something was read.
 *
 * @param from index of the first character (UTF-16 unit) in the decoded source text, from 0
 * @param to index behind the last character, not below {@code from}
 */
public record Passage(int from, int to) {

    public Passage {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("not a range of characters: " + from + ".." + to);
        }
    }

    /** The smallest passage that holds both. */
    public Passage through(Passage other) {
        return new Passage(Math.min(from, other.from), Math.max(to, other.to));
    }
}
