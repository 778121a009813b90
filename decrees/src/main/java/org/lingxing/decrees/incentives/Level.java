package org.lingxing.decrees.incentives;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Who recognised it. */
enum Level implements Labelled {
    NATIONAL("国家级", "national"),
    PROVINCIAL("省级", "provincial");

    private final Phrase label;

    Level(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
