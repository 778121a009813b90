package org.lingxing.decrees.water;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What kind of water is judged: total phosphorus has a row for each. */
public enum WaterBody implements Labelled {
    RIVER("河流", "river"),
    /** Lakes and reservoirs. */
    LAKE("湖库", "lake or reservoir");

    private final Phrase label;

    WaterBody(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
