package org.lingxing.platform.assessment;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be done in a round now. */
enum AssessmentRefusal implements RefusalCode {
    ROUND_UNKNOWN(Meaning.forApplicant(404, "没有这个年度的考核", "There is no assessment of this year")),
    UNIT_UNKNOWN(Meaning.forApplicant(404, "这个年度不考核这个单位", "This unit is not assessed in this year")),
    ROUND_THERE_ALREADY(Meaning.forOfficer(409, "这个年度的考核已经建立", "The round of this year is there already")),
    ROUND_NOT_PREPARING(Meaning.forOfficer(409, "考核已经启动，不能再改", "The round was opened; this is fixed")),
    ROUND_NOT_OPEN(Meaning.forOfficer(409, "考核还没有启动，或现场考核已经结束", "The round is not open"));

    private final Meaning meaning;

    AssessmentRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
