package org.lingxing.platform.papers;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be done with a paper. */
enum PaperRefusal implements RefusalCode {
    PAPER_UNKNOWN(Meaning.forApplicant(404, "没有这份公文", "There is no such paper")),
    LETTERHEAD_UNKNOWN(Meaning.forApplicant(404, "没有这个发文机关", "There is no such letterhead")),
    PAGE_UNKNOWN(Meaning.forApplicant(404, "这份公文没有这一页", "The paper has no such page")),
    CODE_UNKNOWN(Meaning.forApplicant(404, "没有印有此校验码的公文", "No paper carries this code")
            .advising("请核对纸面上的十六位校验码", "Compare it with the sixteen digits on the page")),
    DEED_NOT_POSSIBLE(Meaning.forOfficer(409, "此公文现在不能这样办理", "This cannot be done with the paper now")),
    MARK_TAKEN(Meaning.forOfficer(409, "另一发文机关已用此代字", "Another letterhead has this mark in its numbers")
            .advising("请另取代字", "Choose another mark"));

    private final Meaning meaning;

    PaperRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
