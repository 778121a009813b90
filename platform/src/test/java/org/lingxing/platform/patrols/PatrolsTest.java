package org.lingxing.platform.patrols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.time.CatchesUp;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Patrols over HTTP: delivered, fulfilling what is owed, looked at, answered and decided. */
@PlatformTest
class PatrolsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 6, 18);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant MORNING = Instant.parse("2019-06-18T00:00:00Z");

    @Autowired
    MockMvc mvc;

    @Autowired
    Reaches reaches;

    @Autowired
    Posts posts;

    @Autowired
    CityClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    PatrolRecount recount;

    @Autowired
    NightlyPatrols nights;

    @Autowired
    Files files;

    @Autowired
    ObjectProvider<CatchesUp> clockworks;

    private UUID guardPost;
    private UUID countyPost;
    private Reach reach;

    @BeforeEach
    void 晚上八点() {
        clock.moveTo(DAY);
        clock.moveBy(java.time.Duration.between(clock.instant(), Instant.parse("2019-06-18T12:00:00Z")));
        clockworks.forEach(CatchesUp::catchUp);
        guardPost = posts.heldBy("guard", DAY).getFirst().id();
        countyPost = posts.heldBy("chief", DAY).getFirst().id();
        reach = reaches.of(guardPost, DAY).getFirst();
    }

    @Test
    void 送达一次巡查_当日职责即办结_重送不重计_别人看不见() throws Exception {
        var guard = signedIn("guard");
        var id = UUID.randomUUID();
        var walk = walk(id, guardPost, 0, 1, 7);
        var delivered = guard.post("/patrols", walk);
        assertThat(delivered.status()).as(delivered.body()).isEqualTo(201);
        assertThat(delivered.json().get("coverage").asDouble()).isGreaterThan(0.99);
        assertThat(delivered.json().get("sheet").get("signs"))
                .as(delivered.body())
                .isEmpty();
        assertThat(stateOf("patrols.guard-patrol")).isEqualTo("DONE");
        assertThat(guard.post("/patrols", walk).code()).isEqualTo("PATROL_THERE_ALREADY");
        assertThat(guard.get("/patrols?mine=true").json().get("total").asInt()).isPositive();
        assertThat(guard.get("/patrols/" + id + "/track").json().get("legs").get(0))
                .hasSizeGreaterThan(100);

        // The village chief is the nearest above; the office sees the figures and not where the guard was.
        var village = signedIn("chief-village");
        assertThat(village.get("/patrols/" + id).json().get("as").asString()).isEqualTo("SUPERIOR");
        assertThat(village.get("/patrols/" + id + "/track").status()).isEqualTo(200);
        var county = signedIn("chief");
        assertThat(county.get("/patrols/" + id).json().get("as").asString()).isEqualTo("HIGHER");
        assertThat(county.get("/patrols/" + id + "/track").code()).isEqualTo("TRACK_NOT_OPEN");
        var office = signedIn("chief-office");
        assertThat(office.get("/patrols/" + id + "/track").code()).isEqualTo("TRACK_NOT_OPEN");
        var opened = office.post("/patrols/" + id + "/openings", Map.of("words", "核查举报"));
        assertThat(opened.json().get("trackOpen").asBoolean()).as(opened.body()).isTrue();
        assertThat(office.get("/patrols/" + id + "/track").status()).isEqualTo(200);
        clock.moveTo(DAY.plusDays(1));
        assertThat(signedIn("chief-office").get("/patrols/" + id + "/track").code())
                .isEqualTo("TRACK_NOT_OPEN");
        assertThat(signedIn("agency").get("/patrols/" + id).status()).isEqualTo(403);
        assertThat(database.sql("select count(*) from patrols.track where encode(sheet, 'escape') like '%nearMetres%'")
                        .query(Integer.class)
                        .single())
                .as("a track lies sealed")
                .isZero();
    }

    @Test
    void 夜间逐条重算无差_绕过职责的改动会被点名() throws Exception {
        clock.moveTo(DAY.plusDays(2));
        clockworks.forEach(CatchesUp::catchUp);
        var id = UUID.randomUUID();
        var delivered = signedIn("guard").post("/patrols", walk(id, guardPost, 0, 1, 11));
        assertThat(delivered.status()).as(delivered.body()).isEqualTo(201);
        var verdict = recount.of(2019);
        assertThat(verdict.misfits()).isEmpty();
        assertThat(verdict.patrols()).isPositive();
        nights.turn();
        assertThat(nights.look().says().zh()).contains("一致");

        show("OVERDUE", "DONE");
        assertThat(recount.of(2019).misfits().getFirst()).contains("OVERDUE should be DONE");
        show("DONE", "OVERDUE");
    }

    /** Duties of guards that were done shown in another state, past every deed. */
    private void show(String state, String instead) {
        database.sql("""
                        update duties.duty
                           set state = :state
                         where kind = 'patrols.guard-patrol' and state = :instead and done_at is not null
                        """).param("state", state).param("instead", instead).update();
    }

    @Test
    void 有疑点先给本人看_说明后上级才看见_不采信则职责重新欠着_改为采信又算办结() throws Exception {
        clock.moveTo(DAY.minusDays(1));
        clockworks.forEach(CatchesUp::catchUp);
        var guard = signedIn("guard");
        var id = UUID.randomUUID();
        var walk = new java.util.LinkedHashMap<>(Walks.patrol(
                id,
                reach.code(),
                guardPost,
                MORNING.minusSeconds(86_400),
                Walks.along(reaches.geometry(reach.code()).orElseThrow(), 0, 0.3, 9)));
        walk.put("clockAhead", List.of(0, 3600));
        var delivered = guard.post("/patrols", walk);
        assertThat(delivered.status()).as(delivered.body()).isEqualTo(201);
        JsonNode signs = delivered.json().get("sheet").get("signs");
        assertThat(signs.get(0).get("kind").asString()).isEqualTo("CLOCK_MOVED");
        assertThat(delivered.json().get("sheet").get("missed")).isNotEmpty();

        var village = signedIn("chief-village");
        JsonNode before = village.get("/patrols/" + id).json();
        assertThat(before.get("signsHidden").asBoolean()).isTrue();
        assertThat(before.get("sheet").get("signs")).isEmpty();
        var early = village.post("/patrols/" + id + "/decision", decision("NOT_BELIEVED", "时钟被拨动"));
        assertThat(early.code()).isEqualTo("PATROL_DEED_NOT_POSSIBLE");

        guard.post("/patrols/" + id + "/answers", Map.of("sign", "CLOCK_MOVED", "words", "手机没电重启，时间错了"));
        assertThat(guard.post("/patrols/" + id + "/hand-on", Map.of()).status()).isEqualTo(200);
        JsonNode after = village.get("/patrols/" + id).json();
        assertThat(after.get("sheet").get("signs")).hasSize(1);
        assertThat(after.get("history").get(1).get("words").asString()).contains("没电");

        assertThat(village.post("/patrols/" + id + "/decision", decision("NOT_BELIEVED", " "))
                        .status())
                .isEqualTo(400);
        assertThat(village.post("/patrols/" + id + "/decision", decision("NOT_BELIEVED", "只走了三成，时钟被拨动"))
                        .status())
                .isEqualTo(200);
        assertThat(stateOf("patrols.guard-patrol", DAY.minusDays(1))).isEqualTo("OPEN");
        assertThat(village.post("/patrols/" + id + "/decision", decision("BELIEVED", null))
                        .status())
                .isEqualTo(200);
        assertThat(stateOf("patrols.guard-patrol", DAY.minusDays(1))).isEqualTo("DONE");
    }

    @Test
    void 公示牌写谁何时来过_一年在一页_过了年限只留数字() throws Exception {
        var guard = signedIn("guard");
        var id = UUID.randomUUID();
        guard.post("/patrols", walk(id, guardPost, 0, 1, 21));
        var board = new Visitor(mvc).get("/reaches/" + reach.code() + "/last-patrols");
        assertThat(board.json().get(0).get("level").asString()).isEqualTo("GUARD");
        assertThat(board.body()).doesNotContain("guard").doesNotContain(guardPost.toString());

        var year = guard.get("/chief-years/" + guardPost + "/2019").json();
        assertThat(year.get("patrols").get("made").asInt()).isPositive();
        assertThat(year.get("duties").findValuesAsString("key")).contains("patrols.guard-patrol");
        assertThat(signedIn("chief-village")
                        .get("/chief-years/" + guardPost + "/2019")
                        .status())
                .as("the chief above")
                .isEqualTo(200);
        assertThat(guard.get("/chief-years/" + countyPost + "/2019").status()).isEqualTo(403);
        assertThat(guard.get("/chief-years/" + guardPost + "/2019?format=csv").body())
                .contains("每日巡查");

        clock.moveTo(LocalDate.of(2022, 6, 19));
        clockworks.forEach(CatchesUp::catchUp);
        var kept = signedIn("guard").get("/patrols/" + id).json();
        assertThat(kept.get("trackKept").asBoolean()).isFalse();
        assertThat(kept.get("trackOpen").asBoolean()).isFalse();
        assertThat(kept.get("metres").asInt()).isPositive();
        assertThat(signedIn("guard").get("/patrols/" + id + "/track").code()).isEqualTo("TRACK_NOT_OPEN");
    }

    @Test
    void 县级河长巡河后五日内报告_不负责的河段不收() throws Exception {
        var chief = signedIn("chief");
        var id = UUID.randomUUID();
        var delivered = chief.post("/patrols", walk(id, countyPost, 0, 0.8, 3));
        assertThat(delivered.status()).as(delivered.body()).isEqualTo(201);
        assertThat(delivered.json().get("report").asString()).isEqualTo("DUE");
        assertThat(database.sql("select late_from from duties.duty where kind = 'patrols.report' and subject = :id")
                        .param("id", id.toString())
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(Instant.parse("2019-06-23T16:00:00Z"));
        var other = chief.post("/patrols", walk(UUID.randomUUID(), guardPost, 0, 0.8, 4));
        assertThat(other.code()).isEqualTo("REACH_NOT_YOURS");

        var draft = chief.get("/patrols/" + id + "/report").json();
        assertThat(draft.get("drafted").asBoolean()).isTrue();
        assertThat(draft.get("water").asString()).contains("水资源：正常").contains("水生态：未查看");
        var city = signedIn("chief-city");
        assertThat(city.get("/patrols/" + id + "/report").code()).isEqualTo("REPORT_NOT_SENT");
        var path = "/patrols/" + id + "/report/submission";
        assertThat(send(chief, path, report(" "), 0).status()).isEqualTo(400);
        assertThat(send(chief, path, report("无"), 0).status()).isEqualTo(200);
        assertThat(database.sql("select state from duties.duty where kind = 'patrols.report' and subject = :id")
                        .param("id", id.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
        assertThat(city.get("/patrols/" + id + "/report")
                        .json()
                        .get("complaints")
                        .asString())
                .isEqualTo("无");
        assertThat(city.post("/patrols/" + id + "/report/reading", null)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("READ");
        assertThat(city.get("/patrols/" + id).json().get("checkedAt").isNull()).isFalse();
        assertThat(city.get("/patrols?format=csv").body()).contains(reach.name().zh());
    }

    @Test
    void 巡护月汇总_数字来自记录_过完月才能报_报后月职责办结() throws Exception {
        var guard = signedIn("guard");
        guard.post("/patrols", walk(UUID.randomUUID(), guardPost, 0, 1, 11));
        var june = "/patrol-months/" + guardPost + "/2019-06";
        assertThat(guard.get(june).json().get("mayHandIn").asBoolean()).isFalse();
        assertThat(send(guard, june + "/submission", Map.of("words", "好"), 0).code())
                .isEqualTo("MONTH_DEED_NOT_POSSIBLE");
        clock.moveTo(LocalDate.of(2019, 7, 2));
        clockworks.forEach(CatchesUp::catchUp);
        guard = signedIn("guard");
        JsonNode month = guard.get(june).json();
        assertThat(month.get("words").asString()).contains("应巡 30 天");
        var village = signedIn("chief-village");
        assertThat(village.get(june).code()).isEqualTo("MONTH_UNKNOWN");
        var sent = send(guard, june + "/submission", Map.of("words", "六月无异常"), 0);
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(database.sql("select state from duties.duty where kind = 'patrols.month' and slot = '2019-06'")
                        .query(String.class)
                        .list())
                .contains("DONE");
        assertThat(village.get(june).json().get("mayRead").asBoolean()).isTrue();
        assertThat(village.post(june + "/reading", null).json().get("readAt").isNull())
                .isFalse();
        assertThat(village.get("/patrol-months").json().get("total").asInt()).isPositive();
    }

    @Test
    void 导入共享的轨迹文件_各有明确结果() throws Exception {
        var folder = Shared.tracks();
        var guard = signedIn("guard");
        for (var file : Shared.gpxFiles(folder)) {
            var walk = new java.util.LinkedHashMap<>(walk(UUID.randomUUID(), guardPost, 0, 0, 1));
            walk.put("legs", List.of());
            walk.put("gpx", java.nio.file.Files.readString(file));
            var answer = guard.post("/patrols", walk);
            var name = file.getFileName().toString();
            if (answer.status() != 201) {
                // No track in it, or walked before anybody answered for the reach.
                assertThat(answer.code()).as(name).isIn("TRACK_UNREADABLE", "REACH_NOT_YOURS");
                continue;
            }
            assertThat(answer.json().get("coverage").asDouble()).as(name).isZero();
            var signs = answer.json().get("sheet").get("signs").toString();
            assertThat(signs).as(name).isNotEqualTo("[]");
            switch (name) {
                case "Mojstrovka.gpx", "cerknicko-jezero.gpx" ->
                    assertThat(signs).contains("BEFORE_ITS_TIME");
                case "around-visnjan-with-car.gpx" -> assertThat(signs).contains("AHEAD_OF_TIME");
                default -> assertThat(signs).contains("kind");
            }
        }
    }

    @Test
    void 大的轨迹文件分块送来_读入后文件即放手_别人的读不到() throws Exception {
        UUID file = files.store(Walks.gpx(30_000).getBytes(StandardCharsets.UTF_8), "手持机.gpx", "guard");
        var walk = new java.util.LinkedHashMap<>(walk(UUID.randomUUID(), guardPost, 0, 0, 1));
        walk.put("legs", List.of());
        walk.put("gpxFile", file);
        walk.put("post", countyPost);
        assertThat(signedIn("chief").post("/patrols", walk).code()).isEqualTo("FILE_UNKNOWN");
        walk.put("post", guardPost);
        var guard = signedIn("guard");
        var answer = guard.post("/patrols", walk);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().get("source").asString()).isEqualTo("GPX");
        assertThat(files.find(file)).as("only the sealed track is left").isEmpty();
        var text = files.store("not a track".getBytes(StandardCharsets.UTF_8), "a.gpx", "guard");
        walk.put("id", UUID.randomUUID());
        walk.put("gpxFile", text);
        assertThat(guard.post("/patrols", walk).code()).isEqualTo("TRACK_UNREADABLE");
    }

    private static Map<String, Object> report(String complaints) {
        return Map.of("water", "水质平稳", "problems", "无", "complaints", complaints);
    }

    private static Visitor.Answer send(Visitor visitor, String path, Object body, int version) throws Exception {
        return visitor.send(request(HttpMethod.POST, "/api/v1" + path)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsBytes(body)));
    }

    private static Map<String, Object> decision(String belief, @Nullable String ground) {
        var decision = new java.util.LinkedHashMap<String, Object>();
        decision.put("belief", belief);
        decision.put("ground", ground);
        return decision;
    }

    private Map<String, Object> walk(UUID id, UUID post, double from, double to, long seed) {
        var line = reaches.geometry(reach.code()).orElseThrow();
        return Walks.patrol(id, reach.code(), post, MORNING, Walks.along(line, from, to, seed));
    }

    private String stateOf(String kind) {
        return stateOf(kind, DAY);
    }

    private String stateOf(String kind, LocalDate day) {
        return database.sql("""
                        select state from duties.duty where kind = :kind and subject = :reach and period @> :day::date
                        """)
                .param("kind", kind)
                .param("reach", reach.code())
                .param("day", day)
                .query(String.class)
                .single();
    }

    private Visitor signedIn(String account) throws Exception {
        var visitor = new Visitor(mvc);
        assertThat(visitor.signIn(account).status()).isEqualTo(200);
        return visitor;
    }
}
