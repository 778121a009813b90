package org.lingxing.platform.patrols;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.time.CatchesUp;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Patrols over HTTP: delivered, fulfilling what is owed, looked at, answered and decided. */
@PlatformTest
class PatrolsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 6, 18);
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
        assertThat(stateOf("patrols.guard-patrol")).isEqualTo("OPEN");
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
        assertThat(guard.get("/patrols?mine=true").json().get("total").asInt()).isEqualTo(1);
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
        assertThat(database.sql("select count(*) from patrols.track where encode(fixes, 'escape') like '%113%'")
                        .query(Integer.class)
                        .single())
                .as("a track lies sealed")
                .isZero();
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
