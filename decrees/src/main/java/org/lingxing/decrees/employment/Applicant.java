package org.lingxing.decrees.employment;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Who asks for a founder'\''s loan (part 2). */
enum Applicant implements Labelled {
    PERSON("个人", "person"),
    GRADUATE("高校毕业生", "graduate"),
    PARTNERSHIP("合伙经营或组织起来创业", "partnership or joint venture"),
    SMALL_ENTERPRISE("小微企业", "small enterprise");

    private final Phrase label;

    Applicant(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
