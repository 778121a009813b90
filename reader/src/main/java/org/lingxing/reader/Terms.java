package org.lingxing.reader;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Terms in the words of a plan: 全年, 6月底前, 8月下旬, 年底前, 到2021年. */
final class Terms {

    private static final String YEAR = "(?:20\\d{2}年|今年|明年)";
    private static final String MONTH = "\\d{1,2}月(?:\\d{1,2}日|上旬|中旬|下旬|底|末|初|份)?";
    private static final String PART = "上半年|下半年|[一二三四]季度";

    /** One term as a table or sentence prints it, spaces out. */
    static final Pattern TIME = Pattern.compile("全年|年内|年底(?:之前|以前|前)?|年末|长期|常年"
            + "|" + YEAR + "?(?:" + MONTH + "|年?" + PART + "|年底)(?:之前|以前|前)?"
            + "|" + YEAR + "(?:底|末)?(?:之前|以前|前)?");

    private static final Pattern YEAR_GIVEN = Pattern.compile("(20\\d{2})年");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})月(?:(\\d{1,2})日|(上旬|中旬|下旬|底|末|初))?");

    private Terms() {}

    /**
     * The last day of a term.
     *
     * @param words the term as printed, spaces out; the latest day it names counts
     * @param year the year the plan is for, used where the words name none
     * @return null when the words hold no day, or one that no calendar has
     */
    static @Nullable LocalDate due(String words, int year) {
        LocalDate latest = null;
        int current = year;
        Matcher matcher = TIME.matcher(words);
        while (matcher.find()) {
            String time = matcher.group();
            Matcher given = YEAR_GIVEN.matcher(time);
            if (given.find()) {
                current = Integer.parseInt(given.group(1));
            } else if (time.startsWith("明年")) {
                current = year + 1;
            }
            LocalDate day = lastDay(time, current);
            if (day != null && (latest == null || day.isAfter(latest))) {
                latest = day;
            }
        }
        return latest;
    }

    private static @Nullable LocalDate lastDay(String time, int year) {
        Matcher matcher = DAY.matcher(time);
        if (matcher.find()) {
            return dayOfMonth(year, Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3));
        }
        if (time.contains("上半年")) {
            return LocalDate.of(year, 6, 30);
        }
        int quarter = "一二三四".indexOf(time.contains("季度") ? time.charAt(time.indexOf("季度") - 1) : '四') + 1;
        return time.startsWith("长期") || time.startsWith("常年")
                ? null
                : YearMonth.of(year, quarter * 3).atEndOfMonth();
    }

    private static @Nullable LocalDate dayOfMonth(int year, int month, @Nullable String day, @Nullable String part) {
        if (month < 1 || month > 12) {
            return null;
        }
        YearMonth of = YearMonth.of(year, month);
        if (day != null) {
            int number = Integer.parseInt(day);
            return of.isValidDay(number) ? of.atDay(number) : null;
        }
        if ("上旬".equals(part) || "初".equals(part)) {
            return of.atDay(10);
        }
        return "中旬".equals(part) ? of.atDay(20) : of.atEndOfMonth();
    }
}
