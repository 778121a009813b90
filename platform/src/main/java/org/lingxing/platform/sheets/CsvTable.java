package org.lingxing.platform.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lingxing.platform.sheets.Written.Words;

/**
 * CSV as Excel opens it by a double click: UTF-8 with its mark, commas, CRLF. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it; reading such a file back takes it off again.
 */
final class CsvTable implements Table {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r＝＋－＠";

    private final CsvWriter lines;

    CsvTable(OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        lines = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
    }

    @Override
    public void head(List<Head> heads) {
        lines.writeRecord(heads.stream().map(head -> harmless(head.text())).toList());
    }

    @Override
    public void row(List<Written> cells) {
        lines.writeRecord(cells.stream().map(CsvTable::field).toList());
    }

    private static String field(Written cell) {
        return cell instanceof Words(String text) ? harmless(text) : cell.text();
    }

    static String harmless(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The text that {@link #harmless} was made of. */
    static String meant(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && BEGINS_A_FORMULA.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
