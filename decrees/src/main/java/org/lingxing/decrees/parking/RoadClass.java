package org.lingxing.decrees.parking;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Classes of city roads (article 28.5). */
enum RoadClass implements Labelled {
    EXPRESSWAY("城市快速路", "expressway"),
    MAIN("主干路", "main road"),
    SECONDARY("次干路", "secondary road"),
    BRANCH("支路", "branch road");

    private final Phrase label;

    RoadClass(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
