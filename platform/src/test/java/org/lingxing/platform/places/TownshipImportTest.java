package org.lingxing.platform.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@PlatformTest
class TownshipImportTest {

    private static final String IMPORTS = "/api/v1/sheets/townships/imports";

    @Autowired
    MockMvc mvc;

    @Autowired
    Divisions divisions;

    private Visitor officer;

    @BeforeEach
    void 督查室人员登录() throws Exception {
        officer = new Visitor(mvc);
        assertThat(officer.signIn("officer").status()).isEqualTo(200);
    }

    private JsonNode read(String name, byte[] bytes) throws Exception {
        var answer = officer.send(multipart(IMPORTS).file(new MockMultipartFile("file", name, null, bytes)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        var path = "/sheet-imports/" + answer.json().get("id").asString();
        for (int tries = 0; tries < 400; tries++) {
            var now = officer.get(path).json();
            if (!"READING".equals(now.get("state").asString())) {
                return now;
            }
            Thread.sleep(25);
        }
        throw new AssertionError("still reading");
    }

    private static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode rows(JsonNode job, String state) throws Exception {
        return officer.get("/sheet-imports/" + job.get("id").asString() + "/rows?state=" + state)
                .json()
                .get("items");
    }

    @Test
    void 有错的表一行也不收_改好后全部收下并记入日志() throws Exception {
        byte[] faulty;
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("汇总");
            sheet.createRow(0).createCell(0).setCellValue("金水区乡镇街道一览表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            var head = sheet.createRow(2);
            for (int at = 0; at < 4; at++) {
                head.createCell(at).setCellValue(new String[] {"序号", "街 道 名 称", "区划代码＊", "成立时间"}[at]);
            }
            var good = sheet.createRow(3);
            good.createCell(1).setCellValue("试点街道 ");
            good.createCell(2).setCellValue(410105901);
            good.createCell(3).setCellValue("2019年6月18日");
            var bad = sheet.createRow(4);
            bad.createCell(1).setCellValue("另一街道");
            bad.createCell(2).setCellValue("41010590");
            bad.createCell(3).setCellValue("2019.2.30");
            faulty = bytes(book);
        }
        var job = read("街道.xlsx", faulty);
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("FAULTY");
        assertThat(job.get("headRow").asInt()).isEqualTo(3);
        var faults = rows(job, "FAULTY").get(0).get("faults");
        assertThat(faults.get(0).get("cell").asString()).isEqualTo("C5");
        assertThat(faults.get(1).get("cell").asString()).isEqualTo("D5");
        assertThat(officer.post("/sheet-imports/" + job.get("id").asString() + "/acceptance", null)
                        .code())
                .isEqualTo("IMPORT_NOT_READY");
        assertThat(divisions.find(DivisionCode.of("410105901"))).isEmpty();
        looksAtMarkedCopy(job);

        var mended = read("街道.csv", csv("街道名称,区划代码,成立时间", "试点街道,410105901,2019-06-18", "另一街道,410105902000,20190301"));
        assertThat(mended.get("state").asString()).as(mended.toString()).isEqualTo("READ");
        assertThat(mended.get("counts").get("added").asInt()).isEqualTo(2);
        var taken = officer.post("/sheet-imports/" + mended.get("id").asString() + "/acceptance", null);
        assertThat(taken.json().get("state").asString()).as(taken.body()).isEqualTo("TAKEN_OVER");
        assertThat(divisions.find(DivisionCode.of("410105902")))
                .hasValueSatisfying(one -> assertThat(one.name().zh()).isEqualTo("另一街道"));
        var administrator = new Visitor(mvc);
        administrator.signIn("administrator");
        var kinds = new ArrayList<String>();
        var path = "/journal/entries?limit=200";
        for (var next = path; next != null; ) {
            var page = administrator.get(next).json();
            kinds.addAll(page.get("items").findValuesAsString("kind"));
            next = page.get("next").isNull()
                    ? null
                    : path + "&after=" + page.get("next").asString();
        }
        assertThat(kinds).contains("sheets.import-taken-over");
    }

    private void looksAtMarkedCopy(JsonNode job) throws Exception {
        var copy = officer.get("/sheet-imports/" + job.get("id").asString() + "/marked-copy");
        assertThat(copy.status()).isEqualTo(200);
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(copy.response().getContentAsByteArray()))) {
            var cell = book.getSheetAt(0).getRow(4).getCell(2);
            assertThat(cell.getCellComment().getString().getString()).contains("9 位");
            assertThat(cell.getCellStyle().getFillForegroundXSSFColor().getARGBHex())
                    .isEqualTo("FFFFC7CE");
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .contains("一览表");
        }
    }

    @Test
    void 改名与其他列分开_表中没有的列不动() throws Exception {
        var first = read("a.csv", csv("代码,名称,简称,设立日期", "410181901,甲镇,甲、老甲,2001-01-01"));
        accept(first);
        var again = read("b.csv", csv("代码,名称", "410181901,乙镇"));
        assertThat(again.get("counts").get("changed").asInt()).isEqualTo(1);
        assertThat(rows(again, "CHANGED").get(0).get("was").get("name").asString())
                .isEqualTo("甲镇");
        accept(again);
        var found = divisions.find(DivisionCode.of("410181901")).orElseThrow();
        assertThat(found.name().zh()).isEqualTo("乙镇");
        assertThat(found.from()).isEqualTo("2001-01-01");
        assertThat(found.names().stream().map(Division.Name::name)).contains("甲镇", "乙镇", "甲", "老甲");
        var same = read("c.csv", csv("代码,名称,简称", "410181901,乙镇,老甲；甲"));
        assertThat(same.get("state").asString()).isEqualTo("UNCHANGED");
    }

    private void accept(JsonNode job) throws Exception {
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("READ");
        var answer = officer.post("/sheet-imports/" + job.get("id").asString() + "/acceptance", null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void 名册在预览之后变了_要再看一遍() throws Exception {
        var mine = read("a.csv", csv("代码,名称", "410182901,丙镇"));
        accept(read("b.csv", csv("代码,名称", "410182901,丁镇")));
        var moved = officer.post("/sheet-imports/" + mine.get("id").asString() + "/acceptance", null);
        assertThat(moved.code()).isEqualTo("REGISTER_MOVED");
        assertThat(rows(mine, "CHANGED").get(0).get("was").get("name").asString())
                .isEqualTo("丁镇");
        assertThat(officer.post("/sheet-imports/" + mine.get("id").asString() + "/acceptance", null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void 与名册对不上的各有其错() throws Exception {
        var job = read(
                "a.csv",
                csv(
                        "代码,名称,县区",
                        "419999001,无县镇,",
                        "410105903,错县街道,二七区",
                        "410103901,同码街道,二七区",
                        "410103901,又一街道,410103",
                        "410105904,花园路街道,金水区"));
        assertThat(job.get("counts").get("faulty").asInt()).as(job.toString()).isEqualTo(4);
        var faults = rows(job, "FAULTY").toString();
        assertThat(faults).contains("没有代码为 419999", "代码属于金水区", "与第 4 行重复", "同一县（市、区）内已有同名的");
    }

    @Test
    void 头不认得的列由人指认一次_下次自己认得() throws Exception {
        var job = read("a.csv", csv("编号甲,名称", "410183901,戊镇"));
        assertThat(job.get("problem").get("code").asString()).isEqualTo("COLUMNS_MISSING");
        assertThat(job.get("heads").get(0).get("printed").asString()).isEqualTo("编号甲");
        var path = "/sheet-imports/" + job.get("id").asString();
        assertThat(officer.put(path + "/heads", Map.of("heads", Map.of("编号甲", "code")))
                        .status())
                .isEqualTo(200);
        assertThat(read("b.csv", csv("编号甲,名称", "410183901,戊镇")).get("state").asString())
                .isEqualTo("READ");
    }

    @Test
    void 模板填好就能导入_示例行跳过() throws Exception {
        var template = officer.get("/sheets/townships/template?lang=zh");
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(template.response().getContentAsByteArray()))) {
            var row = book.getSheetAt(0).createRow(2);
            row.createCell(0).setCellValue("410184901");
            row.createCell(1).setCellValue("己镇");
            var job = read("模板.xlsx", bytes(book));
            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("READ");
            assertThat(job.get("counts").get("rows").asInt()).isEqualTo(1);
            assertThat(job.get("warnings").toString()).contains("示例行");
        }
    }

    @Test
    void 统计局的真实名册整册导入() throws Exception {
        var shared = System.getenv("LINGXING_SHARED");
        var root = Objects.requireNonNullElse(System.getProperty("lingxing.root"), "..");
        var file = (shared == null ? Path.of(root, "..", "shared") : Path.of(shared))
                .resolve("data/divisions/zhengzhou_townships.csv");
        Assumptions.assumeThat(Files.exists(file))
                .as("the register of townships is not there: " + file)
                .isTrue();
        var gb = Files.readString(file).getBytes(Charset.forName("GB18030"));
        var job = read("zhengzhou_townships.csv", gb);
        assertThat(job.get("counts").get("rows").asInt()).as(job.toString()).isEqualTo(208);
        assertThat(job.get("state").asString()).isEqualTo("UNCHANGED");
    }

    @Test
    void 没有这个岗位的人不能导入() throws Exception {
        var guard = new Visitor(mvc);
        guard.signIn("guard");
        assertThat(guard.get("/sheets/townships").code()).isEqualTo("NOT_YOUR_ROLE");
        assertThat(officer.get("/sheets/rivers").code()).isEqualTo("REGISTER_UNKNOWN");
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
