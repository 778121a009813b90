package org.lingxing.platform.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.lingxing.kernel.Decimals;
import org.lingxing.platform.sheets.Written.Broken;
import org.lingxing.platform.sheets.Written.Day;
import org.lingxing.platform.sheets.Written.Figure;
import org.lingxing.platform.sheets.Written.Moment;
import org.lingxing.platform.sheets.Written.YesNo;

/** Excel files since 2007, read as a stream. Of a formula its kept value counts. */
final class XlsxSource implements Source {

    /** Formats of days that have a number of their own, those of Chinese editions among them. */
    private static final Set<Integer> OWN_DAY_FORMATS = ranges(14, 22, 27, 36, 45, 47, 50, 58);

    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final Written NO_RESULT = new Broken("（公式没有保存计算结果）");
    private static final int FIRST_SAFE_DAY = 61;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private final ReadableWorkbook book;
    private final Pack pack;
    private final LocalDate zero;
    private final Map<String, Boolean> dayFormats = new HashMap<>();

    private XlsxSource(ReadableWorkbook book, Pack pack) {
        this.book = book;
        this.pack = pack;
        this.zero = pack.from1904() ? ZERO_1904 : ZERO;
    }

    static Source open(Path file) throws IOException {
        var pack = Pack.of(file);
        try {
            return new XlsxSource(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)), pack);
        } catch (IOException | RuntimeException damaged) {
            throw Unusable.broken();
        }
    }

    private static Set<Integer> ranges(int... fromTo) {
        return IntStream.range(0, fromTo.length / 2)
                .flatMap(pair -> IntStream.rangeClosed(fromTo[2 * pair], fromTo[2 * pair + 1]))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Part> parts() {
        return book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .<Part>map(SheetPart::new)
                .toList();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    private final class SheetPart implements Part {

        private final Sheet sheet;
        private final Pack.Scan scan;

        SheetPart(Sheet sheet) {
            this.sheet = sheet;
            this.scan = pack.sheets().getOrDefault(sheet.getId(), new Pack.Scan(0, 0, List.of()));
        }

        @Override
        public String name() {
            return sheet.getName();
        }

        @Override
        public int rows() {
            return scan.rows();
        }

        @Override
        public int cells() {
            return scan.cells();
        }

        @Override
        public List<Worksheet.Block> merged() {
            return scan.merged().stream()
                    .map(block -> new Worksheet.Block(block.column(), block.firstRow(), block.lastRow()))
                    .toList();
        }

        @Override
        public Lines open() throws IOException {
            try {
                return new Rows(sheet.openStream(), new MergedFill(scan.merged()));
            } catch (RuntimeException damaged) {
                throw Unusable.broken();
            }
        }
    }

    private final class Rows implements Lines {

        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final MergedFill fill;

        Rows(Stream<Row> stream, MergedFill fill) {
            this.stream = stream;
            this.rows = stream.iterator();
            this.fill = fill;
        }

        @Override
        public boolean hasNext() {
            try {
                return rows.hasNext();
            } catch (RuntimeException damaged) {
                throw Unusable.broken();
            }
        }

        @Override
        public Line next() {
            try {
                var row = rows.next();
                var cells = new ArrayList<Written>(row.getCellCount());
                for (int column = 0; column < row.getCellCount(); column++) {
                    var cell = row.hasCell(column) ? row.getCell(column) : null;
                    cells.add(cell == null ? Written.blank() : written(cell));
                }
                return fill.filled(new Line(row.getRowNum(), cells));
            } catch (ExcelReaderException | IllegalStateException | IndexOutOfBoundsException damaged) {
                throw Unusable.broken();
            }
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    private Written written(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return new Broken(String.valueOf(cell.getRawValue()));
        }
        var value = cell.getValue();
        return switch (value) {
            case null -> cell.getType() == CellType.FORMULA ? NO_RESULT : Written.blank();
            case BigDecimal number -> isDay(cell) && Decimals.isWritable(number) ? day(number) : Written.figure(number);
            case Boolean yes -> new YesNo(yes);
            default -> words(cell, value.toString());
        };
    }

    private static Written words(Cell cell, String text) {
        boolean error =
                cell.getType() == CellType.FORMULA && text.matches("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)");
        return error ? new Broken(text) : Written.words(Wording.trimmed(text));
    }

    private boolean isDay(Cell cell) {
        var id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        return dayFormats.computeIfAbsent(id + " " + cell.getDataFormatString(), format -> {
            var written = cell.getDataFormatString();
            return OWN_DAY_FORMATS.contains(id)
                    || (written != null && !written.isEmpty() && DateUtil.isADateFormat(id, written));
        });
    }

    private Written day(BigDecimal serial) {
        try {
            var days = serial.toBigInteger().intValueExact();
            var seconds = serial.subtract(BigDecimal.valueOf(days)).multiply(SECONDS);
            // A spreadsheet believes in 29 February 1900; days before are one off.
            var day = zero.plusDays(days < FIRST_SAFE_DAY && zero.equals(ZERO) ? days + 1 : days);
            long second = Math.round(seconds.doubleValue());
            if (second <= 0 || second >= SECONDS.longValue()) {
                return new Day(day);
            }
            return new Moment(day.atTime(LocalTime.ofSecondOfDay(second)));
        } catch (ArithmeticException | DateTimeException noDay) {
            return new Figure(serial);
        }
    }
}
