package org.lingxing.platform.sheets;

import org.lingxing.kernel.Phrase;

/** Texts without spaces, in half-width letters. */
final class Codes extends Kind<String> {

    private static final int WIDTH = 16;
    private static final int LONGEST = 200;

    Codes() {
        super(Phrase.of("编码，按文本填写", "A code, written as text"), WIDTH);
    }

    @Override
    String read(Written written) {
        return Wording.compact(Texts.read(written, LONGEST));
    }

    @Override
    Written write(String value, Language language) {
        return Written.words(value);
    }

    @Override
    boolean isText() {
        return true;
    }
}
