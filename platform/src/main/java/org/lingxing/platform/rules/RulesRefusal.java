package org.lingxing.platform.rules;

import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.RefusalCode;
import org.lingxing.platform.http.RefusalKind;

/** Why a rule cannot be asked. Faults of a question come from the door itself. */
enum RulesRefusal implements RefusalCode {
    RULE_UNKNOWN(404, Phrase.of("没有这条规则", "There is no such rule"));

    private final int status;
    private final Phrase sentence;

    RulesRefusal(int status, Phrase sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.APPLICANT;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Phrase sentence() {
        return sentence;
    }

    @Override
    public Phrase next() {
        return Phrase.of("请从规则目录中选取", "Choose one from the list of rules");
    }
}
