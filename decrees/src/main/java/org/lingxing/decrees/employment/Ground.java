package org.lingxing.decrees.employment;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Why somebody is within the internship subsidy (part 3). */
enum Ground implements Labelled {
    GRADUATE("离校未就业毕业生", "graduate not employed"),
    YOUTH("失业青年", "unemployed youth");

    private final Phrase label;

    Ground(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
