package org.lingxing.decrees.markets;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What becomes of a market (3.1). */
enum MarketClass implements Labelled {
    RELOCATE("外迁", "relocated"),
    UPGRADE("转型提升", "upgraded"),
    UNDECIDED("未定", "undecided");

    private final Phrase label;

    MarketClass(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
