package org.lingxing.platform.rules;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be done with rules. Faults of a question come from the door itself. */
enum RulesRefusal implements RefusalCode {
    RULE_UNKNOWN(Meaning.forApplicant(404, "没有这条规则", "There is no such rule")
            .advising("请从规则目录中选取", "Choose one from the list of rules")),
    PARAMETER_UNKNOWN(Meaning.forApplicant(404, "没有这个参数", "There is no such parameter")
            .advising("请从参数目录中选取", "Choose one from the list of parameters")),
    RECORDING_NEEDS_SIGN_IN(Meaning.forApplicant(401, "登录后才能留存判定记录", "A decision is kept for those who sign in")
            .advising("请登录，或不留存地试算", "Sign in, or try it without keeping it")),
    DECISION_UNKNOWN(
            Meaning.forApplicant(404, "没有这份判定记录，或您无权查看", "There is no such decision, or it is not yours to see")),
    CHANGE_UNKNOWN(Meaning.forOfficer(404, "没有这项参数变更", "There is no such change of a parameter")),
    CHANGE_DECIDED(Meaning.forOfficer(409, "这项变更已经处理", "This change was decided already")
            .advising("请查看它现在的状态", "Look at its present state")),
    ANOTHER_PERSON_DECIDES(Meaning.forOfficer(403, "审签须由提出人以外的人办理", "Somebody other than the proposer decides")
            .advising("请由另一位审签人办理", "Ask another approver")),
    ONLY_THE_PROPOSER_WITHDRAWS(Meaning.forOfficer(403, "只有提出人可以撤回", "Only the proposer can withdraw it")),
    REHEARSAL_UNKNOWN(Meaning.forOfficer(404, "没有这次预演", "There is no such rehearsal")),
    REHEARSALS_BUSY(Meaning.forOfficer(429, "正在预演的已经太多", "Too many rehearsals are running")
            .advising("请等其中一次结束", "Wait for one of them to end"));

    private final Meaning meaning;

    RulesRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
