package org.lingxing.platform.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.lingxing.platform.sheets.OfficeTable.Column;
import org.lingxing.platform.sheets.OfficeTable.Look;
import org.lingxing.platform.sheets.OfficeTable.Row;
import org.lingxing.platform.sheets.Written.Day;
import org.lingxing.platform.sheets.Written.Figure;

/** One office table on its worksheet, from the title down. Heights are written, since merged cells have none of their own. */
final class OfficeSheet {

    private static final int TITLE = 0;
    private static final int BELOW_TITLE = 1;
    private static final int HEAD = 2;
    private static final double LINE = 15;
    private static final double PADDING = 7;
    private static final double TITLE_HEIGHT = 40;
    private static final double SIGNATURE_HEIGHT = 34;
    private static final double HIGHEST = 409;
    private static final float SIDE = 0.5f;
    private static final float TOP = 0.7f;
    private static final String SUM_FILL = "F2F2F2";

    private final Worksheet sheet;
    private final OfficeTable table;
    private final OfficeFaces faces;
    private final int last;
    private final int firstRow;
    private int row;

    OfficeSheet(Worksheet sheet, OfficeTable table, OfficeFaces faces) {
        this.sheet = sheet;
        this.table = table;
        this.faces = faces;
        this.last = table.columns().size() - 1;
        boolean twoLevels =
                table.columns().stream().anyMatch(column -> !column.above().isEmpty());
        this.firstRow = HEAD + (twoLevels ? 2 : 1);
    }

    void write() {
        page();
        for (int column = 0; column <= last; column++) {
            sheet.width(column, table.columns().get(column).width());
        }
        title();
        heads();
        row = firstRow;
        table.rows().forEach(this::row);
        joined();
        notes();
        signatures();
    }

    private void page() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(SIDE);
        sheet.rightMargin(SIDE);
        sheet.topMargin(TOP);
        sheet.bottomMargin(TOP);
        sheet.repeatRows(HEAD, firstRow - 1);
        sheet.footer(faces.said("第 &P 页　共 &N 页", "Page &P of &N"), Position.CENTER);
        sheet.freezePane(0, firstRow);
    }

    private void title() {
        sheet.inlineString(TITLE, 0, table.title());
        height(TITLE, TITLE_HEIGHT);
        centred(across(TITLE).fontName(faces.title()).fontSize(OfficeFaces.TITLE))
                .merge()
                .set();
        int middle = last / 2;
        sheet.inlineString(BELOW_TITLE, 0, table.left());
        sheet.inlineString(BELOW_TITLE, middle + 1, table.right());
        height(BELOW_TITLE, LINE + PADDING);
        text(sheet.range(BELOW_TITLE, 0, BELOW_TITLE, middle).style())
                .horizontalAlignment("left")
                .merge()
                .set();
        text(sheet.range(BELOW_TITLE, middle + 1, BELOW_TITLE, last).style())
                .horizontalAlignment("right")
                .merge()
                .set();
    }

    private void heads() {
        var columns = table.columns();
        for (int from = 0; from <= last; ) {
            var above = columns.get(from).above();
            int to = from;
            while (!above.isEmpty() && to < last && columns.get(to + 1).above().equals(above)) {
                to++;
            }
            if (above.isEmpty()) {
                head(HEAD, from, firstRow - 1, from, columns.get(from).title());
            } else {
                head(HEAD, from, HEAD, to, above);
                for (int column = from; column <= to; column++) {
                    head(
                            firstRow - 1,
                            column,
                            firstRow - 1,
                            column,
                            columns.get(column).title());
                }
            }
            from = to + 1;
        }
        int lines = columns.stream()
                .mapToInt(column -> OfficeFaces.lines(column.title(), column.width()))
                .max()
                .orElse(1);
        for (int at = HEAD; at < firstRow; at++) {
            boolean lowest = at == firstRow - 1;
            height(at, (lowest ? lines : 1) * LINE + PADDING);
        }
    }

    private void head(int top, int left, int bottom, int right, String words) {
        sheet.inlineString(top, left, words);
        var style = centred(sheet.range(top, left, bottom, right).style())
                .fontName(faces.head())
                .fontSize(OfficeFaces.TEXT)
                .wrapText(true)
                .borderStyle(BorderStyle.THIN);
        (top == bottom && left == right ? style : style.merge()).set();
    }

    private void row(Row line) {
        int lines = 1;
        for (int at = 0; at <= last; at++) {
            var column = table.columns().get(at);
            var cell = line.cells().get(at);
            cell(at, cell);
            looked(at, column, cell, line.sum());
            if (!column.together()) {
                lines = Math.max(lines, OfficeFaces.lines(cell.text(), column.width()));
            }
        }
        height(row, lines * LINE + PADDING);
        row++;
    }

    /** A worksheet has no higher rows; what goes on below is read in the cell. */
    private void height(int at, double points) {
        sheet.rowHeight(at, Math.min(points, HIGHEST));
    }

    private void cell(int column, Written cell) {
        switch (cell) {
            case Figure(BigDecimal value) -> sheet.value(row, column, value);
            case Day(LocalDate day) -> sheet.value(row, column, day);
            default -> {
                if (!cell.isBlank()) {
                    sheet.inlineString(row, column, XlsxTable.fitting(cell.text()));
                }
            }
        }
    }

    private void looked(int at, Column column, Written cell, boolean sum) {
        var look = column.look();
        boolean figure = cell instanceof Figure;
        var style = sheet.range(row, at, row, at)
                .style()
                .fontName(sum ? faces.head() : faces.text())
                .fontSize(OfficeFaces.TEXT)
                .verticalAlignment("center")
                .horizontalAlignment(look == Look.WORDS ? "left" : "center")
                .wrapText(look == Look.WORDS || !figure)
                .borderStyle(BorderStyle.THIN);
        if (sum) {
            style.fillColor(SUM_FILL);
        }
        if (figure && look == Look.POINTS) {
            style.format("0.00");
        }
        if (look == Look.DAY) {
            style.format("yyyy-mm-dd");
        }
        style.set();
    }

    /** Equal cells that follow one another are one. */
    private void joined() {
        for (int at = 0; at <= last; at++) {
            if (!table.columns().get(at).together()) {
                continue;
            }
            int from = 0;
            for (int line = 1; line <= table.rows().size(); line++) {
                if (line == table.rows().size() || !words(line, at).equals(words(from, at))) {
                    if (line - from > 1 && !words(from, at).isEmpty()) {
                        sheet.range(firstRow + from, at, firstRow + line - 1, at)
                                .merge();
                    }
                    from = line;
                }
            }
        }
    }

    private String words(int line, int column) {
        return table.rows().get(line).cells().get(column).text();
    }

    private void notes() {
        double width = table.columns().stream().mapToDouble(Column::width).sum();
        for (var note : table.notes()) {
            sheet.inlineString(row, 0, note);
            height(row, OfficeFaces.lines(note, width) * LINE + 3);
            text(across(row)).wrapText(true).merge().set();
            row++;
        }
    }

    private void signatures() {
        if (table.signatures().isEmpty()) {
            return;
        }
        height(row, SIGNATURE_HEIGHT);
        int places = table.signatures().size();
        for (int at = 0; at < places; at++) {
            int from = at * (last + 1) / places;
            int to = (at + 1) * (last + 1) / places - 1;
            sheet.inlineString(row, from, table.signatures().get(at) + faces.said("：", ": "));
            var style = text(sheet.range(row, from, row, to).style()).verticalAlignment("bottom");
            (to > from ? style.merge() : style).set();
        }
    }

    private StyleSetter across(int at) {
        return sheet.range(at, 0, at, last).style();
    }

    private StyleSetter text(StyleSetter style) {
        return style.fontName(faces.text()).fontSize(OfficeFaces.TEXT).verticalAlignment("center");
    }

    private static StyleSetter centred(StyleSetter style) {
        return style.horizontalAlignment("center").verticalAlignment("center");
    }
}
