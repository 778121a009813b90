package org.lingxing.decrees.incentives;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Whether a clause can apply. */
enum Likely implements Labelled {
    YES("符合", "yes"),
    MAYBE("待补材料", "maybe"),
    NO("不符合", "no");

    private final Phrase label;

    Likely(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
