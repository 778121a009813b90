package org.lingxing.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.gazette.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tasks over HTTP: from the gazette, from a spreadsheet, by the office and by an agency's liaison. */
@PlatformTest
class SupervisionHttpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvc mvc;

    private Visitor officer;
    private Visitor liaison;

    @BeforeEach
    void 登录() throws Exception {
        officer = new Visitor(mvc);
        officer.signIn("officer");
        liaison = new Visitor(mvc);
        liaison.signIn("liaison");
    }

    @Test
    void 公报任务纳入督查_下达_联络员认领_列表与导出都看得到() throws Exception {
        new Office(mvc).takeOver("gazette.txt", Office.gazette());
        var taken = officer.post("/supervision/task-takings", Map.of("document", "zzb-2019-12"));
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.json().get("tasks").size()).isPositive();
        assertThat(officer.post("/supervision/task-takings", Map.of("document", "zzb-2019-12"))
                        .json()
                        .get("tasks"))
                .isEmpty();

        var task = first(officer.get("/supervision/tasks?document=zzb-2019-12&state=DRAFT"), "development-reform");
        assertThat(liaison.get("/supervision/tasks/" + id(task)).code()).isEqualTo("TASK_UNKNOWN");
        var sent = deed(officer, HttpMethod.POST, task, "/sending", null);
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(deed(officer, HttpMethod.POST, task, "/ending", Map.of("ground", "旧版本"))
                        .code())
                .isEqualTo("EDITED_MEANWHILE");

        var seen = liaison.get("/supervision/tasks/" + id(task));
        assertThat(seen.response().getHeader("ETag")).isEqualTo("\"2\"");
        var accepted = deed(liaison, HttpMethod.POST, seen.json(), "/acceptance", Map.of("responsible", "示例处长"));
        assertThat(accepted.json().get("state").asString()).isEqualTo("ACCEPTED");
        var answered = accepted.json().get("owed").get(0).get("duty").asString();
        assertThat(officer.post(
                                "/duties/" + answered + "/return",
                                Map.of("ground", "重新认领", "day", LocalDate.of(2019, 6, 28)))
                        .code())
                .isEqualTo("DUTY_JUDGED_ELSEWHERE");
        assertThat(accepted.json().get("history").get(0).get("by").asString()).isEqualTo("示例癸");
        assertThat(officer.get("/duties/" + answered).json().get("agency").asString())
                .isEqualTo("市发展和改革委员会");
        assertThat(officer.get("/supervision/tasks?agency=development-reform&format=csv")
                        .body())
                .contains("任务");
        assertThat(liaison.get("/supervision/reports").json().get("total").asInt())
                .isPositive();
        assertThat(liaison.post("/supervision/chasing-previews", Map.of("question", Map.of("within", 7)))
                        .code())
                .isEqualTo("NOT_YOUR_ROLE");
        var competence = officer.get("/supervision/tasks/" + id(task) + "/competence?agency=industry-commerce");
        assertThat(competence.json().get("agency").get("id").asString()).isEqualTo("market-supervision");
        assertThat(competence.json().get("answer").get("because").size()).isPositive();
    }

    @Test
    void 表格纳入任务_名册不认得的单位指到单元格_改好后全部纳入() throws Exception {
        var faulty = read("文号,序号,任务内容,责任单位,完成时间", "示例表,1,建成示例公园,市园林局,2019-11-30", "示例表,2,示例整治,市示例局,");
        assertThat(faulty.get("state").asString()).as(faulty.toString()).isEqualTo("FAULTY");
        assertThat(rows(faulty, "FAULTY")
                        .get(0)
                        .get("faults")
                        .get(0)
                        .get("cell")
                        .asString())
                .isEqualTo("D3");

        var good = read("文号,序号,任务内容,责任单位,完成时间", "示例表,1,建成示例公园,市园林局,2019-11-30", "示例表,2,示例整治,市生态环境局,");
        assertThat(good.get("state").asString()).as(good.toString()).isEqualTo("READ");
        var taken = officer.post("/sheet-imports/" + good.get("id").asString() + "/acceptance", null);
        assertThat(taken.json().get("state").asString()).as(taken.body()).isEqualTo("TAKEN_OVER");
        var listed = officer.get("/supervision/tasks?document=示例表").json();
        assertThat(listed.get("total").asInt()).isEqualTo(2);
        assertThat(listed.get("items").get(0).get("origin").asString()).isEqualTo("SHEET");
        var again = read("文号,序号,任务内容,责任单位", "示例表,1,建成示例公园,市园林局");
        assertThat(again.get("state").asString()).isEqualTo("FAULTY");
    }

    private static JsonNode first(Visitor.Answer list, String agency) {
        for (JsonNode task : list.json().get("items")) {
            if (agency.equals(task.get("agencies").get(0).get("id").asString(""))) {
                return task;
            }
        }
        throw new AssertionError("no task of " + agency + " in " + list.body());
    }

    private static Visitor.Answer deed(
            Visitor who, HttpMethod method, JsonNode task, String deed, @Nullable Object body) throws Exception {
        var builder = request(method, "/api/v1/supervision/tasks/" + id(task) + deed)
                .header("If-Match", "\"" + task.get("version").asInt() + "\"");
        if (body != null) {
            builder.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsBytes(body));
        }
        return who.send(builder);
    }

    private static String id(JsonNode task) {
        return task.get("id").asString();
    }

    private JsonNode read(String... lines) throws Exception {
        byte[] csv = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        var answer = officer.send(multipart("/api/v1/sheets/supervision-tasks/imports")
                .file(new MockMultipartFile("file", "任务.csv", null, csv)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        var path = "/sheet-imports/" + answer.json().get("id").asString();
        for (int tries = 0; tries < 400; tries++) {
            var now = officer.get(path).json();
            if (!"READING".equals(now.get("state").asString())) {
                return now;
            }
            Thread.sleep(25);
        }
        throw new IOException("still reading");
    }

    private JsonNode rows(JsonNode job, String state) throws Exception {
        return officer.get("/sheet-imports/" + job.get("id").asString() + "/rows?state=" + state)
                .json()
                .get("items");
    }
}
