package org.lingxing.decrees.rivers;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Grades of the assessment, the best first. */
enum Grade implements Labelled {
    EXCELLENT("优秀", "excellent"),
    GOOD("良好", "good"),
    PASS("合格", "pass"),
    FAIL("不合格", "fail");

    private final Phrase label;

    Grade(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
