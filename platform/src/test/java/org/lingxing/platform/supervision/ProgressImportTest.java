package org.lingxing.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.gazette.Office;
import org.lingxing.platform.gazette.TargetBook;
import org.lingxing.platform.store.Rows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** The matrix filled from one sheet, and the register of cases that its figures are held against. */
@PlatformTest
class ProgressImportTest {

    private static final String EMPLOYMENT = "zzb-2019-13";
    private static final String MATRIX = "/sheets/target-matrix." + EMPLOYMENT;

    @Autowired
    MockMvc mvc;

    @Autowired
    TargetBook book;

    @Autowired
    JdbcClient database;

    private Visitor officer;

    @BeforeEach
    void 公报已入库() throws Exception {
        var office = new Office(mvc);
        officer = office.visitor();
        if (book.of(EMPLOYMENT).isEmpty()) {
            office.takeOver("zhengzhou-2019-03.txt", Office.gazette());
        }
    }

    private JsonNode read(String register, String... lines) throws Exception {
        var file = new MockMultipartFile(
                "file", "进度.csv", null, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
        var answer = officer.send(multipart("/api/v1" + register + "/imports").file(file));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        for (int tries = 0; tries < 400; tries++) {
            var now = officer.get("/sheet-imports/" + answer.json().get("id").asString())
                    .json();
            if (!"READING".equals(now.get("state").asString())) {
                return now;
            }
            Thread.sleep(25);
        }
        throw new AssertionError("still reading");
    }

    private JsonNode rows(JsonNode job, String state) throws Exception {
        return officer.get("/sheet-imports/" + job.get("id").asString() + "/rows?state=" + state)
                .json()
                .get("items");
    }

    private void accept(JsonNode job) throws Exception {
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("READ");
        var answer = officer.post("/sheet-imports/" + job.get("id").asString() + "/acceptance", null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode matrix(String on) throws Exception {
        return officer.get("/target-progress/matrices/" + EMPLOYMENT + "?on=" + on)
                .json();
    }

    private static JsonNode cell(JsonNode matrix, String division, int column) {
        return matrix.get("rows")
                .valueStream()
                .filter(row -> division.equals(row.get("printed").asString()))
                .findFirst()
                .orElseThrow()
                .get("cells")
                .get(column);
    }

    @Test
    void 给出的表填好原样收回_一张表填满十五乘八() throws Exception {
        var given = officer.get("/target-progress/matrices/" + EMPLOYMENT + "?on=2019-03-31&format=csv&lang=zh")
                .body()
                .replace("\uFEFF", "")
                .split("\r?\n");
        assertThat(given[0]).startsWith("区划,截至日期,填报单位,新增城镇就业（人）");
        var filled = Stream.concat(
                        Stream.of(given[0]), Stream.of(given).skip(1).limit(15).map(line -> {
                            String division = line.substring(0, line.indexOf(','));
                            return division + ",2019-03-31," + division + "人社局,"
                                    + String.join(
                                            ",",
                                            IntStream.range(0, 8)
                                                    .mapToObj(at -> Integer.toString(100 + at))
                                                    .toList());
                        }))
                .toArray(String[]::new);
        var job = read(MATRIX, filled);
        assertThat(job.get("counts").get("added").asInt()).as(job.toString()).isEqualTo(15);
        accept(job);
        var matrix = matrix("2019-03-31");
        assertThat(matrix.get("empty").asInt()).isEqualTo(2);
        assertThat(matrix.get("counts").get("RED").asInt()
                        + matrix.get("counts").get("GREEN").asInt()
                        + matrix.get("counts").get("YELLOW").asInt())
                .isEqualTo(120);
        assertThat(matrix.get("totals").get(2).get("added").asInt()).isEqualTo(15 * 102);
        assertThat(cell(matrix, "登封市", 1).get("figure").get("way").asString()).isEqualTo("SHEET");
        assertThat(read(MATRIX, filled).get("state").asString()).isEqualTo("UNCHANGED");
    }

    @Test
    void 错在哪一格就说哪一格_一格不收() throws Exception {
        var job = read(
                MATRIX,
                "县区,截至,新增城镇就业,失业人员再就业,农村劳动力技能培训",
                "新密市,2019-04-30,1000,，二百,12%",
                "长安区,2019-04-30,1,2,3",
                "登封市,2019-07-01,1,2,3",
                "市本级,2019-04-30,5,,",
                "荥阳市,2019-04-30,,,",
                "合计,2019-04-30,9,9,9");
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("FAULTY");
        assertThat(job.get("warnings").toString()).contains("合计行没有读入");
        var faults = rows(job, "FAULTY").toString();
        assertThat(faults)
                .contains("\"cell\":\"D2\"", "\"cell\":\"E2\"", "\"cell\":\"A3\"", "\"cell\":\"B4\"", "\"cell\":\"C5\"")
                .contains("目标表中没有“长安区”", "在今天之后", "目标表中这一行没有此项", "没有填任何数");
        assertThat(cell(matrix("2019-04-30"), "新密市", 0).get("figure").isNull()).isTrue();
    }

    @Test
    void 再导一次就是更正_空格和没有的列不动() throws Exception {
        accept(read(MATRIX, "县区,截至,填报单位,新增城镇就业,失业人员再就业", "中牟县,2019-02-28,中牟人社,500,60"));
        var again = read(MATRIX, "县区,截至,填报单位,新增城镇就业,失业人员再就业", "中牟县,2019-02-28,中牟人社,,75");
        assertThat(again.get("counts").get("changed").asInt())
                .as(again.toString())
                .isEqualTo(1);
        assertThat(rows(again, "CHANGED").get(0).get("was").toString()).isEqualTo("{\"measure2\":\"60\"}");
        accept(again);
        var cells = matrix("2019-02-28");
        assertThat(cell(cells, "中牟县", 0).get("figure").get("value").asInt()).isEqualTo(500);
        var corrected = cell(cells, "中牟县", 1);
        assertThat(corrected.get("figure").get("value").asInt()).isEqualTo(75);
        assertThat(corrected.get("figure").get("version").asInt()).isEqualTo(2);
        assertThat(corrected.get("figure").get("note").asString()).isEqualTo("按表格更正");
    }

    @Test
    void 登记簿与填报并列_差数可查到每一条() throws Exception {
        accept(read(MATRIX, "县区,截至,新增农村劳动力转移就业", "新郑市,2019-05-31,5"));
        accept(read(
                "/sheets/target-entries",
                "登记号,文件,目标,县区,日期,数量",
                "A1,郑政办〔2019〕13号,新增农村劳动力转移就业,新郑市,2019-05-02,1",
                "A2,zzb-2019-13,新增农村劳动力转移就业,410184,2019-05-31,2",
                "A3,zzb-2019-13,新增农村劳动力转移就业,新郑市,2019-06-01,1"));
        var found = cell(matrix("2019-06-18"), "新郑市", 3);
        var recorded = found.get("recorded").get(0);
        assertThat(recorded.get("value").asInt()).as(found.toString()).isEqualTo(3);
        assertThat(recorded.get("difference").asInt()).isEqualTo(2);
        assertThat(recorded.get("entries").asInt()).isEqualTo(2);
        var detail = officer.get("/target-progress/targets/" + found.get("id").asString())
                .json();
        assertThat(detail.get("records")
                        .get(0)
                        .get("entries")
                        .get(0)
                        .get("number")
                        .asString())
                .isEqualTo("A2");
        assertThat(officer.get("/target-progress?gap=true").json().get("total").asInt())
                .isGreaterThanOrEqualTo(1);
        // 册中改了一条，逐日合计随之而改
        accept(read("/sheets/target-entries", "登记号,文件,目标,县区,日期,数量", "A2,zzb-2019-13,新增农村劳动力转移就业,新郑市,2019-05-31,4"));
        assertThat(recount()).isEqualTo(kept());
        assertThat(cell(matrix("2019-06-18"), "新郑市", 3)
                        .get("recorded")
                        .get(0)
                        .get("difference")
                        .asInt())
                .isZero();
        var faulty = read(
                "/sheets/target-entries",
                "登记号,文件,目标,县区,日期,数量",
                "B1,zzb-2019-99,甲,新郑市,2019-05-02,1",
                "B2,zzb-2019-13,甲,某县,2019-07-02,1");
        assertThat(rows(faulty, "FAULTY").toString()).contains("这份文件没有目标", "这份文件没有这项目标", "册中没有这个县区", "在今天之后");
    }

    private List<String> recount() {
        return Rows.of(database.sql("""
                        select measure || division || happened_on || trim_scale(sum(quantity)) || '/' || count(*)
                          from supervision.target_entry
                         group by measure, division, happened_on
                         order by 1
                        """).query(String.class));
    }

    private List<String> kept() {
        return Rows.of(database.sql("""
                        select measure || division || day || trim_scale(quantity) || '/' || entries
                          from supervision.target_entry_day
                         where entries > 0
                         order by 1
                        """).query(String.class));
    }

    @Test
    void 没有这张表的文件没有这个册() throws Exception {
        assertThat(officer.get("/sheets/target-matrix.zz-2019-8").code()).isEqualTo("REGISTER_UNKNOWN");
        assertThat(officer.get("/target-progress/matrices/zz-2019-8").code()).isEqualTo("MATRIX_UNKNOWN");
    }
}
