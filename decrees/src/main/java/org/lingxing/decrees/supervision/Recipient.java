package org.lingxing.decrees.supervision;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** To whom a report goes. */
enum Recipient implements Labelled {
    SUPERVISION_OFFICE("市政府督查室", "supervision office of the city government"),
    /** The office of the general office that the task belongs to. */
    MATCHING_OFFICE("市政府办公厅对口业务处", "matching office of the general office");

    private final Phrase label;

    Recipient(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
