package org.lingxing.platform.problems;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be done with the file of a problem. */
enum ProblemRefusal implements RefusalCode {
    PROBLEM_UNKNOWN(Meaning.forApplicant(404, "没有这个问题", "There is no such problem")),
    PROBLEM_DEED_NOT_POSSIBLE(Meaning.forOfficer(409, "此问题现在不能这样办理", "This cannot be done with the problem now")),
    NOT_A_SECOND_PERSON(Meaning.forOfficer(403, "发现人和责任单位的人不能核查、销号", "Neither finder nor unit can check or strike off")
            .advising("请由另一人办理", "Somebody else has to do it")),
    SOURCE_NOT_YOURS(Meaning.forApplicant(403, "您的岗位不能以此来源登记问题", "Your post cannot enter problems from this source")),
    NOT_THE_SAME_PLACE(Meaning.forOfficer(409, "整改后照片不在原拍摄位置", "No after-picture shows the place of a before-picture")
            .advising("请到现场核查，或退回补拍", "Check on the spot, or return it for new pictures"));

    private final Meaning meaning;

    ProblemRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
