package org.lingxing.decrees.parking;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Who is told before a lot closes (article 23). */
enum Told implements Labelled {
    AUTHORITY("区城市管理部门", "urban management of the district"),
    PUBLIC("社会公众", "the public");

    private final Phrase label;

    Told(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
