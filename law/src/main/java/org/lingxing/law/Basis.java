package org.lingxing.law;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** On what a value of a parameter rests. */
public enum Basis implements Labelled {
    /** The figure stands in the cited provision, and a test finds it there. */
    PRINTED("条文载明", "printed"),
    /** The text leaves room; this is how it is read here, and an office may read it otherwise. */
    READING("读法", "reading"),
    /** It stands in a text that the gazette does not hold: a national standard, a notice of the State Council. */
    ELSEWHERE("其他文件", "elsewhere");

    private final Phrase label;

    Basis(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
