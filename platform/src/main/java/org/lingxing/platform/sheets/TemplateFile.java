package org.lingxing.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lingxing.kernel.Phrase;

/**
 * The file that is given out to be filled in: heads (a star where required) with a note each, an example row that is
 * passed over when the file comes back, lists to choose from, and a worksheet that explains the columns.
 */
final class TemplateFile {

    private static final int LAST_ROW = 200_000;
    private static final int EXAMPLE_ROW = 1;

    /** A list of choices longer than this does not fit into a cell's rule and is put into cells. */
    private static final int RULE_LENGTH = 255;

    private final Language language;

    TemplateFile(Language language) {
        this.language = language;
    }

    void write(Template<?> template, OutputStream out) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet(
                    XlsxTable.sheetName(language.of(template.columns().title())));
            heads(book, sheet, template.columns().all());
            example(book, sheet, template.columns().all());
            explain(book, template);
            choices(book, sheet, template.columns().all());
            sheet.createFreezePane(0, 1);
            book.write(out);
        }
    }

    private void heads(XSSFWorkbook book, XSSFSheet sheet, List<? extends Column<?, ?>> columns) {
        var must = headStyle(book, IndexedColors.LIGHT_YELLOW);
        var may = headStyle(book, IndexedColors.GREY_25_PERCENT);
        var text = book.createCellStyle();
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        var row = sheet.createRow(0);
        row.setHeightInPoints(24);
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            var name = language.of(column.name()) + (column.isRequired() ? " *" : "");
            var cell = row.createCell(at);
            cell.setCellValue(name);
            cell.setCellStyle(column.isRequired() ? must : may);
            sheet.setColumnWidth(at, Math.min(60, Math.max(column.kind().width(), name.length() * 2 + 4)) * 256);
            if (column.kind().isText()) {
                sheet.setDefaultColumnStyle(at, text);
            }
            comment(sheet, at, column);
        }
    }

    private void comment(XSSFSheet sheet, int at, Column<?, ?> column) {
        var comment = sheet.createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, at + 1, 1, at + 4, 7));
        comment.setString(noteOf(column));
        comment.setAddress(0, at);
    }

    private String noteOf(Column<?, ?> column) {
        var said = new ArrayList<String>();
        said.add(
                language.of(column.isRequired() ? Phrase.of("必填", "Required") : Phrase.of("可不填", "May be left empty")));
        said.add(language.of(column.kind().says()));
        if (column.note() != null) {
            said.add(language.of(column.note()));
        }
        return String.join("\n", said);
    }

    private static CellStyle headStyle(XSSFWorkbook book, IndexedColors colour) {
        var style = book.createCellStyle();
        var font = book.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.MEDIUM);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private void example(XSSFWorkbook book, XSSFSheet sheet, List<? extends Column<?, ?>> columns) {
        if (columns.stream().allMatch(column -> column.example().isEmpty())) {
            return;
        }
        var style = book.createCellStyle();
        var font = book.createFont();
        font.setItalic(true);
        font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        style.setFont(font);
        var row = sheet.createRow(EXAMPLE_ROW);
        for (int at = 0; at < columns.size(); at++) {
            var cell = row.createCell(at);
            cell.setCellValue(columns.get(at).example());
            cell.setCellStyle(style);
        }
    }

    private void explain(XSSFWorkbook book, Template<?> template) {
        var sheet = book.createSheet(language.of(Phrase.of("填写说明", "How to fill it in")));
        var lines = new ArrayList<List<String>>();
        lines.add(
                List.of(
                        language.of(
                                Phrase.of(
                                        "第一行是表头，次序可以变动；第二行是示例，导入时自动跳过，也可以删去。",
                                        "The first row names the columns, in any order; the second is an example, passed over when imported."))));
        if (template.note() != null) {
            lines.add(List.of(language.of(template.note())));
        }
        lines.add(List.of());
        lines.add(List.of(
                language.of(Phrase.of("列", "Column")),
                language.of(Phrase.of("要求", "What to write")),
                language.of(Phrase.of("也认得的表头", "Heads also recognised"))));
        for (var column : template.columns().all()) {
            lines.add(List.of(
                    language.of(column.name()),
                    noteOf(column).replace('\n', language == Language.ZH ? '；' : ';'),
                    String.join("、", column.others())));
        }
        for (int line = 0; line < lines.size(); line++) {
            var row = sheet.createRow(line);
            for (int at = 0; at < lines.get(line).size(); at++) {
                row.createCell(at).setCellValue(lines.get(line).get(at));
            }
        }
        sheet.setColumnWidth(0, 24 * 256);
        sheet.setColumnWidth(1, 70 * 256);
        sheet.setColumnWidth(2, 40 * 256);
    }

    /** Lists to choose from, for the columns that have one. */
    private void choices(XSSFWorkbook book, XSSFSheet sheet, List<? extends Column<?, ?>> columns) {
        var helper = sheet.getDataValidationHelper();
        XSSFSheet lists = null;
        for (int at = 0; at < columns.size(); at++) {
            var choices =
                    columns.get(at).kind().choices().stream().map(language::of).toList();
            if (choices.isEmpty()) {
                continue;
            }
            var joined = choices.stream().collect(Collectors.joining(","));
            boolean fits = joined.length() <= RULE_LENGTH && choices.stream().noneMatch(one -> one.contains(","));
            if (!fits && lists == null) {
                lists = book.createSheet(language.of(Phrase.of("可填值", "Choices")));
            }
            var constraint = fits || lists == null
                    ? helper.createExplicitListConstraint(choices.toArray(String[]::new))
                    : helper.createFormulaListConstraint(list(lists, at, choices));
            var rule = helper.createValidation(constraint, new CellRangeAddressList(EXAMPLE_ROW, LAST_ROW, at, at));
            rule.setShowErrorBox(true);
            sheet.addValidationData(rule);
        }
    }

    private static String list(XSSFSheet lists, int at, List<String> choices) {
        for (int line = 0; line < choices.size(); line++) {
            var row = lists.getRow(line) == null ? lists.createRow(line) : lists.getRow(line);
            row.createCell(at).setCellValue(choices.get(line));
        }
        var letters = Address.letters(at);
        return "'" + lists.getSheetName() + "'!$" + letters + "$1:$" + letters + "$" + choices.size();
    }
}
