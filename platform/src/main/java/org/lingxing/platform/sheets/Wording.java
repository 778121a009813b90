package org.lingxing.platform.sheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What stays of a text when its looks are taken away. */
final class Wording {

    /** White space of every kind, and signs that show nothing. */
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\u200B-\\u200F\\u2060\\uFEFF]+");

    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\p{Z}\\u200B-\\u200F\\u2060\\uFEFF]+|[\\s\\p{Z}\\u200B-\\u200F\\u2060\\uFEFF]+$");

    private Wording() {}

    /** Without the white space around it. */
    static String trimmed(String text) {
        int last = text.length() - 1;
        if (last < 0 || (plain(text.charAt(0)) && plain(text.charAt(last)))) {
            return text;
        }
        return AROUND.matcher(text).replaceAll("");
    }

    /** In half-width letters, without any white space: for figures, days and codes. */
    static String compact(String text) {
        return isPlain(text)
                ? text
                : UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("");
    }

    /** What two ways of writing one word have in common: width, case and spaces aside. */
    static String key(String text) {
        return compact(text).toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> plain((char) letter));
    }

    private static boolean plain(char letter) {
        return letter > ' ' && letter < 0x7F;
    }
}
