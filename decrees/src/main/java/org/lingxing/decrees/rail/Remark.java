package org.lingxing.decrees.rail;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What is remarked beside the decision. */
enum Remark implements Labelled {
    OPERATOR_CHOSEN_LATE("运营单位未在可行性研究报告编制前确定", "the operator was not chosen before the feasibility report");

    private final Phrase label;

    Remark(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
