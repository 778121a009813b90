package org.lingxing.decrees.countryside;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Farm facilities with a limit of their own (11). */
enum FacilityKind implements Labelled {
    GUARD_HOUSE("看护类管理房", "guard house"),
    PRIMARY_PROCESSING("农产品初加工设施", "primary processing");

    private final Phrase label;

    FacilityKind(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
