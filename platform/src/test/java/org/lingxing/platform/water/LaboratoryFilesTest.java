package org.lingxing.platform.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@PlatformTest
class LaboratoryFilesTest {

    private static final String LABORATORY = "/water/laboratories/city-monitoring";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    Memories memories;

    @Autowired
    CityClock clock;

    private Visitor analyst;

    @BeforeEach
    void 分析员登录() throws Exception {
        memories.forgetAll();
        analyst = new Visitor(mvc);
        analyst.signIn("laboratory");
    }

    @Test
    void 真实文件_时间没有年份_站名由人指认一次_重复行略过() throws Exception {
        var file = raw("七里铺.csv");
        var noYear = read("city-monitoring", "七里铺.csv", file);
        assertThat(noYear.get("state").asString()).isEqualTo("FAULTY");
        assertThat(faults(noYear).get(0).toString()).contains("没有年份").contains("还不知道");
        var proposals =
                analyst.get(LABORATORY + "/proposals?printed=七里铺&printed=尖岗水库").json();
        assertThat(proposals.get(0).get("section").isNull()).isTrue();
        assertThat(proposals.get(1).get("likely").get(0).get("code").asString()).isEqualTo("SF-010");

        var said = analyst.put(LABORATORY + "/names", Map.of("names", Map.of("七里铺", "SF-008")));
        assertThat(said.json().get("names").toString()).contains("七里铺").contains("示例断面 008");
        var job = read("city-monitoring.2019", "七里铺.csv", file);
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("READ");
        var counts = job.get("counts");
        assertThat(counts.get("rows").asInt()).isEqualTo(28);
        // one row is repeated, in one nothing was measured
        assertThat(counts.get("added").asInt()).isEqualTo(26);
        assertThat(counts.get("unchanged").asInt()).isEqualTo(2);
        assertThat(values()).isZero();
        accept(job);
        assertThat(values()).as(counts.toString()).isEqualTo(counts.get("added").asInt());

        var again = read("city-monitoring.2019", "七里铺.csv", file);
        assertThat(again.get("state").asString()).isEqualTo("UNCHANGED");
        assertThat(analyst.get(LABORATORY).json().get("samples").asInt()).isGreaterThanOrEqualTo(26);
        assertThat(analyst.get("/water/stations/SF-008-L/latest")
                        .json()
                        .get("values")
                        .size())
                .isEqualTo(9);
    }

    @Test
    void 一行一个值_方法与检出限_低于检出限照记_单位换算() throws Exception {
        var job = read(
                "city-monitoring",
                "五月.csv",
                csv(
                        "采样点位,采样日期,项目名称,结果,计量单位,检测方法,方法检出限,样品编号",
                        "SF-001,2019-05-06,挥发性酚,0.0003L,mg/L,HJ 503-2009,0.0003,S-1",
                        "SF-001,2019-05-06,石油类,未检出,mg/L,HJ 970-2018,0.01,S-1",
                        "SF-001,2019-05-06,汞,0.04,μg/L,HJ 694-2014,0.04,S-1",
                        "SF-001,2019-05-06,氨氮,0.325,mg/L,HJ 535-2009,0.025,S-1",
                        "SF-001,2019-05-06,总氮,--,mg/L,,,S-1"));
        assertThat(job.get("state").asString()).as(job + " " + faults(job)).isEqualTo("READ");
        accept(job);
        var stored = database.sql("""
                        select string_agg(item || ' ' || printed || ' ' || method, '；' order by item)
                          from water.laboratory_value join water.station on number = station where code = 'SF-001-L'
                        """).query(String.class).single();
        assertThat(stored)
                .contains("0.0003L HJ 503-2009")
                .contains("<0.01 HJ 970-2018")
                .contains("0.00004 HJ 694");
        var latest = analyst.get("/water/stations/SF-001-L/latest").json();
        assertThat(latest.get("values").size()).isEqualTo(4);
        assertThat(latest.toString()).contains("\"below\":true").contains("\"value\":3.0E-4");

        var corrected =
                read("city-monitoring", "五月更正.csv", csv("断面名称,采样日期,NH3-N(mg/L),石油类", "SF-001,2019-05-06,0.525,<0.01"));
        assertThat(corrected.get("counts").get("changed").asInt())
                .as(faults(corrected).toString())
                .isEqualTo(1);
        accept(corrected);
        assertThat(database.sql("select count(*) from water.superseded where station = "
                                + "(select number from water.station where code = 'SF-001-L')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void 有错的文件一个值也不收_错在哪一格() throws Exception {
        var job = read(
                "city-monitoring",
                "有错.csv",
                csv(
                        "断面名称,监测时间,pH,氨氮(g/L),总磷",
                        "SF-002,2019-05-07 08:00,7.5,0.2,0.1",
                        "SF-002,2019-05-08 08:00,七点五,,",
                        "SF-002,2019-13-08 08:00,7.4,,0.1",
                        "SF-002,2029-05-08 08:00,7.4,,0.1",
                        "SF-002,2019-05-09 08:00,7.4,,0.1",
                        "SF-002,2019-05-09 08:00,7.6,,0.1"));
        assertThat(job.get("state").asString()).isEqualTo("FAULTY");
        var said = faults(job).toString();
        assertThat(said)
                .contains("D2")
                .contains("g/l")
                .contains("C3")
                .contains("B4")
                .contains("还没有到")
                .contains("与第 6 行重复");
        assertThat(analyst.post("/sheet-imports/" + job.get("id").asString() + "/acceptance", null)
                        .code())
                .isEqualTo("IMPORT_NOT_READY");
        var noLimit = csv("断面名称,监测时间,pH,总磷", "SF-002,2019-05-08 08:00,7.5,未检出");
        assertThat(faults(read("city-monitoring", "未检出.csv", noLimit)).toString())
                .contains("D2")
                .contains("没有检出限");
        var methods = analyst.put(
                LABORATORY + "/methods",
                Map.of("methods", Map.of("totalPhosphorus", Map.of("method", "GB 11893-89", "limit", 0.01))));
        assertThat(methods.status()).as(methods.body()).isEqualTo(200);
        var mended = read("city-monitoring", "改好.csv", noLimit);
        assertThat(mended.get("state").asString()).as(faults(mended).toString()).isEqualTo("READ");
        analyst.post("/sheet-imports/" + mended.get("id").asString() + "/cancellation", null);
        assertThat(analyst.get("/water/stations/SF-002-L/latest").status()).isEqualTo(404);
    }

    @Test
    void 不认识的表头由人指定_只对这家机构记住() throws Exception {
        analyst.put("/water/laboratories/other", Map.of("name", "另一监测机构"));
        var file = csv("断面名称,监测时间,氨态氮", "SF-003,2019-05-07 08:00,0.2");
        var job = read("city-monitoring", "甲.csv", file);
        assertThat(job.get("counts").get("unchanged").asInt()).isEqualTo(1);
        analyst.put(
                "/sheet-imports/" + job.get("id").asString() + "/heads",
                Map.of("heads", Map.of("氨态氮", "ammoniaNitrogen")));
        assertThat(read("city-monitoring.2019", "甲.csv", file)
                        .get("counts")
                        .get("added")
                        .asInt())
                .isEqualTo(1);
        assertThat(read("other", "甲.csv", file).get("counts").get("added").asInt())
                .isZero();
        assertThat(analyst.get("/sheets/water-laboratory.none").code()).isEqualTo("REGISTER_UNKNOWN");
        var guard = new Visitor(mvc);
        guard.signIn("guard");
        assertThat(guard.get("/sheets/water-laboratory.city-monitoring").code()).isEqualTo("NOT_YOUR_ROLE");
    }

    @Test
    void 网页取来的_JSON_单元格是_HTML_未修约值优先_全国的表只收本市断面() throws Exception {
        var file = raw("2020-05-08.json.gz");
        var said = analyst.put(LABORATORY + "/names", Map.of("names", Map.of("广北滨河路(桥）", "SF-012")));
        assertThat(said.status()).as(said.body()).isEqualTo(200);
        clock.moveTo(LocalDate.of(2020, 6, 18));
        analyst.signIn("laboratory");
        var strict = read("city-monitoring.2020", "2020-05-08.json.gz", file);
        assertThat(strict.get("state").asString()).isEqualTo("FAULTY");
        var job = read("city-monitoring.2020.ours", "2020-05-08.json.gz", file);
        assertThat(job.get("state").asString()).as(faults(job).toString()).isEqualTo("READ");
        assertThat(job.get("counts").get("rows").asInt()).isEqualTo(1901);
        assertThat(job.get("counts").get("added").asInt()).isEqualTo(1);
        accept(job);
        assertThat(analyst.get("/water/stations/SF-012-L/latest")
                        .json()
                        .get("values")
                        .toString())
                .as("7.5685 and 20.74 stand in the title of the cell, 7.57 and 20.7 in the cell")
                .contains("7.5685")
                .contains("20.74");
    }

    private void accept(JsonNode job) throws Exception {
        var taken = analyst.post("/sheet-imports/" + job.get("id").asString() + "/acceptance", null);
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.json().get("state").asString()).isEqualTo("TAKEN_OVER");
    }

    private int values() {
        return database.sql("select count(*) from water.sample join water.station on number = station "
                        + "where code = 'SF-008-L'")
                .query(Integer.class)
                .single();
    }

    private JsonNode faults(JsonNode job) throws Exception {
        return analyst.get("/sheet-imports/" + job.get("id").asString() + "/rows?state=FAULTY")
                .json()
                .get("items");
    }

    private JsonNode read(String laboratory, String name, byte[] bytes) throws Exception {
        var answer = analyst.send(multipart("/api/v1/sheets/water-laboratory." + laboratory + "/imports")
                .file(new MockMultipartFile("file", name, null, bytes)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        var path = "/sheet-imports/" + answer.json().get("id").asString();
        for (int tries = 0; tries < 400; tries++) {
            var now = analyst.get(path).json();
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

    private static byte[] raw(String name) throws IOException {
        var shared = System.getenv("LINGXING_SHARED");
        var root = Objects.requireNonNullElse(System.getProperty("lingxing.root"), "..");
        var file = (shared == null ? Path.of(root, "..", "shared") : Path.of(shared)).resolve("data/water/raw/" + name);
        Assumptions.assumeThat(Files.exists(file))
                .as("the original is not there: " + file)
                .isTrue();
        return Files.readAllBytes(file);
    }
}
