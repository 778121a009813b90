package org.lingxing.decrees.incentives;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What holds on days of heavy pollution. */
enum HeavyPollution implements Labelled {
    NOT_CONTROLLED("不纳入管控", "not controlled"),
    LOWERED_OR_NOT_CONTROLLED("降级管控或不纳入管控", "lowered or not controlled"),
    NORMAL("照常管控", "as all others");

    private final Phrase label;

    HeavyPollution(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
