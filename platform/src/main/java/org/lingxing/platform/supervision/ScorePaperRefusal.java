package org.lingxing.platform.supervision;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why a bulletin or circular cannot be drafted. */
enum ScorePaperRefusal implements RefusalCode {
    PAPER_THERE_ALREADY(Meaning.forOfficer(409, "这一期已有一份在起草或已印发", "One of this span is being written or has gone out")
            .advising("请打开那一份；要重新生成，先撤稿或撤销", "Open that one; to make it anew, discard or withdraw it first"));

    private final Meaning meaning;

    ScorePaperRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
