package org.lingxing.decrees.incentives;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Whose list of green factories and parks a factory stands on. */
enum GreenFactory implements Labelled {
    NATIONAL("国家级", "national"),
    PROVINCIAL("省级", "provincial"),
    NONE("未列入", "none");

    private final Phrase label;

    GreenFactory(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
