package org.lingxing.platform.assessment;

import org.lingxing.kernel.Phrase;

/** Whom the lot falls on beside the unit itself: two of each kind. */
enum DrawnKind {
    CHIEF("assessment-chief", "assessment.chief", "县级河湖长", "county chief"),
    TOWNSHIP("assessment-township", "assessment.township", "乡镇（街道）", "township"),
    MEMBER("assessment-member", "assessment.member", "成员单位", "member agency");

    /** How many are drawn, by zz-2019-5#a2.4.1. */
    static final int DRAWN = 2;

    private final String sheet;
    private final String subjects;
    private final Phrase title;

    DrawnKind(String sheet, String subjects, String zh, String en) {
        this.sheet = sheet;
        this.subjects = subjects;
        this.title = Phrase.of(zh, en);
    }

    /** By which they are scored. */
    String sheet() {
        return sheet;
    }

    /** What scores call them. */
    String subjects() {
        return subjects;
    }

    Phrase title() {
        return title;
    }
}
