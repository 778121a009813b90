package org.lingxing.platform.rules;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why a rule cannot be asked. Faults of a question come from the door itself. */
enum RulesRefusal implements RefusalCode {
    RULE_UNKNOWN(Meaning.forApplicant(404, "没有这条规则", "There is no such rule")
            .advising("请从规则目录中选取", "Choose one from the list of rules"));

    private final Meaning meaning;

    RulesRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
