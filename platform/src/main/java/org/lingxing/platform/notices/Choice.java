package org.lingxing.platform.notices;

import org.jspecify.annotations.Nullable;

/**
 * What somebody chose about messages.
 *
 * @param quiet null where nothing has to wait
 * @param mail the address; null where none was given
 * @param mailOn whether messages go there too
 */
record Choice(
        Language language,
        @Nullable QuietHours quiet,
        @Nullable String mail,
        boolean mailOn) {

    /** Of whoever chose nothing yet. */
    static final Choice USUAL = new Choice(Language.ZH, QuietHours.USUAL, null, false);

    /** The languages that messages are written in. */
    enum Language {
        ZH,
        EN
    }
}
