package org.lingxing.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as official texts write them, in digits or numerals. */
final class Dates {

    private static final String DIGITS = "[0-9〇零一二三四五六七八九十]";

    /** A blank between two digits is the end of a line that cut them apart. */
    static final Pattern DAY = Pattern.compile("((?:1 ?9|2 ?0) ?[0-9] ?[0-9]|[一二][〇零一二三四五六七八九]{3})年(" + DIGITS + "(?: ?"
            + DIGITS + "){0,2})月(" + DIGITS + "(?: ?" + DIGITS + "){0,2})日");

    private Dates() {}

    /** The day of a match of {@link #DAY}; null when no calendar has it. */
    static @Nullable LocalDate day(Matcher match) {
        try {
            return LocalDate.of(
                    Numerals.value(match.group(1)), Numerals.value(match.group(2)), Numerals.value(match.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The first day named in a text; null when there is none. */
    static @Nullable LocalDate first(CharSequence text) {
        Matcher match = DAY.matcher(text);
        return match.find() ? day(match) : null;
    }
}
