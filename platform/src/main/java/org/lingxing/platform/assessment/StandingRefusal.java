package org.lingxing.platform.assessment;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be done with what counts, the result, or an objection. */
enum StandingRefusal implements RefusalCode {
    RECORD_UNKNOWN(Meaning.forApplicant(404, "没有这一条记录", "There is no such record")),
    RESULT_UNKNOWN(Meaning.forApplicant(404, "没有这份结果", "There is no such result")),
    NOT_PUBLISHED(Meaning.forApplicant(404, "这一年度的考核结果尚未公布", "The result of this year is not published")),
    DEED_NOT_POSSIBLE(Meaning.forOfficer(409, "现在不能这样办理", "This cannot be done now")),
    PREVIEW_MOVED(Meaning.forOfficer(
                    409,
                    "预演之后别的记录有变，结果已不相同",
                    "Other records have changed since the preview; it would change something else now")
            .advising("请看过新的预演再办", "Look at the new preview, then decide")),
    PROBLEM_COUNTED_ALREADY(Meaning.forOfficer(409, "这件问题已列入台账", "This problem is in the ledger already")),
    CORRECTION_THERE_ALREADY(Meaning.forOfficer(409, "这一条已有一份更正", "There is a correction of this already")),
    SURVEY_PROPOSED_ALREADY(Meaning.forOfficer(409, "这个单位已有一份社会评价待确认", "A survey of this unit waits to be confirmed")
            .advising("请先确认、退回或撤回那一份", "Confirm, reject or withdraw that one first")),
    RESULT_PROPOSED_ALREADY(Meaning.forOfficer(409, "已有一份结果待审签", "A result waits to be signed")
            .advising("请先审签、退回或撤回那一份", "Sign, reject or withdraw that one first")),
    RESULT_INCOMPLETE(Meaning.forOfficer(
            409, "还有项目未评分或未确认，只能暂定", "Something is not scored or confirmed yet; it stays provisional")),
    ROUND_STILL_OPEN(
            Meaning.forOfficer(409, "现场考核还没有结束，只能暂定", "Field scoring is not closed yet; it stays provisional")),
    RESULT_MOVED(Meaning.forOfficer(409, "提出以后记录有变，结果已不相同", "The records have changed since it was proposed")
            .advising("请退回，再按现在的记录提出", "Reject it and propose it by the records as they are now")),
    RESULT_SAYS_NOTHING_NEW(Meaning.forOfficer(
            409, "与已审签的结果相同，无需更正", "It is the same as the signed result; nothing is to be corrected")),
    RESULT_NOT_SIGNED(Meaning.forOfficer(409, "结果审签之后才能公布", "Only a signed result is published")),
    RESULT_SUPERSEDED(Meaning.forOfficer(409, "这份结果已被后来的更正代替，不再公布", "A later result stands in place of this one")
            .advising("请公布现行的那一份", "Publish the one that stands")),
    RESULT_PUBLISHED_ALREADY(Meaning.forOfficer(409, "这份结果已经公布", "This result is published already")),
    NOT_IN_THE_RESULT(Meaning.forApplicant(
                    409, "这一项不是这个单位的，或没有计入它的成绩", "This is none of the unit's, or does not count in its result")
            .advising("请从列出的记录中选一条", "Choose one of the records listed")),
    OBJECTION_THERE_ALREADY(Meaning.forApplicant(
            409, "这个单位对这一条的异议还在等待答复", "An objection of this unit to the same record waits for its answer")),
    OBJECTION_OWN(Meaning.forOfficer(409, "您提出的异议不能自己答复", "You filed this objection yourself")
            .advising("请由市河长办另一人或签发人答复", "Another person of the office, or who signs, answers it")),
    OBJECTION_OWN_RECORD(
            Meaning.forOfficer(409, "有异议的记录由您提出、评定或确认，不能由您答复", "You proposed, scored or decided the record it is about")
                    .advising("请由没有经手这一记录的人答复", "Somebody who had no hand in the record answers it")),
    OBJECTION_NOT_UPHELD(Meaning.forOfficer(409, "异议成立的才更正记录", "Only what an upheld objection is about is corrected")),
    OBJECTION_CORRECTED_ELSEWHERE(
            Meaning.forOfficer(409, "这类记录在它自己的页面上更正", "Records of this kind are corrected where they are kept")
                    .advising("请打开该记录办理", "Open the record")),
    OBJECTION_ANSWERED(Meaning.forOfficer(409, "这一异议已经答复", "This objection was answered already"));

    private final Meaning meaning;

    StandingRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
