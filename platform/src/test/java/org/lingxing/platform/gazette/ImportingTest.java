package org.lingxing.platform.gazette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports on an invented document: differences, decisions that survive, files that are none. */
@PlatformTest
class ImportingTest {

    private static final String TEXT = """
            示例市人民政府关于印发示例市图书借阅办法的通知

            郑政〔2018〕NUMBER号　　2018年5月4日

            各县（市、区）人民政府，市人民政府各部门，各有关单位：

            现将《示例市图书借阅办法》印发给你们，请认真贯彻执行。

            示例市图书借阅办法

            第一条　为规范图书借阅，制定本办法。

            第二条　每人每次可借图书BOOKS册。

            第三条　借期为三十日。

            第四条　本办法自印发之日起施行。
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    Imports imports;

    @Autowired
    ImportJobs jobs;

    @Autowired
    CityClock clock;

    private Office office;

    @BeforeEach
    void 登录() throws Exception {
        office = new Office(mvc);
    }

    @Test
    void 改动后的文件先给出差异_接收后才替换() throws Exception {
        office.takeOver("a.txt", text("901", "三"));
        var changed = office.read("b.txt", text("901", "五"));
        assertThat(changed.get("state").asString()).isEqualTo("READ");
        var difference = changed.get("difference");
        assertThat(difference.get("added").size()).isZero();
        assertThat(difference.get("changed").get(0).get("id").asString()).isEqualTo("zz-2018-901");
        var provision = difference.get("changed").get(0).get("provisions").get(0);
        assertThat(provision.get("path").asString()).isEqualTo("2");
        assertThat(provision.get("was").asString()).contains("三册");
        assertThat(provision.get("becomes").asString()).contains("五册");
        assertThat(office.get("/documents/zz-2018-901").toString())
                .contains("三册")
                .doesNotContain("五册");
        accept(changed);
        assertThat(office.get("/documents/zz-2018-901").toString())
                .contains("五册")
                .doesNotContain("三册");
    }

    @Test
    void 同样的内容换了断行_什么都不变() throws Exception {
        office.takeOver("a.txt", text("902", "三"));
        String wrapped = new String(text("902", "三"), StandardCharsets.UTF_8).replace("为规范图书", "为规范\n图书");
        var again = office.read("wrapped.txt", wrapped.getBytes(StandardCharsets.UTF_8));
        assertThat(again.get("state").asString()).isEqualTo("UNCHANGED");
    }

    @Test
    void 国标编码的文件读出同样的内容() throws Exception {
        String gb = new String(text("903", "三"), StandardCharsets.UTF_8);
        office.takeOver("gb.txt", gb.getBytes(Charset.forName("GB18030")));
        var again = office.read("utf8.txt", text("903", "三"));
        assertThat(again.get("state").asString()).isEqualTo("UNCHANGED");
    }

    @Test
    void 更正在再次导入后仍在() throws Exception {
        office.takeOver("a.txt", text("904", "三"));
        var head = head("zz-2018-904");
        var corrected = decide(office, head, "correction", Map.of("fields", Map.of("inForceFrom", "2018-06-01")));
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(office.get("/documents/zz-2018-904").get("inForceFrom").asString())
                .isEqualTo("2018-06-01");
        var changed = office.read("b.txt", text("904", "五"));
        assertThat(changed.get("difference").get("keptCorrections").asInt()).isEqualTo(1);
        accept(changed);
        var document = office.get("/documents/zz-2018-904");
        assertThat(document.get("inForceFrom").asString()).isEqualTo("2018-06-01");
        assertThat(document.toString()).contains("五册");
        var after = office.get("/extractions/" + head.get("id").asString());
        assertThat(after.get("confirmation").get("state").asString()).isEqualTo("CORRECTED");
        assertThat(after.get("confirmation").get("by").asString()).isEqualTo("officer");
        assertThat(after.get("history").size()).isEqualTo(2);
    }

    @Test
    void 两人同时更正_后到者被告知() throws Exception {
        office.takeOver("a.txt", text("905", "三"));
        var head = head("zz-2018-905");
        var other = new Office(mvc, "administrator");
        assertThat(decide(other, head, "correction", Map.of("fields", Map.of("issuer", "示例市图书馆")))
                        .status())
                .isEqualTo(200);
        var late = decide(office, head, "rejection", Map.of("reason", "不是文件"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("EDITED_MEANWHILE");
        assertThat(late.json().get("by").asString()).isEqualTo("administrator");
    }

    @Test
    void 更正时填错的项逐一指出_未作改动() throws Exception {
        office.takeOver("a.txt", text("906", "三"));
        var head = head("zz-2018-906");
        for (var wrong :
                List.<Map<String, Object>>of(Map.of("date", "五月"), Map.of("nonsense", 1), Map.of("title", List.of()))) {
            var refused = decide(office, head, "correction", Map.of("fields", wrong));
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.json().get("errors").get(0).get("pointer").asString())
                    .startsWith("/fields");
        }
        assertThat(decide(office, head, "confirmation", Map.of()).status()).isEqualTo(409);
        assertThat(decide(office, head, "rejection", Map.of("reason", " ")).status())
                .isEqualTo(400);
        assertThat(office.get("/extractions/" + head.get("id").asString())
                        .get("history")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void 更正不得把文字或名称改成空白() throws Exception {
        office.takeOver("a.txt", text("911", "三"));
        var refused = decide(office, head("zz-2018-911"), "correction", Map.of("fields", Map.of("title", " ")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").get(0).get("pointer").asString())
                .isEqualTo("/fields/title");
    }

    @Test
    void 替代另一文件的_令前者止于前一日() throws Exception {
        office.takeOver("a.txt", text("907", "三"));
        String later = new String(text("908", "五"), StandardCharsets.UTF_8)
                .replace("2018年5月4日", "2018年9月1日")
                .replace("自印发之日起施行。", "自印发之日起施行。《示例市图书借阅办法》（郑政〔2018〕907号）同时废止。");
        office.takeOver("b.txt", later.getBytes(StandardCharsets.UTF_8));
        var before = office.get("/documents/zz-2018-907");
        assertThat(before.get("inForceTo").asString()).isEqualTo("2018-08-31");
        assertThat(before.get("replacedBy").get(0).get("id").asString()).isEqualTo("zz-2018-908");
        assertThat(office.get("/documents?year=2018&inForceOn=2018-08-31").toString())
                .contains("zz-2018-907")
                .doesNotContain("zz-2018-908");
        assertThat(office.get("/documents?year=2018&inForceOn=2018-09-01").toString())
                .contains("zz-2018-908")
                .doesNotContain("zz-2018-907");
    }

    @Test
    void 文中写明的有效期到日即止_更正后随之而变() throws Exception {
        String text = new String(text("909", "三"), StandardCharsets.UTF_8).replace("自印发之日起施行。", "自印发之日起施行，有效期两年。");
        office.takeOver("a.txt", text.getBytes(StandardCharsets.UTF_8));

        assertThat(office.get("/documents/zz-2018-909").get("inForceTo").asString())
                .isEqualTo("2020-05-03");
        assertThat(office.get("/documents?year=2018&inForceOn=2020-05-03").toString())
                .contains("zz-2018-909");
        assertThat(office.get("/documents?year=2018&inForceOn=2020-05-04").toString())
                .doesNotContain("zz-2018-909");
    }

    @Test
    void 同名条例的后一版施行_前一版止于前一日() throws Exception {
        office.takeOver("a.txt", regulation("2015年6月1日"));
        office.takeOver("b.txt", regulation("2018年10月1日"));

        assertThat(office.get("/documents?year=2015&inForceOn=2018-09-30").toString())
                .contains("示例市图书条例");
        assertThat(office.get("/documents?year=2015&inForceOn=2018-10-01").toString())
                .doesNotContain("示例市图书条例");
    }

    private static byte[] regulation(String day) {
        return """
                示例市图书条例

                （DAY示例市人民代表大会常务委员会通过）

                第一条　为规范图书管理，制定本条例。

                第二条　图书由文化主管部门管理。

                第三条　本条例自DAY起施行。
                """.replace("DAY", day).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void 不成文件的给出明确的答复() throws Exception {
        assertThat(upload(new byte[0]).code()).isEqualTo("FILE_EMPTY");
        assertThat(upload(new byte[ImportJobs.LARGEST_BYTES + 1]).code()).isEqualTo("FILE_TOO_LARGE");
        byte[] binary = new byte[4096];
        new Random(7).nextBytes(binary);
        var failed = office.read("picture.png", binary);
        assertThat(failed.get("state").asString()).isEqualTo("FAILED");
        assertThat(failed.get("problem").get("zh").asString()).isNotBlank();
    }

    @Test
    void 取消之后不能接收_接收之后不能取消() throws Exception {
        var read = office.read("a.txt", text("909", "三"));
        String id = read.get("id").asString();
        assertThat(office.visitor()
                        .post("/imports/" + id + "/cancellation", null)
                        .status())
                .isEqualTo(200);
        assertThat(office.visitor().post("/imports/" + id + "/acceptance", null).code())
                .isEqualTo("IMPORT_NOT_READ");
        var taken = office.takeOver("a.txt", text("909", "三"));
        assertThat(office.visitor()
                        .post("/imports/" + taken.get("id").asString() + "/cancellation", null)
                        .status())
                .isEqualTo(409);
        assertThat(office.get("/imports").get("items").size()).isGreaterThan(1);
    }

    @Test
    void 比对后文件库有变_须再看一次差异() throws Exception {
        var first = office.read("a.txt", text("910", "三"));
        office.takeOver("b.txt", text("910", "五"));
        var moved = office.visitor().post("/imports/" + first.get("id").asString() + "/acceptance", null);
        assertThat(moved.code()).isEqualTo("REGISTER_MOVED");
        var renewed = office.get("/imports/" + first.get("id").asString());
        assertThat(renewed.get("difference").get("changed").size()).isEqualTo(1);
        accept(renewed);
        assertThat(office.get("/documents/zz-2018-910").toString()).contains("三册");
    }

    @Test
    void 识读中途停机的导入_启动时写明失败() {
        UUID id =
                imports.begin("half.txt", 1, "0".repeat(64), new Caller("officer", "", List.of()), clock.instant(), 3);
        jobs.afterSingletonsInstantiated();
        var row = imports.find(id).orElseThrow();
        assertThat(row.state()).isEqualTo(ImportState.FAILED);
        assertThat(row.problemZh()).contains("重新导入");
    }

    @Test
    void 公众不能导入_无权者不能更正() throws Exception {
        var stranger = new Visitor(mvc);
        assertThat(stranger.get("/imports").status()).isEqualTo(401);
        stranger.signIn("guard");
        assertThat(stranger.get("/imports").status()).isEqualTo(403);
        assertThat(stranger.get("/extractions").status()).isEqualTo(403);
        assertThat(new Visitor(mvc).get("/documents").status()).isEqualTo(200);
    }

    private static byte[] text(String number, String books) {
        return TEXT.replace("NUMBER", number).replace("BOOKS", books).getBytes(StandardCharsets.UTF_8);
    }

    private void accept(JsonNode read) throws Exception {
        var answer = office.visitor().post("/imports/" + read.get("id").asString() + "/acceptance", null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode head(String document) throws Exception {
        var items =
                office.get("/extractions?kind=DOCUMENT&document=" + document).get("items");
        return office.get("/extractions/" + items.get(0).get("id").asString());
    }

    private static Visitor.Answer decide(Office by, JsonNode extraction, String deed, Object body) throws Exception {
        return by.visitor()
                .send(MockMvcRequestBuilders.post(
                                "/api/v1/extractions/" + extraction.get("id").asString() + "/" + deed)
                        .header(
                                HttpHeaders.IF_MATCH,
                                "\"" + extraction.get("version").asInt() + "\"")
                        .contentType("application/json")
                        .content(JsonMapper.builder().build().writeValueAsBytes(body)));
    }

    private Visitor.Answer upload(byte[] bytes) throws Exception {
        return office.visitor()
                .send(multipart("/api/v1/imports").file(new MockMultipartFile("file", "x.txt", "text/plain", bytes)));
    }
}
