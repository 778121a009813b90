package org.lingxing.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.springframework.mock.web.MockHttpServletResponse;

class ExportTest {

    private static final Instant NOW = Instant.parse("2019-06-18T02:00:00Z");

    private record Reach(
            String name,
            @Nullable BigDecimal length,
            @Nullable LocalDate since,
            Phrase level) {}

    private static final Columns<Reach> REACHES = Columns.of(
            "reaches",
            "河段",
            "Reaches",
            Column.text("name", "名称", "Name", Reach::name),
            Column.of("length", Phrase.of("长度（公里）", "Length, km"), Kind.number(3), Reach::length),
            Column.of("since", Phrase.of("设立日期", "Since"), Kind.day(), Reach::since),
            Column.of("level", Phrase.of("级别", "Level"), Kind.phrase(), Reach::level));

    private static final Reach JIALU =
            new Reach("贾鲁河", new BigDecimal("256.5"), LocalDate.of(2019, 6, 18), Phrase.of("市级", "City"));

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private Export export(Export.Form form, Language language, String... columns) {
        return new Export(form, List.of(columns), language, Map.of("q", "河"), response, Runnable::run);
    }

    private XSSFWorkbook book() throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()));
    }

    private static Page<Reach> whole(Reach... rows) {
        return Page.whole(List.of(rows), NOW);
    }

    @Test
    void 数字与日期在Excel中是真的数字与日期() throws Exception {
        export(Export.Form.XLSX, Language.ZH).write(REACHES, paging -> whole(JIALU));
        try (var book = book()) {
            var sheet = book.getSheet("河段");
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("设立日期");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(256.5);
            var since = sheet.getRow(1).getCell(2);
            assertThat(DateUtil.isCellDateFormatted(since)).isTrue();
            assertThat(since.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(JIALU.since());
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getColumnWidth(0)).isGreaterThan(10 * 256);
            assertThat(book.getSheet("说明").getRow(3).getCell(1).getStringCellValue())
                    .isEqualTo("q = 河");
        }
    }

    @Test
    void 只给所要的列_按所要的次序与语言() {
        export(Export.Form.CSV, Language.EN, "level", "name").write(REACHES, paging -> whole(JIALU));
        assertThat(text()).isEqualTo("\uFEFFLevel,Name\r\nCity,贾鲁河\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"})
    void 像公式的文字在CSV中失效_读回来还是原文(String text) {
        export(Export.Form.CSV, Language.ZH, "name")
                .write(REACHES, paging -> whole(new Reach(text, null, null, Phrase.of("", ""))));
        assertThat(text()).contains("\n'" + text);
        assertThat(CsvTable.meant("'" + text)).isEqualTo(text);
    }

    @Test
    void 像公式的文字在Excel中只是文字() throws Exception {
        export(Export.Form.XLSX, Language.ZH)
                .write(REACHES, paging -> whole(new Reach("=1+1", null, null, Phrase.of("@x", ""))));
        try (var book = book()) {
            var cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void 负数还是负数() {
        export(Export.Form.CSV, Language.ZH, "length")
                .write(REACHES, paging -> whole(new Reach("", new BigDecimal("-3.50"), null, Phrase.of("", ""))));
        assertThat(text()).endsWith("\r\n-3.5\r\n");
    }

    @Test
    void 一页接一页写到最后() throws Exception {
        var rows = IntStream.range(0, 2500)
                .mapToObj(number -> new Reach("河" + number, null, null, Phrase.of("", "")))
                .toList();
        export(Export.Form.XLSX, Language.ZH).write(REACHES, paging -> piece(rows, paging));
        try (var book = book()) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2500);
            assertThat(book.getSheetAt(0).getRow(2500).getCell(0).getStringCellValue())
                    .isEqualTo("河2499");
        }
    }

    private static Page<Reach> piece(List<Reach> rows, Paging paging) {
        int from = paging.fromTheBeginning() ? 0 : paging.after(0, Integer::parseInt) + 1;
        var found = rows.subList(from, Math.min(rows.size(), from + paging.oneMore()));
        return Page.of(found, paging, rows.size(), NOW, row -> List.of(Integer.toString(rows.indexOf(row))));
    }

    @Test
    void 没有的列说出它的名字_还没有写任何内容() {
        assertThatThrownBy(() -> export(Export.Form.CSV, Language.ZH, "depth").write(REACHES, paging -> whole()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .anySatisfy(fault -> assertThat(fault.zh()).contains("depth")));
        assertThat(response.isCommitted()).isFalse();
    }

    @Test
    void 看不见的控制字符不毁坏文件() throws Exception {
        export(Export.Form.XLSX, Language.ZH)
                .write(
                        REACHES,
                        paging -> whole(new Reach("甲\u0001乙\uFFFE", null, null, Phrase.of("x".repeat(40_000), ""))));
        try (var book = book()) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .startsWith("甲");
            assertThat(book.getSheetAt(0).getRow(1).getCell(3).getStringCellValue())
                    .hasSize(XlsxTable.LONGEST)
                    .endsWith("…");
        }
    }

    private String text() {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
