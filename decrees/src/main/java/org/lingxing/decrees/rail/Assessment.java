package org.lingxing.decrees.rail;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** The safety assessment before a line runs. */
enum Assessment implements Labelled {
    PASSED("通过", "passed"),
    FAILED("未通过", "failed"),
    NOT_DONE("未进行", "not done");

    private final Phrase label;

    Assessment(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
