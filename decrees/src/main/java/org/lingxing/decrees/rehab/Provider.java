package org.lingxing.decrees.rehab;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Where the service was received (part 6, (四)). */
enum Provider implements Labelled {
    DESIGNATED("定点康复机构", "designated institution"),
    OTHER_WITH_CONSENT("非定点康复机构，经县级残联同意", "another, with the consent of the county federation"),
    OTHER("非定点康复机构，未经同意", "another, without consent");

    private final Phrase label;

    Provider(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
