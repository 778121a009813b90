package org.lingxing.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A round of a year, from its opening to the last point settled, as the people of the demonstration live it. */
@PlatformTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ROUND = "/assessments/2019";
    private static final String JINSHUI = ROUND + "/units/410105";

    @Autowired
    MockMvc mvc;

    @Autowired
    CityClock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void prepare() {
        clock.moveTo(LocalDate.of(2019, 12, 20));
    }

    @Test
    @Order(1)
    void 十六个单位九个组_启动即欠下方案规定的三种职责() throws Exception {
        var office = signedIn("chief-office");
        var round = office.get(ROUND).json();
        assertThat(round.get("units")).hasSize(16);
        assertThat(round.get("groups")).hasSize(9);
        assertThat(round.get("state").asString()).isEqualTo("OPEN");
        assertThat(database.sql("""
                        select kind, count(*)::int as many, min((late_from - interval '1 second')::date)::text as due
                          from duties.duty
                         where kind like 'assessment.%'
                         group by kind order by kind
                        """)
                        .query((row, n) ->
                                row.getString("kind") + " " + row.getInt("many") + " " + row.getString("due"))
                        .list())
                .containsExactly(
                        "assessment.group-report 9 2020-01-11",
                        "assessment.self 16 2019-12-31",
                        "assessment.summary 1 2020-01-21");
        assertThat(stage(round, "prepare")).isEqualTo("DONE");
        assertThat(stage(round, "self")).isEqualTo("NOW");
        assertThat(stage(round, "field")).isEqualTo("LATER");
        assertThat(frozen()).isEqualTo(6);
    }

    @Test
    @Order(2)
    void 分值与方案不符的评分表_启动时点名() throws Exception {
        var editor = signedIn("editor");
        var office = signedIn("chief-office");
        assertThat(office.post("/assessments", Map.of("year", 2020)).status()).isEqualTo(201);
        var draft =
                editor.post("/scoring/sheets/assessment-member/versions", Map.of("copyOf", 1, "from", "2020-01-01"));
        var number = draft.json().get("number").asInt();
        var version = "/scoring/sheets/assessment-member/versions/" + number;
        var content = (ObjectNode) draft.json().get("content");
        content.put("total", 4);
        ((ArrayNode) content.get("groups")).remove(2);
        versioned(editor, HttpMethod.PUT, version, Map.of("from", "2020-01-01", "content", content), 0);
        var signed = versioned(signedIn("approver"), HttpMethod.POST, version + "/signature", null, 1);
        assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        var refused = versioned(office, HttpMethod.POST, "/assessments/2020/opening", null, 0);
        assertThat(refused.code()).isEqualTo("SHEET_POINTS_WRONG");
        assertThat(refused.json().get("sheet").asString()).isEqualTo("assessment-member");
        assertThat(refused.body()).contains("总分为 4 分，方案规定 5 分");
        assertThat(versioned(signedIn("officer"), HttpMethod.POST, "/assessments/2020/opening", null, 0)
                        .status())
                .isEqualTo(403);
        assertThat(office.get("/assessments/2020").json().get("state").asString())
                .isEqualTo("PREPARING");
    }

    @Test
    @Order(3)
    void 单位自评_写全才能报送_报送后不能再改() throws Exception {
        var unit = signedIn("assess-unit");
        assertThat(versioned(signedIn("assessor"), HttpMethod.PUT, JINSHUI + "/self", chapters("甲", 1), 0)
                        .code())
                .isEqualTo("NOT_YOUR_UNIT");
        var written = versioned(unit, HttpMethod.PUT, JINSHUI + "/self", chapters("", 1), 0);
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        assertThat(versioned(unit, HttpMethod.POST, JINSHUI + "/self/handing-in", null, 1)
                        .code())
                .isEqualTo("SELF_NOT_COMPLETE");
        assertThat(versioned(unit, HttpMethod.PUT, JINSHUI + "/self", chapters("全年巡河", 0), 0)
                        .code())
                .isEqualTo("EDITED_MEANWHILE");
        versioned(unit, HttpMethod.PUT, JINSHUI + "/self", chapters("全年巡河", 1), 1);
        var elsewhere = signedIn("agency");
        assertThat(elsewhere.get(JINSHUI).body()).as("草稿只给本单位、对口组、考核办看").doesNotContain("全年巡河");
        assertThat(signedIn("assessor").get(JINSHUI).body()).contains("全年巡河");
        assertThat(signedIn("guard").get(JINSHUI).status()).isEqualTo(403);
        var handed = versioned(unit, HttpMethod.POST, JINSHUI + "/self/handing-in", null, 2);
        assertThat(handed.json().get("self").get("claimed").decimalValue()).isEqualByComparingTo("5");
        assertThat(versioned(unit, HttpMethod.PUT, JINSHUI + "/self", chapters("改", 1), 3)
                        .code())
                .isEqualTo("SELF_HANDED_IN");
        assertThat(elsewhere.get(JINSHUI).body()).contains("全年巡河");
        assertThat(database.sql("""
                        select state from duties.duty where kind = 'assessment.self' and occasion like '%/410105'
                        """).query(String.class).single()).isEqualTo("DONE");
    }

    @Test
    @Order(4)
    void 成员单位按自己的提纲自评_只有本单位能写_没有岗位的谁也不能代写() throws Exception {
        var agency = signedIn("agency");
        var members = agency.get(ROUND + "/members").json().get("items");
        var mine = members.valueStream()
                .filter(one -> one.get("mine").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(mine.get("name").get("zh").asString() + mine.get("unit").asString())
                .isEqualTo("金水区城市管理局410105");
        var path = ROUND + "/members/" + mine.get("id").asString();
        var view = agency.get(path).json().get("self");
        assertThat(view.get("of").decimalValue()).isEqualByComparingTo("5");
        assertThat(view.get("chapters")
                        .valueStream()
                        .map(one -> one.get("item").get("title").get("zh").asString()))
                .containsExactly("部门职责落实", "河湖长制工作参与", "协同推进");
        var chapters = Map.of(
                "chapters",
                List.of(
                        Map.of("item", "duty-self", "words", "年度任务完成", "points", 3, "papers", List.of()),
                        Map.of("item", "part-self", "words", "参加联席会议", "points", 1, "papers", List.of()),
                        Map.of("item", "joint-self", "words", "共享监测数据", "points", 0.5, "papers", List.of())));
        assertThat(versioned(signedIn("assess-unit"), HttpMethod.PUT, path + "/self", chapters, 0)
                        .code())
                .isEqualTo("NOT_YOUR_UNIT");
        versioned(agency, HttpMethod.PUT, path + "/self", chapters, 0);
        var handed = versioned(agency, HttpMethod.POST, path + "/self/handing-in", null, 1);
        assertThat(handed.status()).as(handed.body()).isEqualTo(200);
        assertThat(handed.json().get("self").get("claimed").decimalValue()).isEqualByComparingTo("4.5");
        assertThat(versioned(agency, HttpMethod.PUT, path + "/self", chapters, 2)
                        .code())
                .isEqualTo("SELF_HANDED_IN");
    }

    @Test
    @Order(5)
    void 两人各自评分_互不相见_相近取平均_相差由组长裁定() throws Exception {
        clock.moveTo(LocalDate.of(2020, 1, 5));
        var first = signedIn("assessor");
        var second = signedIn("assessor2");
        var leader = signedIn("assess-leader");
        assertThat(signedIn("chief-office")
                        .post(ROUND + "/visits", visit(UUID.randomUUID(), "2", "2", ""))
                        .code())
                .isEqualTo("NOT_YOUR_GROUP");
        assertThat(first.post(ROUND + "/visits", visit(UUID.randomUUID(), "1.5", "2", ""))
                        .body())
                .contains("扣分须写明理由");
        var id = UUID.randomUUID();
        assertThat(first.post(ROUND + "/visits", visit(id, "1.5", "2", "会议纪要缺两期"))
                        .status())
                .isEqualTo(200);
        assertThat(first.post(ROUND + "/visits", visit(id, "1.5", "2", "会议纪要缺两期"))
                        .status())
                .as("送两次只算一次")
                .isEqualTo(200);
        assertThat(unitOf(second).get("given").asInt()).isEqualTo(1);
        assertThat(unitOf(second).get("visits")).as("未评前看不到对方的分").isEmpty();
        assertThat(own()).isNull();
        second.post(ROUND + "/visits", visit(UUID.randomUUID(), "1.7", "0.5", "档案不全"));
        var state = unitOf(second);
        assertThat(state.get("visits")).hasSize(2);
        assertThat(state.get("differences")).hasSize(1);
        assertThat(state.get("differences").get(0).get("item").asString()).isEqualTo("archives");
        assertThat(points("meetings")).isEqualTo("1.60");
        assertThat(points("archives")).isNull();
        var settling = Map.of(
                "sheet",
                "assessment-unit",
                "subject",
                "410105",
                "item",
                "archives",
                "points",
                1.2,
                "ground",
                "补交部分档案，复核后认定");
        assertThat(first.post(ROUND + "/settlements", settling).code()).isEqualTo("NOT_THE_LEADER");
        var outside = new HashMap<String, Object>(settling);
        outside.put("points", 0.2);
        assertThat(leader.post(ROUND + "/settlements", outside).body()).contains("0.5 与 2 分之间");
        assertThat(leader.post(ROUND + "/settlements", settling).status()).isEqualTo(204);
        assertThat(unitOf(leader).get("complete").asBoolean()).isTrue();
        assertThat(points("archives")).isEqualTo("1.20");
        assertThat(signedIn("agency").get(JINSHUI).json().get("field"))
                .as("结束现场前外人看不到分数")
                .isEmpty();
        assertThat(leader.post(ROUND + "/groups/7/report", Map.of("words", "完成"))
                        .code())
                .isEqualTo("GROUP_NOT_DONE");
    }

    @Test
    @Order(6)
    void 没评完的结束现场须写明理由() throws Exception {
        var office = signedIn("chief-office");
        var version = Objects.requireNonNull(office.get(ROUND).response().getHeader("ETag"));
        long number = Long.parseLong(version.replaceAll("\\D", ""));
        assertThat(versioned(office, HttpMethod.POST, ROUND + "/closing", Map.of(), number)
                        .code())
                .isEqualTo("FIELD_NOT_COMPLETE");
        assertThat(versioned(office, HttpMethod.POST, ROUND + "/closing", Map.of("ground", "示例年度到此为止"), number)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(signedIn("assessor")
                        .post(ROUND + "/visits", visit(UUID.randomUUID(), "2", "2", ""))
                        .code())
                .isEqualTo("ROUND_NOT_OPEN");
    }

    /** Closed or not: an upheld objection has a way, by two persons, and does what its preview said. */
    @Test
    @Order(7)
    void 人评的分有误_一人提出另一人签_只动预演说的_原评分留底() throws Exception {
        var office = signedIn("chief-office");
        var signer = signedIn("signer");
        var path = ROUND + "/field-corrections";
        var wrong = new HashMap<String, Object>(
                Map.of("sheet", "assessment-unit", "subject", "410105", "item", "archives", "ground", "异议成立：档案补齐"));
        wrong.put("points", 2.5);
        assertThat(office.post(path, wrong).body()).contains("/points");
        wrong.put("points", null);
        assertThat(office.post(path, wrong).body()).as("空着的不是 0 分").contains("/points");
        wrong.put("points", 2);
        wrong.put("sheet", "s".repeat(81));
        assertThat(office.post(path, wrong).body()).contains("/sheet");
        wrong.put("sheet", "assessment-unit");
        wrong.put("item", "sections");
        assertThat(office.post(path, wrong).body()).contains("只更正由人评分的项目");
        wrong.put("item", "archives");
        var proposed = office.post(path, wrong);
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        assertThat(office.post(path, wrong).code()).isEqualTo("CORRECTION_THERE_ALREADY");
        var id = proposed.json().get("line").get("correction").get("id").asString();
        var effects = proposed.json().get("effects");
        assertThat(effects.get("changes")
                        .valueStream()
                        .map(one -> one.get("unit").asString()))
                .containsExactly("410105");
        var part = effects.get("changes").get(0).get("parts").get(0);
        var seen = Map.of("seen", effects.get("mark").asString());
        assertThat(office.post(path + "/" + id + "/signature", seen).status()).isEqualTo(403);
        var signed = signer.post(path + "/" + id + "/signature", seen);
        assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        assertThat(points("archives")).isEqualTo("2.00");
        var line = office.get(ROUND + "/standings/410105").json().get("line");
        assertThat(line.get("own").decimalValue())
                .isEqualByComparingTo(part.get("becomes").decimalValue())
                .isGreaterThan(part.get("was").decimalValue());
        assertThat(unitOf(office).get("visits")).hasSize(2);
    }

    private static Map<String, Object> chapters(String words, int points) {
        var chapters = new ArrayList<Map<String, Object>>();
        for (var item : List.of("duties", "order", "watch", "pollution", "basics")) {
            chapters.add(Map.of("item", item + "-self", "words", words, "points", points, "papers", List.of()));
        }
        return Map.of("chapters", chapters);
    }

    /** Everything full but meetings and archives. */
    private static Map<String, Object> visit(UUID id, String meetings, String archives, String ground) {
        var points = Map.of(
                "meetings",
                meetings,
                "joint",
                "2",
                "walked",
                "1",
                "outlets",
                "1",
                "registers",
                "2",
                "archives",
                archives);
        var lines = points.entrySet().stream()
                .map(one -> Map.of(
                        "item",
                        one.getKey(),
                        "points",
                        new BigDecimal(one.getValue()),
                        "ground",
                        ground,
                        "pictures",
                        List.of()))
                .toList();
        return Map.of(
                "id",
                id,
                "made",
                Map.of("at", "2020-01-05T01:00:00Z", "aheadSeconds", 0),
                "sheet",
                "assessment-unit",
                "subject",
                "410105",
                "lines",
                lines);
    }

    private static JsonNode unitOf(Visitor visitor) throws Exception {
        for (var one : visitor.get(JINSHUI).json().get("field")) {
            if (one.get("subject").get("subject").asString().equals("410105")) {
                return one;
            }
        }
        throw new AssertionError("the unit itself is not there");
    }

    private @Nullable String own() {
        return points("meetings");
    }

    private @Nullable String points(String item) {
        return database.sql("""
                        select points::text from scoring.points
                         where sheet = 'assessment-unit' and subject = '410105' and item = :item
                         order by number desc limit 1
                        """)
                .param("item", item)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private int frozen() {
        return database.sql("select count(*) from scoring.frozen where sheet like 'assessment-%' and span = '2019'")
                .query(Integer.class)
                .single();
    }

    private static String stage(JsonNode round, String code) {
        for (var stage : round.get("stages")) {
            if (stage.get("code").asString().equals(code)) {
                return stage.get("at").asString();
            }
        }
        throw new AssertionError(code);
    }

    private static Visitor.Answer versioned(
            Visitor visitor, HttpMethod method, String path, @Nullable Object body, long version) throws Exception {
        var asked = MockMvcRequestBuilders.request(method, "/api/v1" + path).header("If-Match", "\"" + version + "\"");
        if (body != null) {
            asked.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsBytes(body));
        }
        return visitor.send(asked);
    }

    private Visitor signedIn(String account) throws Exception {
        var visitor = new Visitor(mvc);
        assertThat(visitor.signIn(account).status()).isEqualTo(200);
        return visitor;
    }
}
