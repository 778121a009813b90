package org.lingxing.decrees.incentives;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Which enterprises a clause is for. */
enum Sector implements Labelled {
    /** Aluminium industry. */
    AL("铝工业", "aluminium industry"),
    /** Who makes use of industrial residues. */
    RU("工业资源综合利用", "users of industrial residues"),
    /** Agricultural enterprises. */
    AG("农业", "agriculture");

    private final Phrase label;

    Sector(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
