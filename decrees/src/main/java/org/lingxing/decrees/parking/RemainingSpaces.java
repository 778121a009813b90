package org.lingxing.decrees.parking;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What the other spaces of new housing owe (article 15.1). */
enum RemainingSpaces implements Labelled {
    PROVIDE_OR_RESERVE("建设充电设施或预留安装条件", "chargers, or room for them"),
    NONE("无", "none");

    private final Phrase label;

    RemainingSpaces(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
