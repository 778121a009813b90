package org.lingxing.decrees.supervision;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What is reported, in the order in which reports of one day are listed. */
enum ReportKind implements Labelled {
    PLAN("计划", "plan"),
    PROGRESS("落实情况", "progress"),
    LEDGER("台账", "ledger");

    private final Phrase label;

    ReportKind(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
