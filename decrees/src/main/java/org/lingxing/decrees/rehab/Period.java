package org.lingxing.decrees.rehab;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** How often a standard is granted. */
enum Period implements Labelled {
    ONCE("一次性", "once"),
    YEAR("每年", "a year");

    private final Phrase label;

    Period(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
