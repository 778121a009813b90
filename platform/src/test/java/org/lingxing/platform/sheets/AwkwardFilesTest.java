package org.lingxing.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as offices keep them, and files that are none. */
class AwkwardFilesTest {

    @TempDir
    Path folder;

    private final Reaches register = new Reaches();
    private final List<Examined> rows = new ArrayList<>();
    private Preview<Reaches.Reach> preview = new Preview<>(register, Map.of());

    private void read(Path file) throws IOException {
        rows.clear();
        preview = new Preview<>(register, Map.of());
        preview.read(file, new Preview.Sink() {

            @Override
            public boolean begin(Preview.Chosen chosen) {
                return true;
            }

            @Override
            public boolean rows(List<Examined> piece, int done) {
                rows.addAll(piece);
                return true;
            }
        });
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path book(Consumer<Sheet> fill) throws IOException {
        try (var book = new XSSFWorkbook()) {
            fill.accept(book.createSheet("名册"));
            return file("名册.xlsx", bytes(book::write));
        }
    }

    private interface Writer {

        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writer writer) throws IOException {
        var out = new ByteArrayOutputStream();
        writer.to(out);
        return out.toByteArray();
    }

    private static void row(Sheet sheet, int at, Object... cells) {
        var row = sheet.createRow(at);
        for (int column = 0; column < cells.length; column++) {
            switch (cells[column]) {
                case String text -> row.createCell(column).setCellValue(text);
                case Number number -> row.createCell(column).setCellValue(number.doubleValue());
                case Boolean yes -> row.createCell(column).setCellValue(yes);
                default -> throw new IllegalArgumentException();
            }
        }
    }

    private String cell(int row, String column) {
        return rows.get(row).cells().getOrDefault(column, "");
    }

    private List<Examined.Found> faults() {
        var found = new ArrayList<Examined.Found>();
        for (var row : rows) {
            var faults = row.faults();
            if (faults != null) {
                found.addAll(faults);
            }
        }
        return found;
    }

    @Test
    void 标题行之下_列序不同_全角与空格_星号与附注() throws IOException {
        read(book(sheet -> {
            row(sheet, 0, "２０１９年河段名册");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            row(sheet, 1, "填报单位：市河长办");
            row(sheet, 3, "序号", "河 段\n名 称＊", "设立时间", "经费（万元）", "编码（必填）", "备注");
            row(sheet, 4, 1, " 贾鲁河一段　", "2019年6月18日", 1.2, "ＨＤ－００１", "无");
            row(sheet, 5, "", "", "", "", "", "");
            row(sheet, 6, 2, "贾鲁河二段", 43634, "3.5万元", 7, "");
            row(sheet, 7, "合计", "", "", 4.7, "", "");
            row(sheet, 8, "注：经费为年度数。");
        }));
        assertThat(rows).hasSize(2).allMatch(row -> row.state() == RowState.ADDED, rows.toString());
        assertThat(cell(0, "code")).isEqualTo("HD-001");
        assertThat(cell(0, "name")).isEqualTo("贾鲁河一段");
        assertThat(cell(0, "since")).isEqualTo("2019-06-18");
        assertThat(cell(0, "budget")).isEqualTo("12000");
        assertThat(cell(1, "since")).isEqualTo("2019-06-18");
        assertThat(cell(1, "budget")).isEqualTo("35000");
        assertThat(cell(1, "code")).isEqualTo("7");
        assertThat(preview.warnings().toString()).contains("合计行没有读入：第 8 行", "附注行没有读入：第 9 行");
        assertThat(preview.warnings().toString()).doesNotContain("不符");
    }

    @Test
    void 合计行与各行之和不符_指出哪一行哪一列_小计不算() throws IOException {
        read(book(sheet -> {
            row(sheet, 0, "编码", "河段名称", "设立时间", "经费（万元）");
            row(sheet, 1, "HD-1", "一段", "2019-06-18", 1.2);
            row(sheet, 2, "小计", "", "", 9);
            row(sheet, 3, "HD-2", "二段", "2019-06-18", 3.5);
            row(sheet, 4, "合计", "", "", 4.8);
        }));
        assertThat(rows).hasSize(2);
        var warnings = preview.warnings().toString();
        assertThat(warnings).contains("小计行没有读入：第 3 行", "合计行没有读入：第 5 行");
        assertThat(warnings)
                .contains("第 5 行合计与各行之和不符：经费（元）写 48000.00，各行之和为 47000.00")
                .doesNotContain("9000");
    }

    @Test
    void 两行表头与向下合并的单元格() throws IOException {
        read(book(sheet -> {
            row(sheet, 0, "县区", "河段", "", "经费");
            row(sheet, 1, "", "编码", "名称", "");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 3, 3));
            row(sheet, 2, "金水区", "A1", "甲", 1);
            row(sheet, 3, "", "A2", "乙", 2);
            row(sheet, 4, "", "A3", "丙", 3);
            row(sheet, 5, "二七区", "B1", "丁", 4);
            sheet.addMergedRegion(new CellRangeAddress(2, 4, 0, 0));
        }));
        assertThat(rows).extracting(row -> row.cells().get("county")).containsExactly("金水区", "金水区", "金水区", "二七区");
        assertThat(rows).extracting(row -> row.cells().get("name")).containsExactly("甲", "乙", "丙", "丁");
    }

    @Test
    void 公式取已存的值_日期格式与公式错误() throws IOException {
        read(book(sheet -> {
            row(sheet, 0, "编码", "名称", "设立日期", "城区");
            row(sheet, 1, "A1", "甲");
            sheet.getRow(1).createCell(1).setCellFormula("CONCATENATE(\"贾\",\"鲁河\")");
            sheet.getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(1).getCell(1));
            var day = sheet.getRow(1).createCell(2);
            day.setCellValue(LocalDate.of(2019, 6, 18));
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\";@"));
            day.setCellStyle(style);
            sheet.getRow(1).createCell(3).setCellValue(true);
            row(sheet, 2, "A2", "乙");
            sheet.getRow(2).createCell(1).setCellErrorValue(FormulaError.REF.getCode());
            row(sheet, 3, "A3", "丙");
            sheet.getRow(3).createCell(1).setCellFormula("A3&\"x\"");
        }));
        assertThat(cell(0, "name")).isEqualTo("贾鲁河");
        assertThat(cell(0, "since")).isEqualTo("2019-06-18");
        assertThat(cell(0, "urban")).isEqualTo("是");
        assertThat(rows.get(1).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.cell()).isEqualTo("B3");
            assertThat(fault.zh()).contains("#REF!");
        });
    }

    @Test
    void 第一张表不是名册就找下一张_隐藏的不看() throws IOException {
        try (var book = new XSSFWorkbook()) {
            row(book.createSheet("封面"), 0, "郑州市河段名册");
            row(book.createSheet("旧表"), 0, "编码", "名称");
            row(book.getSheetAt(1), 1, "OLD", "旧");
            book.setSheetHidden(1, true);
            row(book.createSheet("数据"), 0, "名称", "编码");
            row(book.getSheetAt(2), 1, "新", "NEW");
            read(file("a.xlsx", bytes(book::write)));
        }
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsEntry("code", "NEW"));
    }

    @Test
    void 重复的行与空着的必填格各有其错_格子名如表中() throws IOException {
        read(file("a.csv", "序号,编码,名称\n1,A,甲\n2,A,乙\n3,,丙\n4,B,\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(faults())
                .extracting(fault -> fault.cell() + fault.zh())
                .containsExactly("B3与第 2 行重复", "B4必填，不能为空", "C5必填，不能为空");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ','", "GB18030, ','", "UTF-16, '\t'", "UTF-8, ';'", "GB18030, '\t'"})
    void 各种编码与分隔符的文本(String charset, String separator) throws IOException {
        var text = "编码,名称,设立时间\r\nA1,\"贾鲁河,\"\"一段\"\"\",2019.6.18\r\n\r\nA2,'=1+1,\r\n"
                .replace("编码,名称,设立时间", "编码S名称S设立时间")
                .replace("A1,", "A1S")
                .replace("\",2019", "\"S2019")
                .replace("A2,'=1+1,", "A2S'=1+1S")
                .replace("S", separator);
        read(file("a.csv", text.getBytes(Charset.forName(charset))));
        assertThat(cell(0, "name")).isEqualTo("贾鲁河,\"一段\"");
        assertThat(cell(0, "since")).isEqualTo("2019-06-18");
        assertThat(cell(1, "name")).isEqualTo("=1+1");
        assertThat(rows.get(1).number()).isEqualTo(4);
    }

    @Test
    void 没有的列与不认得的单位不影响其他() throws IOException {
        register.held.put("A", new Reaches.Reach("A", "甲", "金水区", LocalDate.of(2001, 1, 1), null, true));
        read(file("a.csv", "编码,名称\nA,乙\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(rows.getFirst().state()).isEqualTo(RowState.CHANGED);
        assertThat(rows.getFirst().was()).containsExactly(Map.entry("name", "甲"));
    }

    private void refused(Path file, String code) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable -> assertThat(unusable.code())
                                .as(unusable.getMessage())
                                .isEqualTo(code));
    }

    @Test
    void 旧格式与加密的文件各有其话() throws Exception {
        try (var book = new HSSFWorkbook()) {
            row(book.createSheet(), 0, "编码", "名称");
            refused(file("a.xls", bytes(book::write)), "FORMAT_NOT_READ");
        }
        var plain = Files.readAllBytes(book(sheet -> row(sheet, 0, "编码", "名称")));
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(container)) {
                out.write(plain);
            }
            refused(file("b.xlsx", bytes(container::writeFilesystem)), "FILE_ENCRYPTED");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7 x, NOT_A_SPREADSHEET",
        "<html><table><tr><td>编码</td></tr></table>, WEB_PAGE",
        "'随便一些文字\n没有表头', HEAD_NOT_FOUND",
        "'编码,名称', NO_ROWS",
        "'名称,备注\n甲,', COLUMNS_MISSING",
    })
    void 不是名册的文本各有其话(String text, String code) throws IOException {
        refused(file("a.csv", text.getBytes(StandardCharsets.UTF_8)), code);
    }

    @Test
    void 空的_断的_别的压缩包() throws IOException {
        refused(file("a.xlsx", new byte[0]), "FILE_EMPTY");
        var whole = Files.readAllBytes(book(sheet -> row(sheet, 0, "编码", "名称")));
        refused(file("b.xlsx", Arrays.copyOf(whole, whole.length / 2)), "FILE_BROKEN");
        refused(file("c.xlsx", zip("word/document.xml", "<w/>")), "NOT_A_SPREADSHEET");
        refused(file("d.xlsx", zip("xl/workbook.xml", "<broken")), "FILE_BROKEN");
        refused(file("e.bin", new byte[] {1, 0, 2, 0, 3}), "NOT_A_SPREADSHEET");
        refused(file("f.csv", new byte[] {(byte) 0xFF, 'a', '\n'}), "LETTERS_UNKNOWN");
    }

    @Test
    void 压缩炸弹没有展开完就停() throws IOException {
        var bomb = file("bomb.xlsx", bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                var blank = new byte[1 << 20];
                Arrays.fill(blank, (byte) ' ');
                for (int megabyte = 0; megabyte < 600; megabyte++) {
                    zip.write(blank);
                }
            }
        }));
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        refused(bomb, "FILE_SWELLS");
    }

    @Test
    void 外部实体不读() throws IOException {
        refused(
                file(
                        "a.xlsx",
                        zip(
                                "xl/workbook.xml",
                                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:a\">]><x/>")),
                "FILE_BROKEN");
    }

    private static byte[] zip(String name, String content) throws IOException {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2_500})
    void 千行以上分段读_次序不乱(int count) throws IOException {
        var text = new StringBuilder("编码,名称\n");
        for (int row = 0; row < count; row++) {
            text.append("A").append(row).append(",甲\n");
        }
        read(file("a.csv", text.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(rows).hasSize(count);
        assertThat(cell(count - 1, "code")).isEqualTo("A" + (count - 1));
    }
}
