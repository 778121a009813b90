package org.lingxing.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lingxing.platform.sheets.Written.Broken;
import org.lingxing.platform.sheets.Written.Day;
import org.lingxing.platform.sheets.Written.Figure;
import org.lingxing.platform.sheets.Written.Moment;
import org.lingxing.platform.sheets.Written.Words;
import org.lingxing.platform.sheets.Written.YesNo;

/** An Excel file written as a stream: real days and numbers, the head standing still and with filters. */
final class XlsxTable implements Table {

    /** Rows a worksheet holds, the head among them. */
    static final int MOST_ROWS = 1_048_576;

    static final int LONGEST = 32_767;

    /** So many rows are in memory at a time. */
    private static final int HELD = 500;

    private static final String HEAD_FILL = "E7EBEF";
    private static final String MARK_FILL = "FFC7CE";

    private final OutputStream out;
    private final Workbook book;
    private final Worksheet sheet;
    private int row;
    private int flushed;

    XlsxTable(OutputStream out, String title) {
        this.out = out;
        book = new Workbook(out, "Lingxing", "1.0");
        sheet = book.newWorksheet(sheetName(title));
    }

    /** What a worksheet may be called. */
    static String sheetName(String title) {
        var name = title.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        return name.length() <= 31 ? name : name.substring(0, 31);
    }

    @Override
    public void head(List<Head> heads) {
        for (int column = 0; column < heads.size(); column++) {
            var head = heads.get(column);
            sheet.width(column, Math.max(head.width(), head.text().length() * 2 + 4));
            sheet.inlineString(0, column, head.text());
        }
        sheet.range(0, 0, 0, Math.max(0, heads.size() - 1))
                .style()
                .bold()
                .fillColor(HEAD_FILL)
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(0, 22);
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, Math.max(0, heads.size() - 1));
        row = 1;
    }

    @Override
    public void row(List<Written> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        row++;
        if (row >= flushed + HELD) {
            sheet.flush();
            flushed = row;
        }
    }

    /** Goes on with that row, counted from 1; those between stay empty. */
    void skipTo(int number) {
        row = Math.max(row, number - 1);
    }

    /** Colours a cell of the row to be written next. */
    void mark(int column, String comment) {
        sheet.style(row, column).fillColor(MARK_FILL).set();
        if (!comment.isEmpty()) {
            sheet.comment(row, column, comment);
        }
    }

    private void put(int column, Written cell) {
        switch (cell) {
            case Words(String text) -> sheet.inlineString(row, column, fitting(text));
            case Broken(String text) -> sheet.inlineString(row, column, text);
            case YesNo said -> sheet.inlineString(row, column, said.text());
            case Figure(BigDecimal value) -> sheet.value(row, column, value);
            case Day(LocalDate day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Moment(LocalDateTime at) -> {
                sheet.value(row, column, at);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case Written.Blank nothing -> {}
        }
    }

    /** A worksheet's cell holds no longer text; that it goes on must be seen. */
    static String fitting(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** Puts a second worksheet behind the list that says what it is. */
    void about(String name, List<List<String>> lines) throws IOException {
        sheet.finish();
        var about = book.newWorksheet(sheetName(name));
        about.width(0, 16);
        about.width(1, 80);
        for (int line = 0; line < lines.size(); line++) {
            for (int column = 0; column < lines.get(line).size(); column++) {
                about.inlineString(line, column, lines.get(line).get(column));
            }
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
        out.flush();
    }
}
