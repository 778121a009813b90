package org.lingxing.platform.sheets;

import org.lingxing.kernel.Phrase;

/** The language a file is written in. */
public enum Language {
    ZH,
    EN;

    public String of(Phrase phrase) {
        return this == ZH ? phrase.zh() : phrase.en();
    }
}
