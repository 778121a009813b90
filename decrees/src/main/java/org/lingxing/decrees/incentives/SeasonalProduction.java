package org.lingxing.decrees.incentives;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Whether production stops in autumn and winter. */
enum SeasonalProduction implements Labelled {
    EXEMPT("豁免错峰", "exempt"),
    NORMAL("照常错峰", "as all others");

    private final Phrase label;

    SeasonalProduction(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
