package org.lingxing.platform.sheets;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Refusal;

/** The language a file is written in. */
public enum Language {
    ZH,
    EN;

    /**
     * The one that {@code ?lang=} asks for.
     *
     * @param written Chinese where it is not said
     * @throws Refusal of the input, where it is another
     */
    public static Language asked(@Nullable String written) {
        if (written == null || written.isEmpty() || written.equals("zh")) {
            return ZH;
        }
        if (written.equals("en")) {
            return EN;
        }
        throw Refusal.ofInput("/lang", "应为 zh 或 en", "It is zh or en");
    }

    public String of(Phrase phrase) {
        return this == ZH ? phrase.zh() : phrase.en();
    }
}
