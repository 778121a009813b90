package org.lingxing.platform.sheets;

import java.io.Serial;
import org.lingxing.kernel.Phrase;

/** A cell does not say what its column asks for. */
final class Misread extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Phrase why;

    Misread(Phrase why) {
        super(why.en(), null, false, false);
        this.why = why;
    }

    Misread(String zh, String en) {
        this(Phrase.of(zh, en));
    }

    Phrase why() {
        return why;
    }
}
