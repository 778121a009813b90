package org.lingxing.platform.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Written.Figure;
import org.lingxing.platform.sheets.Written.Words;

/** Reads numbers. */
final class Numbers {

    /** As a spreadsheet shows them: 0.1 + 0.2 is stored as 0.30000000000000004 there. */
    private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");

    private Numbers() {}

    static BigDecimal read(Written written, int decimals) {
        BigDecimal value = switch (written) {
            case Figure(BigDecimal figure) -> figure.round(AS_SHOWN);
            case Words(String text) -> typed(written, Wording.compact(text));
            default -> throw Kind.notRead(written, Phrase.of("数字", "a number"));
        };
        var plain = value.stripTrailingZeros();
        if (plain.scale() > decimals) {
            throw decimals == 0
                    ? new Misread(written.text() + " 不是整数", written.text() + " is not a whole number")
                    : new Misread(
                            written.text() + " 的小数位过多，最多 " + decimals + " 位",
                            written.text() + " has too many decimals; " + decimals + " at most");
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static BigDecimal typed(Written written, String text) {
        var digits = text.replace('−', '-').replace('﹣', '-');
        if (!PLAIN.matcher(digits).matches()) {
            throw Kind.notRead(written, Phrase.of("数字", "a number"));
        }
        return new BigDecimal(digits.replace(",", ""));
    }
}
