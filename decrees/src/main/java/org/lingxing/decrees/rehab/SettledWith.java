package org.lingxing.decrees.rehab;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** How a subsidy is paid out (part 6, (四)). */
enum SettledWith implements Labelled {
    PROVIDER("与机构直接结算", "directly with the institution"),
    LOCAL_RULE("按县级明确的办法结算", "by the rule of the county"),
    NONE("不予结算", "not at all");

    private final Phrase label;

    SettledWith(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
