package org.lingxing.decrees.countryside;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What keeps land from being farm facility land (11). */
enum Shortfall implements Labelled {
    STOREYS("不是单层", "not of one storey"),
    AREA("占地超限", "too large"),
    BASIC_FARMLAND("占用永久基本农田", "on permanent basic farmland"),
    AGREEMENT("三方协议不齐", "agreement not complete"),
    FILING("未报县级备案", "not filed with the county");

    private final Phrase label;

    Shortfall(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
