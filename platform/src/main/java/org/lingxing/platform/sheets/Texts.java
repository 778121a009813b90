package org.lingxing.platform.sheets;

import java.math.BigDecimal;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Written.Broken;
import org.lingxing.platform.sheets.Written.Figure;

/** Reads texts. */
final class Texts {

    /** A spreadsheet keeps fifteen digits of a number; what stands behind them is lost. */
    private static final BigDecimal KEPT = BigDecimal.TEN.pow(15);

    private Texts() {}

    static String read(Written written, int longest) {
        if (written instanceof Broken) {
            throw Kind.notRead(written, Phrase.of("文字", "text"));
        }
        if (written instanceof Figure(BigDecimal value) && value.abs().compareTo(KEPT) >= 0) {
            throw new Misread(
                    "超过 15 位的数字在表格中会丢失末位；请把该列设为“文本”格式后重新填写",
                    "A spreadsheet loses digits of numbers beyond 15; set the column to text and type it again");
        }
        var text = written.text();
        if (text.length() > longest) {
            throw new Misread(
                    "有 " + text.length() + " 字，最多 " + longest + " 字",
                    "It has " + text.length() + " letters; " + longest + " at most");
        }
        return text;
    }
}
