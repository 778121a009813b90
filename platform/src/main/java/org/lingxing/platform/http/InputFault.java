package org.lingxing.platform.http;

import org.lingxing.kernel.Phrase;

/**
 * One thing wrong with what was sent.
 *
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole
 * @param zh what is wrong and what would be right
 * @param en the same in English
 */
public record InputFault(String pointer, String zh, String en) {

    public static InputFault at(String pointer, Phrase says) {
        return new InputFault(pointer, says.zh(), says.en());
    }
}
