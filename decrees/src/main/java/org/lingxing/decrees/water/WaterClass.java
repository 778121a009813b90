package org.lingxing.decrees.water;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Classes of surface water, the best first. */
public enum WaterClass implements Labelled {
    I("Ⅰ类", "class I"),
    II("Ⅱ类", "class II"),
    III("Ⅲ类", "class III"),
    IV("Ⅳ类", "class IV"),
    V("Ⅴ类", "class V"),
    INFERIOR_V("劣Ⅴ类", "inferior to class V");

    private final Phrase label;

    WaterClass(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
