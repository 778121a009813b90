package org.lingxing.platform.sheets;

import java.util.regex.Pattern;

/**
 * A head of a column, its name apart from what stands in brackets behind it.
 *
 * @param whole all of it, its looks taken away
 * @param name the same without brackets
 * @param unit what stands in the brackets, or behind a stroke
 */
record HeadName(String whole, String name, String unit) {

    private static final Pattern SIGNS = Pattern.compile("[*:：＊]|\\((必填|选填|required|optional)\\)");
    private static final Pattern BRACKETS = Pattern.compile("^(.+?)(?:[(\\[【]([^)\\]】]*)[)\\]】]|/(.+))$");

    static HeadName of(String printed) {
        var whole = SIGNS.matcher(Wording.key(printed)).replaceAll("");
        var parts = BRACKETS.matcher(whole);
        if (!parts.matches()) {
            return new HeadName(whole, whole, "");
        }
        var unit = parts.group(2) == null ? parts.group(3) : parts.group(2);
        return new HeadName(whole, parts.group(1), unit);
    }
}
