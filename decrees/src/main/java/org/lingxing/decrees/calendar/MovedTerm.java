package org.lingxing.decrees.calendar;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** How a term that was running when a notice moved it is read. */
enum MovedTerm implements Labelled {
    /** A private party keeps the later of the two days; a term of an authority ends as finally known. */
    PRIVATE_PARTY_KEEPS_LATER("当事人从晚、机关从新", "later for a private party, final for an authority"),
    /** For everybody it ends as finally known. */
    FINAL_FOR_ALL("一律从新", "final for everybody");

    private final Phrase label;

    MovedTerm(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
