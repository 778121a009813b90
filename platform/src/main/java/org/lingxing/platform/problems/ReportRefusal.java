package org.lingxing.platform.problems;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be done with a citizen's report. */
enum ReportRefusal implements RefusalCode {
    REPORT_UNKNOWN(Meaning.forApplicant(404, "没有这份报告，或校验码不对", "There is no such report, or the check code is wrong")
            .advising(
                    "请核对回执上的编号和校验码；校验码丢了，可请河长办核实后补发",
                    "Compare number and check code with your acknowledgement; the chief office can issue a new code")),
    TICKET_UNUSABLE(Meaning.forApplicant(409, "页面打开太久，需要重新准备", "The page was open for too long; it has to prepare anew")
            .advising("请再送一次，所填内容都在", "Send it again; what you filled in is still there")),
    TOO_MANY_REPORTS(Meaning.forApplicant(429, "报告太多，请稍后再送", "Too many reports; wait a little")
            .advising("所填内容都在，稍后再送即可", "What you filled in is kept; send it later")),
    TOO_MANY_GUESSES(Meaning.forApplicant(429, "校验码错了太多次", "The check code was wrong too many times")
            .advising("请稍后再试；校验码丢了，可请河长办核实后补发", "Try again later; the chief office can issue a new code")),
    OUTSIDE_THE_CITY(Meaning.forApplicant(409, "这个位置不在本市范围内", "This place lies outside the city")
            .advising("请把图钉拖到看到问题的地方", "Drag the pin to where you saw it")),
    PICTURE_UNKNOWN(Meaning.forApplicant(409, "有照片已被清理，请重新选择", "A picture was swept meanwhile; choose it again")),
    REPORT_DECIDED(Meaning.forOfficer(409, "这份报告已经受理或答复", "This report was decided already")),
    NOT_VERIFIED(Meaning.forOfficer(
                    409, "核实的事项不足或不符，未补发校验码", "Too little was verified, or it does not agree; no code was issued")
            .advising("至少核实两项，其中一项由平台比对", "Verify two facts at least, one of them compared by the platform")),
    PERSON_ERASED(Meaning.forOfficer(410, "报告人的姓名和电话已按期删除", "Name and telephone were erased when their time was over"));

    private final Meaning meaning;

    ReportRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
