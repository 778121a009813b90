package org.lingxing.platform.rivers;

import org.lingxing.kernel.Phrase;

/** The levels on which somebody answers for a reach, from above. The guard stands on the last; he is no chief. */
public enum ChiefLevel {
    CITY("市级河长", "City chief"),
    COUNTY("县级河长", "County chief"),
    TOWNSHIP("乡级河长", "Township chief"),
    VILLAGE("村级河长", "Village chief"),
    GUARD("巡护员", "Guard");

    private final Phrase title;

    ChiefLevel(String zh, String en) {
        this.title = Phrase.of(zh, en);
    }

    public Phrase title() {
        return title;
    }

    /** Its place from above, the first 1. */
    int place() {
        return switch (this) {
            case CITY -> 1;
            case COUNTY -> 2;
            case TOWNSHIP -> 3;
            case VILLAGE -> 4;
            case GUARD -> 5;
        };
    }

    public boolean isAbove(ChiefLevel other) {
        return compareTo(other) < 0;
    }
}
