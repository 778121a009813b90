package org.lingxing.decrees.rehab;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** The evaluations of a year of training (part 8, (三)), in the order they are made. */
enum EvaluationKind implements Labelled {
    INITIAL("初期", "initial"),
    INTERIM("中期", "interim"),
    FINAL("末期", "final");

    private final Phrase label;

    EvaluationKind(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
