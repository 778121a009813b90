package org.lingxing.platform.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Forms of points that come in as spreadsheets: what contradicts itself is named by cell and figures, nothing is lost. */
@PlatformTest
class FormsTest {

    private static final String SHEET = "/api/v1/scoring/sheets/assessment-unit";

    @Autowired
    MockMvc mvc;

    private Visitor editor;

    @BeforeEach
    void 规则编辑登录() throws Exception {
        editor = new Visitor(mvc);
        assertThat(editor.signIn("editor").status()).isEqualTo(200);
    }

    private JsonNode read(byte[] file, Map<String, String> asked) throws Exception {
        var request = multipart(SHEET + "/readings").file(new MockMultipartFile("file", "细则.xlsx", null, file));
        asked.forEach(request::param);
        var answer = editor.send(request);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** 类别 单元格 一数 出处 另一数 */
    private static List<String> found(JsonNode reading) {
        return reading.get("findings")
                .valueStream()
                .map(one -> Stream.of("kind", "cell", "stated", "against", "found")
                        .map(member -> one.get(member))
                        .map(value -> value.isNull() ? "-" : value.asString())
                        .reduce((left, right) -> left + " " + right)
                        .orElseThrow())
                .toList();
    }

    @Test
    void 真实的填好的评分表_每处矛盾指到单元格与两个数_没有一格丢失() throws Exception {
        var file = shared().resolve("data/riverchief/考评规则模板.xlsx");
        assumeThat(file)
                .as("the collection with real forms is not beside the project")
                .exists();
        var reading = read(Files.readAllBytes(file), Map.of());
        assertThat(reading.get("columns").valueStream().map(JsonNode::asString))
                .containsExactly("GROUP", "ITEM", "LOOKED_AT", "NONE");
        assertThat(found(reading))
                .containsExactly(
                        "FORMULA C3 4 C3 3",
                        "FORMULA C4 4 C4 3",
                        "FORMULA C13 3 C13 2",
                        "FORMULA C15 4 C15 3",
                        "ITEM B12 8 C12:C13 5",
                        "MISSING B17 - C17:C22 8",
                        "GROUP A12 30 B12:B23 28",
                        "TOTAL A2、A12 55 - 30");
        assertThat(reading.get("faults")
                        .valueStream()
                        .map(one -> one.get("pointer").asString()))
                .containsExactly("/groups/1/points", "/total");
        assertThat(reading.get("passed")
                        .valueStream()
                        .map(one -> one.get("cell").asString()))
                .isEmpty();
        var kept = reading.get("content").toString();
        for (var line : reading.get("lines")) {
            for (var cell : line.get("cells")) {
                var text = cell.asString().replaceAll("（\\d+分）", "");
                assertThat(line.get("number").asInt() == 1 || kept.contains(text))
                        .as(text)
                        .isTrue();
            }
        }
    }

    @Test
    void 一份细则_合计相符不说_差半分都说_缺分与读不出也说() throws Exception {
        var reading = read(form(), Map.of());
        assertThat(found(reading))
                .containsExactly(
                        "UNREADABLE C11 - - -",
                        "MERGED C13:C14 2 - -",
                        "HOW E5 - - -",
                        "HOW E6 - - -",
                        "GROUP C8 9.5 B6:B7 10",
                        "MISSING B9 - D9 -",
                        "GROUP C15 10.5 B9:B14 10");
    }

    @Test
    void 由人说明哪列是什么_存成草稿_可以再改_不与另一草稿并存() throws Exception {
        var columns = "GROUP,ITEM,POINTS,NONE,NONE";
        var reading = read(form(), Map.of("worksheet", "细则", "head", "3", "columns", columns));
        assertThat(reading.get("passed")
                        .valueStream()
                        .map(one -> one.get("cell").asString()))
                .contains("A1", "D4", "E4", "A17");
        var again = editor.send(draft(columns));
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        var path = "/scoring/sheets/assessment-unit/versions/"
                + again.json().get("number").asInt();
        var version = editor.get(path);
        assertThat(version.json().get("state").asString()).isEqualTo("DRAFT");
        assertThat(version.json()
                        .get("content")
                        .get("groups")
                        .get(0)
                        .get("items")
                        .get(0)
                        .get("points")
                        .asInt())
                .isEqualTo(6);
        assertThat(version.json()
                        .get("actions")
                        .valueStream()
                        .filter(one -> one.get("possible").asBoolean())
                        .map(one -> one.get("deed").asString()))
                .contains("CHANGE", "DISCARD")
                .doesNotContain("SIGN");
        assertThat(editor.send(draft(columns)).code()).isEqualTo("SHEET_HAS_A_DRAFT");
        assertThat(editor.send(draft("GROUP,NONE,POINTS,NONE,NONE")).status()).isEqualTo(400);
        var stranger = new Visitor(mvc);
        stranger.signIn("officer");
        assertThat(stranger.send(draft(columns)).status()).isEqualTo(403);
    }

    private static org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder draft(
            String columns) throws IOException {
        var request = multipart(SHEET + "/drafts").file(new MockMultipartFile("file", "细则.xlsx", null, form()));
        Map.of("worksheet", "细则", "head", "3", "columns", columns, "from", "2020-01-01")
                .forEach(request::param);
        return request;
    }

    /** 自拟的小表：甲组相符，乙组小计少半分，丙组多半分并有缺分、读不出与合并的分值。 */
    private static byte[] form() throws IOException {
        var rows = List.of(
                List.of("某县考核细则"),
                List.<String>of(),
                List.of("类别", "评分项目", "分值", "评分标准", "评分方式"),
                List.of("甲、制度", "会议", "6", "全部召开得6分", "现场评分"),
                List.of("", "督查", "4.0分", "每次得0.5分，至多4分", "某系统导出"),
                List.of("乙、巡河", "县级", "5", "", "河长巡河率"),
                List.of("", "乡级", "5", "", ""),
                List.of("小计", "", "9.5"),
                List.of("丙、整治", "台账", "", "查台账", ""),
                List.of("", "销号", "8", "", ""),
                List.of("", "复发", "三至五", "", ""),
                List.of("", "宣传", "0", "", ""),
                List.of("", "档案", "2", "", ""),
                List.of("", "经费", "", "", ""),
                List.of("小计", "", "10.5"),
                List.of("合计", "", "30"),
                List.of("注：由县河长办填写"));
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("细则");
            for (int at = 0; at < rows.size(); at++) {
                var row = sheet.createRow(at);
                for (int column = 0; column < rows.get(at).size(); column++) {
                    row.createCell(column).setCellValue(rows.get(at).get(column));
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(12, 13, 2, 2));
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Path shared() {
        var named = System.getenv("LINGXING_SHARED");
        return named != null ? Path.of(named) : Path.of(System.getProperty("lingxing.root", ".."), "../shared");
    }
}
