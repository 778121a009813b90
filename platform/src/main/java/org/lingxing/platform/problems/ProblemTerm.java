package org.lingxing.platform.problems;

import org.lingxing.kernel.Phrase;

/** The terms that run on a file. */
enum ProblemTerm {
    /** Five working days from the finding, by article 6. */
    ORDER("签发", "Order"),
    /** The day that the order names. */
    RECTIFICATION("整改", "Putting right"),
    /** In which a second person looks. */
    CHECK("核查", "Check"),
    /** In which reporters may speak; nobody owes it. */
    WINDOW("确认", "Reporter's word"),
    /** In which the office strikes off. */
    STRIKING_OFF("销号", "Striking off");

    private final Phrase title;

    ProblemTerm(String zh, String en) {
        this.title = Phrase.of(zh, en);
    }

    Phrase title() {
        return title;
    }
}
