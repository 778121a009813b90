package org.lingxing.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.store.TestStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures, beside Apache POI in the same run: {@code ./lingxing bench sheets}. Not a test by its name; it prints rows
 * for bench/RESULTS.md.
 */
class SheetsBench {

    private static final int ROWS = 100_000;
    private static final Instant NOW = Instant.parse("2019-06-18T00:00:00Z");
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    /** A sample of water: ten cells a row. */
    record Sample(
            String code,
            String section,
            String county,
            LocalDate day,
            BigDecimal first,
            BigDecimal second,
            BigDecimal third,
            String grade,
            String by,
            String note) {

        static Sample of(int number) {
            return new Sample(
                    "S%06d".formatted(number),
                    "断面" + number % 500,
                    "县区" + number % 16,
                    LocalDate.of(2019, 1, 1).plusDays(number % 365),
                    BigDecimal.valueOf(number % 900, 2),
                    BigDecimal.valueOf(number % 70, 1),
                    BigDecimal.valueOf(number % 4000, 3),
                    "Ⅲ类",
                    "采样人" + number % 40,
                    "第 " + number + " 号样品");
        }
    }

    private static final Column<Sample, String> CODE = Column.of(
                    "code", Phrase.of("编号", "Code"), Kind.code(), Sample::code)
            .required();
    private static final Column<Sample, String> SECTION = Column.text("section", "断面", "Section", Sample::section);
    private static final Column<Sample, String> COUNTY = Column.text("county", "县区", "County", Sample::county);
    private static final Column<Sample, LocalDate> DAY =
            Column.of("day", Phrase.of("日期", "Day"), Kind.day(), Sample::day);
    private static final Column<Sample, BigDecimal> FIRST =
            Column.of("first", Phrase.of("溶解氧", "Oxygen"), Kind.number(3), Sample::first);
    private static final Column<Sample, BigDecimal> SECOND =
            Column.of("second", Phrase.of("氨氮", "Ammonia"), Kind.number(3), Sample::second);
    private static final Column<Sample, BigDecimal> THIRD =
            Column.of("third", Phrase.of("总磷", "Phosphorus"), Kind.number(3), Sample::third);
    private static final Column<Sample, String> GRADE = Column.text("grade", "类别", "Class", Sample::grade);
    private static final Column<Sample, String> BY = Column.text("by", "采样人", "Sampled by", Sample::by);
    private static final Column<Sample, String> NOTE = Column.text("note", "备注", "Note", Sample::note);
    private static final Columns<Sample> COLUMNS =
            Columns.of("samples", "样品", "Samples", CODE, SECTION, COUNTY, DAY, FIRST, SECOND, THIRD, GRADE, BY, NOTE);

    /** A register that holds nothing, so that every row is new. */
    private static final class Samples implements Intake<Sample> {

        private final Template<Sample> template = Template.of(
                        COLUMNS,
                        cells -> new Sample(
                                cells.get(CODE),
                                cells.orElse(SECTION, ""),
                                cells.orElse(COUNTY, ""),
                                cells.orElse(DAY, LocalDate.EPOCH),
                                cells.orElse(FIRST, BigDecimal.ZERO),
                                cells.orElse(SECOND, BigDecimal.ZERO),
                                cells.orElse(THIRD, BigDecimal.ZERO),
                                cells.orElse(GRADE, ""),
                                cells.orElse(BY, ""),
                                cells.orElse(NOTE, "")))
                .distinctBy(CODE);

        @Override
        public Template<Sample> template() {
            return template;
        }

        @Override
        public Set<Role> takers() {
            return Set.of(Role.OFFICER);
        }

        @Override
        public List<Held<Sample>> look(List<Sample> rows) {
            return rows.stream().map(row -> Held.of(row, (Sample) null)).toList();
        }

        @Override
        public void holdStill() {}

        @Override
        public void takeOver(List<Taken<Sample>> rows, Taking taking) {}
    }

    private interface Work {

        void run() throws IOException;
    }

    @Test
    void measure() throws IOException {
        var jdbc = JdbcClient.create(TestStore.fresh());
        var file = folder.resolve("samples.xlsx");
        for (int round = 0; round < 2; round++) {
            write(file);
            preview(jdbc, file);
        }
        print("export of 100,000 rows × 10 columns to xlsx, `sheets`", () -> write(file));
        print("the same, POI SXSSF", () -> writeByPoi(folder.resolve("poi.xlsx")));
        print(
                "import preview of 100,000 rows × 10 columns, `sheets`: checked, held against the register, kept in PostgreSQL",
                () -> preview(jdbc, file));
        print("the same file opened and its cells read, POI XSSF, nothing else done", () -> readByPoi(file));
    }

    private static void print(String what, Work work) throws IOException {
        System.gc();
        long before = used();
        heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
        long began = System.nanoTime();
        String took;
        try {
            work.run();
            took = "%.1f s".formatted((System.nanoTime() - began) / 1e9);
        } catch (OutOfMemoryError tooMuch) {
            took = "ends for want of memory at %d MB"
                    .formatted(Runtime.getRuntime().maxMemory() / MEGABYTE);
        }
        long peak = heaps().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf("| %s | %s | %d MB above what was there |%n", what, took, (peak - before) / MEGABYTE);
    }

    private static List<MemoryPoolMXBean> heaps() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long used() {
        return heaps().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    private static void write(Path file) throws IOException {
        try (var table = new XlsxTable(new BufferedOutputStream(Files.newOutputStream(file)), "样品")) {
            table.head(COLUMNS.all().stream()
                    .map(column ->
                            new Table.Head(column.name().zh(), column.kind().width()))
                    .toList());
            for (int number = 0; number < ROWS; number++) {
                var sample = Sample.of(number);
                var cells = new ArrayList<Written>();
                COLUMNS.all().forEach(column -> cells.add(column.of(sample, Language.ZH)));
                table.row(cells);
            }
        }
    }

    private static void writeByPoi(Path file) throws IOException {
        try (var book = new SXSSFWorkbook(500);
                var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var sheet = book.createSheet("样品");
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            for (int number = 0; number < ROWS; number++) {
                var sample = Sample.of(number);
                var row = sheet.createRow(number);
                row.createCell(0).setCellValue(sample.code());
                row.createCell(1).setCellValue(sample.section());
                row.createCell(2).setCellValue(sample.county());
                row.createCell(3).setCellValue(sample.day());
                row.getCell(3).setCellStyle(day);
                row.createCell(4).setCellValue(sample.first().doubleValue());
                row.createCell(5).setCellValue(sample.second().doubleValue());
                row.createCell(6).setCellValue(sample.third().doubleValue());
                row.createCell(7).setCellValue(sample.grade());
                row.createCell(8).setCellValue(sample.by());
                row.createCell(9).setCellValue(sample.note());
            }
            book.write(out);
        }
    }

    private static void preview(JdbcClient jdbc, Path file) throws IOException {
        var imports = new SheetImports(jdbc);
        var rows = new ImportRows(jdbc);
        var id = UUID.randomUUID();
        imports.begin(
                id,
                "samples",
                new SheetImports.Upload("samples.xlsx", Files.size(file), ""),
                new Caller("bench", "bench", List.of()),
                NOW);
        var preview = new Preview<>(new Samples(), Map.of());
        assertThat(preview.read(file, new Preview.Sink() {

                    @Override
                    public boolean begin(Preview.Chosen chosen) {
                        return imports.opened(id, chosen.part().name(), chosen.head(), ROWS, 0);
                    }

                    @Override
                    public boolean rows(List<Examined> piece, int done) {
                        rows.keep(id, piece);
                        return imports.step(id, done);
                    }
                }))
                .isTrue();
        assertThat(preview.counts().of(RowState.ADDED)).isEqualTo(ROWS);
        rows.drop(id);
    }

    private static void readByPoi(Path file) throws IOException {
        long letters = 0;
        try (Workbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (var row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    letters += cell.toString().length();
                }
            }
        }
        assertThat(letters).isPositive();
    }
}
