package org.lingxing.platform.sheets;

import java.math.BigDecimal;
import java.util.Map;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Written.Figure;
import org.lingxing.platform.sheets.Written.Words;

/** Amounts of money, in the unit that the cell names, else the head, else in yuan. */
final class Amounts extends Kind<Money> {

    private static final Map<String, BigDecimal> UNITS = Map.of(
            "元", BigDecimal.ONE,
            "千元", BigDecimal.valueOf(1_000),
            "万元", BigDecimal.valueOf(10_000),
            "万", BigDecimal.valueOf(10_000),
            "亿元", BigDecimal.valueOf(100_000_000));
    private static final int FINEST = 12;

    private final BigDecimal unit;

    Amounts(BigDecimal unit) {
        super(Phrase.of("金额，以元计（表头或单元格写明万元的按万元）", "An amount in yuan, or in 万元 where head or cell says so"), 16);
        this.unit = unit;
    }

    @Override
    Money read(Written written) {
        var said = unit;
        var figure = written;
        if (written instanceof Words(String text)) {
            var compact = Wording.compact(text).replaceFirst("^[¥￥]", "");
            int end = compact.length();
            while (end > 0 && "千万亿元".indexOf(compact.charAt(end - 1)) >= 0) {
                end--;
            }
            if (end < compact.length()) {
                var named = UNITS.get(compact.substring(end));
                if (named == null) {
                    throw notRead(written, says());
                }
                said = named;
            }
            figure = Written.words(compact.substring(0, end));
        }
        var yuan = Numbers.read(figure, FINEST).multiply(said);
        try {
            return Money.of(yuan);
        } catch (ArithmeticException finer) {
            throw new Misread(
                    written.text() + " 合 " + yuan.toPlainString() + " 元，不能精确到分",
                    written.text() + " is " + yuan.toPlainString() + " yuan, finer than a fen");
        }
    }

    @Override
    Written write(Money value, Language language) {
        return new Figure(value.yuan().divide(unit));
    }

    @Override
    Kind<Money> inUnit(String named) {
        var other = UNITS.get(named);
        return other == null ? this : new Amounts(other);
    }
}
