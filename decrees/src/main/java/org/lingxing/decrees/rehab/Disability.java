package org.lingxing.decrees.rehab;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What impairs a child (part 4, (一)), in the order of the text. */
enum Disability implements Labelled {
    VISUAL("视力残疾", "visual"),
    HEARING("听力残疾", "hearing"),
    SPEECH("言语残疾", "speech"),
    LIMB("肢体残疾", "limb"),
    INTELLECTUAL("智力残疾", "intellectual"),
    AUTISM("孤独症", "autism");

    private final Phrase label;

    Disability(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
