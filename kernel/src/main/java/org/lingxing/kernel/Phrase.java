package org.lingxing.kernel;

import com.google.errorprone.annotations.Immutable;

/**
 * One sentence of the platform in the two languages of its screens.
 *
 * @param zh simplified Chinese, what users read first
 * @param en the same in English
 */
@Immutable
public record Phrase(String zh, String en) {

    public static Phrase of(String zh, String en) {
        return new Phrase(zh, en);
    }
}
