package org.lingxing.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its unit in running text.
 *
 * @param value as printed; of a range the lower end
 * @param upper the upper end of a range; null where there is one figure
 * @param unit as printed, 万 and 亿 with it; empty for a plain number
 * @param bound the word behind it: 以上, 以下, 以内, 左右; empty when there is none
 * @param from index of its first character
 * @param to index behind its last character, the bound with it
 */
record Measure(BigDecimal value, @Nullable BigDecimal upper, String unit, String bound, int from, int to) {

    private static final String COUNTED =
            "立方米|平方米|平方公里|公里|千米|米|吨|千瓦时|千瓦|元|人次|人|名|个|套|所|场|台|家|座|亩|户|辆|处|项|件|间" + "|床|部|种|株|公顷|对|只|头|艘|条|次|期|类|批";

    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\d.第〔(]|PM|[A-Za-z])(\\d+(?:\\.\\d+)?)(?:[—~-]+(\\d+(?:\\.\\d+)?))?"
                    + "(%|个百分点|(?:亿|万|千)?(?:" + COUNTED + ")|亿|万|)(及以上|以上|及以下|以下|以内|之内|左右)?");

    /** What a number before these counts is no quantity: a date, an age, a place in a list, a time of day. */
    private static final Pattern NO_QUANTITY = Pattern.compile("[年月日号时岁点周版章条款届册期\\d]|周岁|小时|分钟|个月|个工作日|余");

    private static final String ROMAN = "ⅠⅡⅢⅣⅤ";
    private static final Pattern CLASS = Pattern.compile("([" + ROMAN + "])类");
    private static final Pattern ZERO = Pattern.compile("动态为零|动态清零");

    boolean isRange() {
        return upper != null;
    }

    /** 水质类别 and the like, where a smaller figure is the better one. */
    boolean isClass() {
        return unit.equals("类");
    }

    /** A value in a unit with 万 and 亿 multiplied out. */
    static BigDecimal inFull(BigDecimal value, String unit) {
        int zeros = unit.startsWith("亿") ? 8 : unit.startsWith("万") ? 4 : 0;
        return value.scaleByPowerOfTen(zeros);
    }

    /** The measures of a text in their order. */
    static List<Measure> in(String text) {
        var measures = new ArrayList<Measure>();
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            String unit = figure.group(3);
            String bound = figure.group(4) == null ? "" : figure.group(4);
            String next = text.substring(figure.end(), Math.min(text.length(), figure.end() + 4));
            boolean plain = unit.isEmpty() && !figure.group(1).contains(".");
            if (plain || isNoQuantity(unit, bound, next)) {
                continue;
            }
            measures.add(new Measure(
                    new BigDecimal(figure.group(1)),
                    figure.group(2) == null ? null : new BigDecimal(figure.group(2)),
                    unit,
                    bound,
                    figure.start(),
                    figure.end()));
        }
        Matcher grade = CLASS.matcher(text);
        while (grade.find()) {
            BigDecimal value = BigDecimal.valueOf(ROMAN.indexOf(grade.group(1)) + 1L);
            measures.add(new Measure(value, null, "类", "", grade.start(), grade.end()));
        }
        Matcher zero = ZERO.matcher(text);
        while (zero.find()) {
            measures.add(new Measure(BigDecimal.ZERO, null, "", "", zero.start(), zero.end()));
        }
        measures.sort((one, other) -> Integer.compare(one.from(), other.from()));
        return measures;
    }

    private static boolean isNoQuantity(String unit, String bound, String next) {
        boolean bare = unit.isEmpty() || unit.equals("万") || unit.equals("亿");
        boolean counter = unit.equals("个") && (next.startsWith("月") || next.startsWith("工作日"));
        return counter || (bare && bound.isEmpty() && NO_QUANTITY.matcher(next).lookingAt());
    }
}
