package org.lingxing.platform.duties;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** How a duty stands. */
public enum DutyState implements Labelled {
    OPEN("待履行", "open"),
    DONE("按时完成", "done in time"),
    DONE_LATE("逾期完成", "done late"),
    OVERDUE("已逾期", "overdue"),
    SUSPENDED("中止计时", "suspended"),
    WAIVED("免除", "waived");

    private final Phrase label;

    DutyState(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
