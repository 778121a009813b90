package org.lingxing.decrees.parking;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What a lot belongs to (article 15). */
enum LotUse implements Labelled {
    RESIDENTIAL("居住小区", "housing"),
    LARGE_RETAIL("大型商贸场所", "large retail"),
    TRANSPORT_HUB("城市交通枢纽", "transport hub"),
    OTHER("其他", "other");

    private final Phrase label;

    LotUse(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
