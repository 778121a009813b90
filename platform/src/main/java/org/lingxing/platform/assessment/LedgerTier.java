package org.lingxing.platform.assessment;

import org.lingxing.kernel.Phrase;

/** Who gave the task, spread the experience, or found fault. */
enum LedgerTier {
    NATIONAL("国家级", "national"),
    PROVINCIAL("省级", "provincial"),
    CITY("市级", "city");

    private final Phrase title;

    LedgerTier(String zh, String en) {
        this.title = Phrase.of(zh, en);
    }

    Phrase title() {
        return title;
    }
}
