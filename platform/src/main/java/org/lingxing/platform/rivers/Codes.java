package org.lingxing.platform.rivers;

import java.util.regex.Pattern;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Kind;

/** The codes that cells of these registers hold. */
final class Codes {

    /** A code becomes part of an address. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private Codes() {}

    static boolean isCode(String value) {
        return SHAPE.matcher(value).matches();
    }

    /** The code of a water, a reach or a board. */
    static Kind<String> kind() {
        return Kind.code()
                .as(
                        Codes::checked,
                        code -> code,
                        Phrase.of("字母、数字、点、横线组成的编码，不超过 40 位", "A code of at most 40 letters, digits, dots, dashes"));
    }

    static Kind<DivisionCode> division() {
        return Kind.code()
                .as(
                        DivisionCode::of,
                        DivisionCode::value,
                        Phrase.of("6、9 或 12 位数字的区划代码", "A division code of 6, 9 or 12 digits"));
    }

    private static String checked(String value) {
        if (!isCode(value)) {
            throw new IllegalArgumentException("not a code: " + value);
        }
        return value;
    }
}
