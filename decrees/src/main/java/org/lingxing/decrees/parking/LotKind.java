package org.lingxing.decrees.parking;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Kinds of parking (article 2). */
enum LotKind implements Labelled {
    PUBLIC("公共停车场", "public lot"),
    DEDICATED("专用停车场", "dedicated lot"),
    TEMPORARY("临时停车场", "temporary lot"),
    ROADSIDE("道路停车泊位", "roadside berths");

    private final Phrase label;

    LotKind(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
