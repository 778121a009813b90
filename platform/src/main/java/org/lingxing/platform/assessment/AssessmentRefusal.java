package org.lingxing.platform.assessment;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be done in a round now. */
enum AssessmentRefusal implements RefusalCode {
    ROUND_UNKNOWN(Meaning.forApplicant(404, "没有这个年度的考核", "There is no assessment of this year")),
    UNIT_UNKNOWN(Meaning.forApplicant(404, "这个年度不考核这个单位", "This unit is not assessed in this year")),
    ROUND_THERE_ALREADY(Meaning.forOfficer(409, "这个年度的考核已经建立", "The round of this year is there already")),
    ROUND_NOT_PREPARING(Meaning.forOfficer(409, "考核已经启动，不能再改", "The round was opened; this is fixed")),
    ROUND_NOT_OPEN(Meaning.forOfficer(409, "考核还没有启动，或现场考核已经结束", "The round is not open")),
    SHEET_POINTS_WRONG(Meaning.forOfficer(409, "评分表的总分与方案不符", "A sheet has other points than the plan gives")
            .advising("请另起一版改正，审签后再启动", "Correct it in another version and have it signed")),
    FIELD_NOT_COMPLETE(Meaning.forOfficer(409, "还有对象没有评完", "Not everybody has been scored")),
    LISTS_SEALED(Meaning.forOfficer(409, "抽签已经公告，名单封存，不能再改", "The lot was announced; the lists are sealed")),
    LIST_TOO_SHORT(Meaning.forOfficer(409, "名单不足，不能抽签", "A list is too short to draw from")
            .advising("请在该单位页补齐名单", "Complete the list on the unit's page")),
    LOT_ANNOUNCED_ALREADY(Meaning.forOfficer(409, "抽签已经公告", "The lot was announced already")),
    LOT_NOT_ANNOUNCED(Meaning.forOfficer(409, "抽签还没有公告", "The lot was not announced")),
    LOT_DAY_NOT_TO_COME(
            Meaning.forOfficer(409, "决定抽签的数值当天或以前已经产生，不能用来抽签", "That value may exist already and cannot decide")
                    .advising("请选一个明天或以后才产生的数值", "Choose a value of tomorrow or later")),
    LOT_DAY_TO_COME(Meaning.forOfficer(409, "公告的日子还没有到", "The day that was announced is still to come")),
    LOT_DRAWN_ALREADY(Meaning.forOfficer(409, "已经抽签，结果不能改", "The lot was drawn; it stays")),
    LOT_NOT_DRAWN(Meaning.forOfficer(409, "还没有抽签", "The lot has not fallen yet")),
    NOT_DRAWN(Meaning.forOfficer(409, "现在没有抽中这个对象", "The lot has not fallen on this one")),
    SCORED_IN_PART(Meaning.forOfficer(409, "已经有人评过这个对象，不能再换", "Somebody has scored this one already")),
    LEAVING_THERE_ALREADY(Meaning.forOfficer(
            409, "这个对象已经提出不能考核，待另一人审签", "Leaving this one out is proposed already and waits for its signature")),
    LIST_USED_UP(Meaning.forOfficer(409, "名单已经用完，没有下一个可以接替", "The list is used up; nobody is next")),
    MEMBER_UNKNOWN(Meaning.forApplicant(404, "这个年度的名单里没有这个成员单位", "No such member agency is listed for this year")),
    SELF_HANDED_IN(Meaning.forApplicant(409, "自评报告已经报送，不能再改", "The self-assessment was handed in and stays")),
    SELF_NOT_COMPLETE(Meaning.forApplicant(409, "自评报告还没有写全", "The self-assessment is not complete")),
    NOT_YOUR_UNIT(Meaning.forApplicant(403, "只有本单位的联络人可以填写", "Only who answers for it writes it")),
    NOT_YOUR_GROUP(Meaning.forApplicant(403, "只有对口考核组的成员可以评分", "Only members of its group score it")),
    NOT_THE_LEADER(Meaning.forApplicant(403, "由考核组组长办理", "The leader of the group does this")),
    SUBJECT_NOT_SCORED_HERE(Meaning.forApplicant(404, "没有这个评分对象，或还没有抽中", "There is nobody of that name to score")),
    SCORED_ALREADY(Meaning.forApplicant(409, "您已经评过这个对象，评分一次为准", "You have scored this one; points are given once")),
    TWO_HAVE_SCORED(Meaning.forApplicant(409, "已有两人评过这个对象", "Two have scored this one")),
    POINTS_FAULTY(Meaning.forApplicant(400, "评分不合要求", "The points do not fit the sheet")),
    NOTHING_TO_SETTLE(Meaning.forApplicant(409, "这一项没有待裁定的差异", "There is nothing to settle here")),
    GROUP_NOT_DONE(Meaning.forApplicant(409, "本组还有对象没有评完，不能提交报告", "The group has not scored everybody yet"));

    private final Meaning meaning;

    AssessmentRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
