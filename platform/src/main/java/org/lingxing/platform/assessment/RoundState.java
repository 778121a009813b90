package org.lingxing.platform.assessment;

import org.lingxing.kernel.Phrase;

/** How far a year's round has come. */
enum RoundState {
    /** Units, groups and terms are being entered; nothing is owed yet. */
    PREPARING("准备", "being prepared"),
    /** The sheets are frozen, the duties of the decree run. */
    OPEN("进行中", "open"),
    /** No more points are given; the office sums up. */
    CLOSED("现场考核已结束", "field scoring closed");

    private final Phrase title;

    RoundState(String zh, String en) {
        this.title = Phrase.of(zh, en);
    }

    Phrase title() {
        return title;
    }
}
