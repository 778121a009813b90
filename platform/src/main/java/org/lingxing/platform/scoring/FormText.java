package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures as they stand in the words of a form: （12分）, 得4分, …）*3. */
final class FormText {

    private static final String FIGURE = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern IN_TITLE = Pattern.compile("[（(](?:满分|共|计)?\\s*" + FIGURE + "\\s*分\\s*[）)]");
    private static final Pattern WORDS_IN_TITLE = Pattern.compile("[（(](?:满分|共|计)?[一二三四五六七八九十百两半几约]+分[）)]");
    private static final Pattern IN_CELL = Pattern.compile(FIGURE + "分?");
    private static final Pattern GIVEN = Pattern.compile("(每[^，。；,;]*)?得\\s*" + FIGURE + "\\s*分");
    private static final Pattern FACTOR = Pattern.compile("[）)]\\s*[*×xX]\\s*" + FIGURE);
    private static final Pattern SUM = Pattern.compile("(?:小计|合计|总计|总分|共计)(?:[（(].*[）)])?");
    private static final Pattern REMARK = Pattern.compile("(?:注|备注|说明|填表说明)[：:].*", Pattern.DOTALL);

    private FormText() {}

    static String compact(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
    }

    /**
     * A title with the points that stand behind it.
     *
     * @param unreadable what stands there where it is no figure
     */
    record Titled(
            String title,
            @Nullable BigDecimal points,
            @Nullable String unreadable) {}

    static Titled titled(String text) {
        var figure = IN_TITLE.matcher(text);
        if (figure.find()) {
            return new Titled(figure.replaceFirst("").strip(), new BigDecimal(figure.group(1)), null);
        }
        var words = WORDS_IN_TITLE.matcher(text);
        return words.find()
                ? new Titled(words.replaceFirst("").strip(), null, words.group())
                : new Titled(text.strip(), null, null);
    }

    /** Points that stand in a cell of their own; empty where it is no figure. */
    static Optional<BigDecimal> inCell(String text) {
        var figure = IN_CELL.matcher(compact(text));
        return figure.matches() ? Optional.of(new BigDecimal(figure.group(1))) : Optional.empty();
    }

    /** The most that a line gives; what it gives for each case is not what it gives in all. */
    static Optional<BigDecimal> given(String line) {
        return GIVEN.matcher(line)
                .results()
                .filter(found -> found.group(1) == null)
                .map(found -> new BigDecimal(found.group(2)))
                .max(BigDecimal::compareTo);
    }

    /** What a line's formula multiplies by. */
    static Optional<BigDecimal> factor(String line) {
        return FACTOR.matcher(line)
                .results()
                .map(found -> new BigDecimal(found.group(1)))
                .findFirst();
    }

    static boolean isSum(String text) {
        return SUM.matcher(compact(text)).matches();
    }

    /** Whether it is the sum of a part, not of the whole. */
    static boolean isSubtotal(String text) {
        return compact(text).startsWith("小计");
    }

    static boolean isRemark(String text) {
        return REMARK.matcher(text.strip()).matches();
    }
}
