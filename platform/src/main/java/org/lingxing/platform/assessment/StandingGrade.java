package org.lingxing.platform.assessment;

import org.lingxing.kernel.Phrase;

/** The grades of the rule, the best first. */
enum StandingGrade {
    EXCELLENT("优秀", "excellent"),
    GOOD("良好", "good"),
    PASS("合格", "pass"),
    FAIL("不合格", "fail");

    private final Phrase title;

    StandingGrade(String zh, String en) {
        this.title = Phrase.of(zh, en);
    }

    Phrase title() {
        return title;
    }
}
