package org.lingxing.platform.scoring;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be done with sheets and scores. */
enum ScoringRefusal implements RefusalCode {
    SHEET_UNKNOWN(Meaning.forApplicant(404, "没有这张评分表", "There is no such sheet")),
    SHEET_NOT_IN_FORCE(Meaning.forOfficer(409, "这一期还没有已审签的评分表", "No signed version of the sheet counts for this span")
            .advising("请先审签一个在该期末之前起用的版本", "Sign a version that counts from before the end of the span")),
    SHEET_HAS_A_DRAFT(Meaning.forOfficer(409, "这张评分表已有一份草稿", "The sheet has a draft already")
            .advising("请继续修改那份草稿，或先作废", "Go on with that draft, or discard it first")),
    SHEET_FROZEN(
            Meaning.forOfficer(409, "这一期的评分表已经冻结，不能再换", "The sheet is frozen for this span and cannot be exchanged")
                    .advising("新版本可用于以后的各期", "A new version can count for later spans")),
    SHEET_DOES_NOT_ADD_UP(Meaning.forOfficer(409, "评分表还有问题，不能审签", "The sheet has faults and cannot be signed")
            .advising("按检查所列逐项改正", "Correct what the check names")),
    DEED_NOT_POSSIBLE(Meaning.forOfficer(409, "现在不能这样办理", "This cannot be done now")),
    SUBJECT_UNKNOWN(Meaning.forApplicant(404, "这一期没有这个评分对象", "Nobody of that name is scored for this span")),
    POINTS_COME_BY_DEEDS(Meaning.forOfficer(
            409, "这类对象由考核组现场评分，不能直接给分", "Groups score these in the field; points are not given here")),
    ITEM_IS_COMPUTED(Meaning.forOfficer(409, "此项由平台计算，不由人评分", "This item is computed, not scored by people")
            .advising("如与事实不符，请更正所计的记录", "If it is not true, correct the records that are counted")),
    RESULT_UNKNOWN(Meaning.forApplicant(404, "没有这份评分结果", "There is no such result")),
    RESULT_PROPOSED_ALREADY(Meaning.forOfficer(409, "这一期已有一份结果待审签", "A result of this span waits to be signed")
            .advising("请先审签、退回或撤回那一份", "Sign, reject or withdraw that one first")),
    RESULT_AWAITS_POINTS(Meaning.forOfficer(409, "还有项目未评分，不能定稿", "Some items are not scored yet; it cannot be closed")),
    RESULT_MOVED(Meaning.forOfficer(409, "提出以后所计的记录有变，结果已不相同", "The records have changed since it was proposed")
            .advising("请退回，再按现在的记录提出", "Reject it and propose it by the records as they are now")),
    RESULT_SAYS_NOTHING_NEW(Meaning.forOfficer(
            409, "与已审签的结果相同，无需更正", "It is the same as the signed result; nothing is to be corrected")),
    SPAN_NOT_OVER(Meaning.forOfficer(409, "这一期还没有结束，只有暂定分数", "The span is not over yet; its scores are provisional"));

    private final Meaning meaning;

    ScoringRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
