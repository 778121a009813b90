package org.lingxing.decrees.patrols;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Who patrols: the chiefs of four levels, and the guards below them. */
public enum Level implements Labelled {
    CITY("市级河长", "city chief"),
    COUNTY("县级河长", "county chief"),
    TOWNSHIP("乡级河长", "township chief"),
    VILLAGE("村级河长", "village chief"),
    GUARD("巡护员", "guard");

    private final Phrase label;

    Level(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
