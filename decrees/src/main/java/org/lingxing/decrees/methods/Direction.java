package org.lingxing.decrees.methods;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** To which side of its figure a target reaches. */
enum Direction implements Labelled {
    AT_LEAST("不低于", "at least"),
    AT_MOST("不高于", "at most"),
    EXACTLY("等于", "exactly"),
    KEEP_AT("保持在", "keep at");

    private final Phrase label;

    Direction(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
