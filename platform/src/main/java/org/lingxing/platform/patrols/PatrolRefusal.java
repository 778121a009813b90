package org.lingxing.platform.patrols;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be done with a patrol. */
enum PatrolRefusal implements RefusalCode {
    PATROL_UNKNOWN(Meaning.forApplicant(404, "没有这次巡查", "There is no such patrol")),
    PATROL_THERE_ALREADY(Meaning.forApplicant(409, "这次巡查已经送达", "This patrol was delivered before")),
    REACH_NOT_YOURS(Meaning.forOfficer(409, "那一天您不负责这段河", "You did not answer for this reach on that day")
            .advising(
                    "请核对河段和日期；确属您的，请河长办在名册里补上任期",
                    "Check reach and day; if it is yours, the chief office enters your term in the register")),
    TRACK_UNREADABLE(Meaning.forApplicant(422, "文件里没有能用的轨迹", "The file holds no track that can be used")
            .advising("请导出为 GPX 轨迹（不是路线或单点）后再导入", "Export it as a GPX track, not a route or single points")),
    REPORT_NOT_SENT(Meaning.forOfficer(404, "巡查报告还没有报送", "The report has not been sent yet")),
    TRACK_NOT_OPEN(Meaning.forOfficer(403, "轨迹属于个人信息，您不能直接查看", "A track is personal; you cannot see it")
            .advising(
                    "河长办可写明理由后打开，打开一事会记录并告知本人",
                    "The chief office can open it with a reason, which is recorded and told to the person")),
    PATROL_DEED_NOT_POSSIBLE(Meaning.forOfficer(409, "这次巡查现在不能这样办理", "This cannot be done with the patrol now")),
    MONTH_UNKNOWN(Meaning.forApplicant(404, "没有这个月的汇总", "There is no summary of this month")),
    MONTH_DEED_NOT_POSSIBLE(Meaning.forApplicant(409, "这份汇总现在不能这样办理", "This cannot be done with the summary now"));

    private final Meaning meaning;

    PatrolRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
