package org.lingxing.decrees.rehab;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What ties a child to Zhengzhou (part 4, (二) 1). */
enum Residence implements Labelled {
    HOUSEHOLD_REGISTRATION("常住户口", "household registration"),
    RESIDENCE_PERMIT("居住证", "residence permit"),
    NONE("无", "none");

    private final Phrase label;

    Residence(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
