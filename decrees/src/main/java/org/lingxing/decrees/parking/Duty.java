package org.lingxing.decrees.parking;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Whether places and chargers for electric vehicles are owed (article 15.2). */
enum Duty implements Labelled {
    PROVIDE("应当设置", "to be provided"),
    NONE("无", "none");

    private final Phrase label;

    Duty(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
