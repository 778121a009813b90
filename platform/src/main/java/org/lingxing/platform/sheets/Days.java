package org.lingxing.platform.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Written.Day;
import org.lingxing.platform.sheets.Written.Figure;
import org.lingxing.platform.sheets.Written.Moment;
import org.lingxing.platform.sheets.Written.Words;

/** Reads days, the year first as it is written here; a day that could be two is not guessed. */
final class Days {

    private static final Pattern TYPED = Pattern.compile(
            "(\\d{4})(?:[-./](\\d{1,2})[-./](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})[日号]?)(?:T?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NUMERAL_DAY =
            Pattern.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]?");
    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final Phrase EXPECTED = Phrase.of("年月日俱全的日期，如 2019-06-18", "a day with its year, as 2019-06-18");

    /** Days of a spreadsheet count from here; good from March 1900 on. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final int FIRST_SERIAL = 366;
    private static final int LAST_SERIAL = 109_574;

    private Days() {}

    static LocalDate read(Written written) {
        try {
            return switch (written) {
                case Day(LocalDate day) -> day;
                case Moment(LocalDateTime at) -> at.toLocalDate();
                case Figure(BigDecimal value) -> ofNumber(written, value);
                case Words(String text) -> typed(written, Wording.compact(text));
                default -> throw Kind.notRead(written, EXPECTED);
            };
        } catch (DateTimeException noSuchDay) {
            throw new Misread("“" + written.text() + "”：历法中没有这一天", "“" + written.text() + "”: there is no such day");
        }
    }

    private static LocalDate ofNumber(Written written, BigDecimal value) {
        var text = value.stripTrailingZeros().toPlainString();
        if (DIGITS.matcher(text).matches()) {
            return typed(written, text);
        }
        int serial = value.intValue();
        if (serial < FIRST_SERIAL || serial > LAST_SERIAL) {
            throw Kind.notRead(written, EXPECTED);
        }
        return SERIAL_ZERO.plusDays(serial);
    }

    private static LocalDate typed(Written written, String text) {
        var typed = TYPED.matcher(text);
        if (typed.matches()) {
            boolean signs = typed.group(2) != null;
            return LocalDate.of(
                    Integer.parseInt(typed.group(1)),
                    Integer.parseInt(typed.group(signs ? 2 : 4)),
                    Integer.parseInt(typed.group(signs ? 3 : 5)));
        }
        var digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return LocalDate.of(
                    Integer.parseInt(digits.group(1)),
                    Integer.parseInt(digits.group(2)),
                    Integer.parseInt(digits.group(3)));
        }
        if (text.matches("\\d{5}(\\.0+)?")) {
            return ofNumber(written, new BigDecimal(text));
        }
        var numerals = NUMERAL_DAY.matcher(text.replace('零', '〇').replace('○', '〇'));
        if (numerals.matches()) {
            return LocalDate.of(year(numerals.group(1)), upTo31(numerals.group(2)), upTo31(numerals.group(3)));
        }
        throw Kind.notRead(written, EXPECTED);
    }

    private static int year(String numerals) {
        return numerals.chars().map(NUMERALS::indexOf).reduce(0, (year, digit) -> year * 10 + digit);
    }

    /** 十八, 二十, 三十一, 六. */
    private static int upTo31(String numerals) {
        int ten = numerals.indexOf('十');
        if (ten < 0) {
            return NUMERALS.indexOf(numerals.charAt(0));
        }
        int tens = ten == 0 ? 1 : NUMERALS.indexOf(numerals.charAt(0));
        int ones = ten == numerals.length() - 1 ? 0 : NUMERALS.indexOf(numerals.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
