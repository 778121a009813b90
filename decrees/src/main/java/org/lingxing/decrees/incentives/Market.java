package org.lingxing.decrees.incentives;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Where shares are traded. */
enum Market implements Labelled {
    MAIN_STAR_GEM_OR_OVERSEAS("主板、科创板、创业板或境外", "main, STAR, GEM or overseas"),
    NEEQ("新三板", "NEEQ"),
    REGIONAL("区域性股权市场", "regional");

    private final Phrase label;

    Market(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
