package org.lingxing.platform.problems;

import org.lingxing.kernel.Phrase;

/** How far a citizen's report has come with the office. */
enum ReportState {
    /** Nobody in office has decided yet. */
    RECEIVED("待受理", "Waits for the office"),
    /** A problem's file was opened by it. */
    TAKEN("已立案", "A file was opened"),
    /** It tells of a problem that has a file already. */
    JOINED("已并案", "Put to an open file"),
    /** Answered without a file. */
    ANSWERED("已答复", "Answered");

    private final Phrase title;

    ReportState(String zh, String en) {
        this.title = Phrase.of(zh, en);
    }

    Phrase title() {
        return title;
    }
}
