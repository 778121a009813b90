package org.lingxing.platform.rivers;

import org.lingxing.kernel.Phrase;

/** What a water is. */
public enum WaterKind {
    RIVER("河流", "River"),
    LAKE("湖泊", "Lake"),
    RESERVOIR("水库", "Reservoir"),
    SMALL("小微水体", "Small water");

    private final Phrase title;

    WaterKind(String zh, String en) {
        this.title = Phrase.of(zh, en);
    }

    public Phrase title() {
        return title;
    }
}
