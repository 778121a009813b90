package org.lingxing.platform.duties;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be done with a duty now. */
enum DutiesRefusal implements RefusalCode {
    DUTY_UNKNOWN(Meaning.forApplicant(404, "没有这项职责", "There is no such duty")),
    HANDOVER_UNKNOWN(Meaning.forApplicant(404, "没有这份交接清单", "There is no such handover")),
    HANDOVER_ACCEPTED(Meaning.forApplicant(409, "这份清单已经签收", "This list has been accepted already")),
    HANDOVER_OF_ANOTHER(Meaning.forApplicant(403, "清单由接任的人签收", "Whoever follows accepts the list")),
    CALENDAR_UNKNOWN(Meaning.forApplicant(
            404, "没有这份日历，地址可能已经收回", "There is no such calendar; its address may have been taken back")),
    DUTY_FINISHED(Meaning.forOfficer(409, "这项职责已经办结或免除", "This duty is done or waived already")
            .advising("需要重办的，请退回", "Return it if it has to be done again")),
    DUTY_NOT_DONE(Meaning.forOfficer(409, "没有完成的职责不能退回", "A duty that is not done cannot be returned")),
    DUTY_JUDGED_ELSEWHERE(
            Meaning.forOfficer(409, "这项职责是否办结由办理之处认定", "Whether this duty is done is judged where it was done")
                    .advising("请在那里退回或撤回", "Return or withdraw it there")),
    DUTY_NOT_SUSPENDED(Meaning.forOfficer(409, "这项职责没有中止计时", "The term of this duty is not suspended")),
    TERM_NOT_LATER(Meaning.forOfficer(400, "新的期限要晚于现在的期限", "The new term has to be later than the present one")),
    NOT_FOR_YOURSELF(Meaning.forOfficer(
                    403, "不能给自己的职责延期、中止、免除或退回", "Nobody extends, suspends, waives or returns a duty of his own")
            .advising("请上级办理", "Ask your superior"));

    private final Meaning meaning;

    DutiesRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
