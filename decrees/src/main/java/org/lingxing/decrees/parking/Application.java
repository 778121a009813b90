package org.lingxing.decrees.parking;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** How the decree applies (articles 3 and 37). */
enum Application implements Labelled {
    DIRECTLY("适用", "applies"),
    BY_REFERENCE("参照", "applies by reference");

    private final Phrase label;

    Application(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
