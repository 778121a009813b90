package org.lingxing.decrees.incentives;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What an award is to be spent on. */
enum Use implements Labelled {
    RESEARCH("用于研发", "research and development"),
    MARKETS("用于市场开拓", "winning markets"),
    PARK("用于招商与园区建设", "the park itself");

    private final Phrase label;

    Use(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
