package org.lingxing.decrees.methods;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** How a target stands against the clock. */
enum Light implements Labelled {
    GREEN("绿灯", "green"),
    YELLOW("黄灯", "yellow"),
    RED("红灯", "red");

    private final Phrase label;

    Light(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
