package org.lingxing.decrees.parking;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Where the written notice of an operator stands (article 19). */
enum FilingStatus implements Labelled {
    NOT_REQUIRED("无须告知", "not required"),
    PENDING("待告知", "pending"),
    OVERDUE("逾期未告知", "overdue"),
    FILED("已按期告知", "filed"),
    FILED_LATE("逾期告知", "filed late");

    private final Phrase label;

    FilingStatus(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
