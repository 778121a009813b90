package org.lingxing.platform.papers;

import java.util.List;

/**
 * Something that goes with a paper and is named below its text.
 *
 * @param blocks what it holds, set on pages of its own behind the paper; empty where it is handed over apart
 */
public record Annex(String title, List<Block> blocks) {

    public Annex {
        blocks = List.copyOf(blocks);
    }

    /** One that is handed over apart: pictures, a map. */
    public static Annex named(String title) {
        return new Annex(title, List.of());
    }
}
