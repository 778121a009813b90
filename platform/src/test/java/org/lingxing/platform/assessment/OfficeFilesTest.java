package org.lingxing.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.sheets.Language;
import org.lingxing.platform.sheets.OfficeBook;
import org.lingxing.platform.sheets.OfficeTable;
import org.lingxing.platform.sheets.Written;

/** The files that offices print hold what the standings hold, and are laid out to be printed as they are. */
class OfficeFilesTest {

    private static final Instant EVENING = Instant.parse("2019-12-22T13:05:00Z");
    private static final LedgerPoints POINTS =
            LedgerPoints.of(new CityYear(2019, List.of()).lawOf(), StandingsTest.RULE);

    private final Standings standings = StandingsTest.standings(
            StandingsTest.unit("郑东新区", "29", "9.5", "9.5", "4.75", "4.75", "4.75", "4.75")
                    .withSurvey(StandingsTest.survey(100, 100, 100))
                    .withLedger(StandingsTest.articles(39)),
            StandingsTest.unit("新郑市", "28.5", "9.25", "9.25", "4.75", "4.75", "4.75", "4.75")
                    .withSurvey(StandingsTest.survey(100, 85, 85))
                    .withLedger(StandingsTest.articles(6))
                    .withVetoes(Set.of(VetoGround.CAMPAIGN_NOT_ACCEPTED)),
            StandingsTest.unit("金水区", "27.5", "9", "9.5", "4.5", "4", "5", "4.5"));
    private final StandingIssue issue = StandingIssue.now(standings, EVENING);

    private static Sheet opened(OfficeTable table, Language language) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(OfficeBook.of(language, List.of(table))))) {
            return book.getSheetAt(0);
        }
    }

    private static String shown(Sheet sheet, int row, int column) {
        return new DataFormatter().formatCellValue(sheet.getRow(row).getCell(column));
    }

    private static List<String> row(Sheet sheet, int row) {
        var cells = new java.util.ArrayList<String>();
        for (int at = 0; at < sheet.getRow(row).getLastCellNum(); at++) {
            cells.add(shown(sheet, row, at));
        }
        return cells;
    }

    @Test
    void 汇总表与成绩一致_两级表头_横向一页宽_标题行每页重复() throws Exception {
        var sheet = opened(SummaryTable.of(issue, Language.ZH), Language.ZH);
        assertThat(shown(sheet, 0, 0)).isEqualTo("2019年度河湖（库）长制工作市级考核得分汇总表");
        assertThat(row(sheet, 1)).contains("预评，不是考核结果（截至 2019-12-22 21:05）");
        assertThat(row(sheet, 2)).contains("现场考核（70分）", "社会评价\n10", "综合评定（20分）", "总分\n100", "等次", "排名", "一票否决");
        assertThat(row(sheet, 3)).contains("单位自身\n30", "县级河长\n20", "乡镇（办）\n10", "成员单位\n10", "得分\n20");
        int at = 4;
        for (var line : standings.lines()) {
            assertThat(shown(sheet, at, 1)).isEqualTo(line.name().zh());
            assertThat(BigDecimal.valueOf(sheet.getRow(at).getCell(2).getNumericCellValue()))
                    .isEqualByComparingTo(line.own());
            assertThat(shown(sheet, at, 10)).isEqualTo(line.total().setScale(2).toPlainString());
            assertThat(shown(sheet, at, 11)).isEqualTo(line.grade().title().zh());
            assertThat(shown(sheet, at, 12)).isEqualTo(String.valueOf(line.rank()));
            at++;
        }
        assertThat(row(sheet, 5)).contains("专项行动验收不合格");
        assertThat(row(sheet, 6)).contains("—", "10.00");
        assertThat(sheet.getMergedRegions().stream().map(region -> region.formatAsString()))
                .contains("A1:O1", "C3:G3", "I3:J3", "A3:A4", "H3:H4");
        var print = sheet.getPrintSetup();
        assertThat(print.getLandscape()).isTrue();
        assertThat((int) print.getPaperSize()).isEqualTo(9);
        assertThat((int) print.getFitWidth()).isOne();
        assertThat((int) print.getFitHeight()).isZero();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:4");
        var last = row(sheet, sheet.getLastRowNum());
        assertThat(last).contains("制表：", "审核：", "签发：", "日期：");
    }

    @Test
    void 分项表逐项到总分_台账只列计分的_分值由规则得出() throws Exception {
        var items = opened(ItemTable.of(issue, POINTS, Language.ZH), Language.ZH);
        var titles = row(items, 2);
        assertThat(titles)
                .startsWith(
                        "部分", "考核项目", "满分", standings.lines().getFirst().name().zh());
        var total = row(items, lineOf(items, "总　分"));
        assertThat(total.subList(3, 6))
                .isEqualTo(standings.lines().stream()
                        .map(line -> line.total().setScale(2).toPlainString())
                        .toList());
        assertThat(POINTS.of(LedgerKind.TASK, LedgerTier.NATIONAL)).isEqualByComparingTo("3");
        assertThat(POINTS.of(LedgerKind.CRITICISM, LedgerTier.CITY)).isEqualByComparingTo("-1");
        assertThat(POINTS.of(LedgerKind.ARTICLE, StandingsTest.articles(39))).isEqualByComparingTo("3.9");

        var counted = entry(null, TwoHands.State.CONFIRMED, EVENING.minusSeconds(60));
        var struck = entry(null, TwoHands.State.CONFIRMED, EVENING.minusSeconds(60));
        var strike = entry(struck.id(), TwoHands.State.CONFIRMED, EVENING.minusSeconds(30));
        var later = entry(null, TwoHands.State.CONFIRMED, EVENING.plusSeconds(60));
        var open = entry(null, TwoHands.State.PROPOSED, null);
        var all = List.of(counted, struck, strike, later, open);
        assertThat(LedgerSheet.counted(all, EVENING)).containsExactly(counted);
        assertThat(LedgerSheet.counted(all, EVENING.minusSeconds(45))).containsExactly(counted, struck);
        var ledger = opened(LedgerSheet.of(issue, List.of(counted), POINTS, entry -> "示例文件", Language.ZH), Language.ZH);
        assertThat(row(ledger, 3)).containsExactly("1", "金水区", "通报批评", "省级", "2019-05-20", "示例：被通报", "示例文件", "-2.00");
    }

    @Test
    void 一格放不下的文字截断并看得出来_文件照样打开() throws Exception {
        var columns = Collections.nCopies(4, OfficeTable.Column.of("理由", 20, OfficeTable.Look.WORDS));
        var text = new Random(1)
                .ints(40_000, '一', '龥')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var words = OfficeTable.Row.of(Collections.nCopies(4, Written.words(text.toString())));
        var sheet =
                opened(new OfficeTable("表", "示例表", "", "", columns, List.of(words), List.of(), List.of()), Language.ZH);
        assertThat(shown(sheet, 3, 0)).hasSize(32_767).endsWith("…");
    }

    private static int lineOf(Sheet sheet, String first) {
        for (int at = 0; at <= sheet.getLastRowNum(); at++) {
            if (shown(sheet, at, 0).equals(first)) {
                return at;
            }
        }
        throw new AssertionError("no row " + first);
    }

    private static LedgerEntry entry(@Nullable UUID strikes, TwoHands.State state, @Nullable Instant decided) {
        return new LedgerEntry(
                UUID.randomUUID(),
                2019,
                "金水区",
                LedgerKind.CRITICISM,
                LedgerTier.PROVINCIAL,
                LocalDate.of(2019, 5, 20),
                "示例：被通报",
                null,
                null,
                null,
                strikes,
                false,
                new TwoHands(state, "a", EVENING.minusSeconds(90), decided == null ? null : "b", decided, null));
    }
}
