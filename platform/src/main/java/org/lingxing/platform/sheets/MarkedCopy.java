package org.lingxing.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Examined.Found;
import org.springframework.stereotype.Component;

/**
 * The file as it came in with its faults marked: the cell coloured, the fault as its comment. A small Excel file keeps
 * its own looks; of a large one and of text, a plain copy is written as a stream.
 */
@Component
class MarkedCopy {

    /** A cell held by POI takes about a kilobyte. */
    private static final int MOST_CELLS_WITH_LOOKS = 150_000;

    /** Excel becomes slow with more comments; further faults are coloured only. */
    private static final int MOST_COMMENTS = 2_000;

    private static final byte[] COLOUR = {(byte) 0xFF, (byte) 0xC7, (byte) 0xCE};

    private final ImportRows rows;

    MarkedCopy(ImportRows rows) {
        this.rows = rows;
    }

    static String nameOf(SheetImport job, Language language) {
        int end = job.fileName().lastIndexOf('.');
        return (end < 0 ? job.fileName() : job.fileName().substring(0, end))
                + language.of(Phrase.of("（已标注）", " (marked)")) + ".xlsx";
    }

    void write(SheetImport job, Path file, Language language, OutputStream out) throws IOException {
        boolean looks = FileForm.of(file) == FileForm.XLSX && job.cells() <= MOST_CELLS_WITH_LOOKS;
        if (looks) {
            withLooks(job, file, language, out);
        } else {
            plain(job, file, language, out);
        }
    }

    /** Faults of the rows from one to the next by row, then by column; those of a whole row stand in its first column. */
    private Map<Integer, Map<Integer, String>> faults(SheetImport job, Language language, int after) {
        var found = new LinkedHashMap<Integer, Map<Integer, String>>();
        for (var row : rows.page(job.id(), RowState.FAULTY, after, Preview.PIECE)) {
            found.put(
                    row.number(),
                    Objects.requireNonNull(row.faults()).stream()
                            .collect(Collectors.toMap(
                                    MarkedCopy::columnOf,
                                    fault -> language == Language.ZH ? fault.zh() : fault.en(),
                                    (one, other) -> one + "\n" + other)));
        }
        return found;
    }

    private static int columnOf(Found fault) {
        return fault.cell() == null ? 0 : Address.column(fault.cell().replaceAll("\\d", ""));
    }

    private void withLooks(SheetImport job, Path file, Language language, OutputStream out) throws IOException {
        // from a stream, so that POI never writes into the file itself
        try (var in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in)) {
            var sheet = book.getSheet(job.part());
            var marks = new Marks(book, sheet);
            int after = 0;
            for (var piece = faults(job, language, after); !piece.isEmpty(); piece = faults(job, language, after)) {
                for (var row : piece.entrySet()) {
                    row.getValue().forEach((column, says) -> marks.mark(row.getKey(), column, says));
                    after = row.getKey();
                }
            }
            book.write(out);
        }
    }

    /** Marks cells of a book that keeps its looks: each style that meets a fault has one coloured twin. */
    private static final class Marks {

        private final XSSFWorkbook book;
        private final XSSFSheet sheet;
        private final Map<Short, CellStyle> coloured = new HashMap<>();
        private int comments;

        Marks(XSSFWorkbook book, XSSFSheet sheet) {
            this.book = book;
            this.sheet = sheet;
        }

        void mark(int number, int column, String says) {
            var row = sheet.getRow(number - 1) == null ? sheet.createRow(number - 1) : sheet.getRow(number - 1);
            var cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
            cell.setCellStyle(coloured.computeIfAbsent(cell.getCellStyle().getIndex(), index -> colour(cell)));
            if (comments++ < MOST_COMMENTS) {
                cell.removeCellComment();
                var comment = sheet.createDrawingPatriarch()
                        .createCellComment(
                                new XSSFClientAnchor(0, 0, 0, 0, column + 1, number - 1, column + 4, number + 3));
                comment.setString(says);
                comment.setAuthor("令行 Lingxing");
                cell.setCellComment(comment);
            }
        }

        private CellStyle colour(XSSFCell cell) {
            var style = book.createCellStyle();
            style.cloneStyleFrom(cell.getCellStyle());
            style.setFillForegroundColor(new XSSFColor(COLOUR, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        }
    }

    private void plain(SheetImport job, Path file, Language language, OutputStream out) throws IOException {
        try (var source = Source.open(file);
                var table = new XlsxTable(out, language.of(Phrase.of("已标注", "Marked")))) {
            var part = source.parts().stream()
                    .filter(one -> one.name().equals(job.part()))
                    .findFirst()
                    .orElseThrow();
            try (var lines = part.open()) {
                copy(job, language, lines, table);
            }
        }
    }

    private void copy(SheetImport job, Language language, Source.Lines lines, XlsxTable table) throws IOException {
        var piece = faults(job, language, 0);
        int last = piece.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        int comments = 0;
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.number() > last && !piece.isEmpty()) {
                piece = faults(job, language, last);
                last = piece.keySet().stream().mapToInt(Integer::intValue).max().orElse(last);
            }
            table.skipTo(line.number());
            var marks = piece.getOrDefault(line.number(), Map.of());
            for (var mark : marks.entrySet()) {
                table.mark(mark.getKey(), comments++ < MOST_COMMENTS ? mark.getValue() : "");
            }
            table.row(new ArrayList<>(line.cells()));
        }
    }
}
