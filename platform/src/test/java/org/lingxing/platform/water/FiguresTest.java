package org.lingxing.platform.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.decrees.water.WaterBody;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.store.Health;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.Checks;
import org.lingxing.sensing.Flag;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Checks, times and what is kept are data; days are counted again at night. */
@PlatformTest
class FiguresTest {

    private static final String PASSWORD = "河清海晏-2019-06-18";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    Figures figures;

    @Autowired
    Judges judges;

    @Autowired
    Stations stations;

    @Autowired
    Memories memories;

    @Autowired
    Writer writer;

    @Autowired
    Nights nights;

    @Autowired
    FaultyDeliveries faulty;

    @Autowired
    CityClock clock;

    private Visitor visitor;
    private Instant now;

    @BeforeEach
    void 任何人() {
        memories.forgetAll();
        visitor = new Visitor(mvc);
        now = clock.instant().minus(Duration.ofHours(3));
    }

    @Test
    void 检查项是数据_改了就照新的检查() throws Exception {
        figures.look();
        assertThat(judges.checks()).isEqualTo(Checks.usual());
        var shown = visitor.get("/water/checks").json();
        assertThat(shown.get("items").size()).isEqualTo(13);
        assertThat(shown.get("keptFrom").asString()).isEqualTo("2009-06-01");
        wrongProposalsAreRefused();
        var proposed = propose("ph", "6", "9", 3).json();
        assertThat(proposed.get("checkWas").get("most").asInt()).isEqualTo(14);
        assertThat(proposed.get("proposer").get("zh").asString())
                .as("a person with a post, not an account")
                .isNotEqualTo("officer")
                .contains("（");
        assertThat(proposed.get("effect").get("values").asInt())
                .as("a week of twelve stations")
                .isGreaterThan(400);
        assertThat(propose("ph", "5", "9", 3).code()).isEqualTo("PROPOSAL_THERE_ALREADY");
        var address = "/water/check-proposals/" + proposed.get("id").asString();
        assertThat(visitor.get("/water/check-proposals")
                        .json()
                        .get("items")
                        .get(0)
                        .get("effect")
                        .isNull())
                .isTrue();
        assertThat(visitor.get(address).json().get("effect").get("values").asInt())
                .isEqualTo(proposed.get("effect").get("values").asInt());
        assertThat(visitor.post(address + "/signature", null).code()).isEqualTo("PROPOSAL_YOUR_OWN");
        assertThat(judges.checks())
                .as("nothing is in force before it is signed")
                .isEqualTo(Checks.usual());
        visitor.signIn("chief-office");
        assertThat(visitor.post(address + "/signature", null)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("SIGNED");
        assertThat(visitor.post(address + "/refusal", null).code()).isEqualTo("PROPOSAL_DECIDED");
        figures.look();
        var station = stations.put("figures", "测试站", "SF-001", Station.Kind.AUTOMATIC);
        writer.write(station, List.of(ph(0, "5.9"), ph(600, "7"), ph(1200, "7"), ph(1800, "7")));
        var flags = database.sql("select flags[1] from water.sample where station = :station order by at")
                .param("station", station.number())
                .query(Integer.class)
                .list();
        assertThat(flags).containsExactly(Flag.OUT_OF_RANGE.bit(), 0, 0, Flag.STUCK.bit());
        assertThat(withoutLateness().status()).isEqualTo(400);
    }

    private void wrongProposalsAreRefused() throws Exception {
        assertThat(propose("ph", "6", "9", 3).status()).isEqualTo(401);
        visitor.signIn("officer");
        assertThat(propose("gold", "6", "9", 3).status()).isEqualTo(400);
        assertThat(propose("ph", "9", "6", 3).status()).isEqualTo(400);
        assertThat(propose("ph", "0", "999999999999", 3).status())
                .as("no value can be as great")
                .isEqualTo(400);
    }

    private Visitor.Answer withoutLateness() throws Exception {
        return visitor.post(
                "/water/check-proposals",
                Map.of(
                        "times",
                        Map.of("gapHours", 6, "lateHours", 0, "aheadHours", 1, "sampleYears", 10, "drinkingAim", 98),
                        "reason",
                        "试"));
    }

    @Test
    void 区县的人员不能提出也不能签字() throws Exception {
        visitor.signIn("administrator");
        var invited = visitor.post(
                        "/invitations",
                        Map.of(
                                "account",
                                "county.officer",
                                "name",
                                "示例县员",
                                "post",
                                Map.of("zh", "示例岗位", "en", "An example of a post", "division", "410105"),
                                "roles",
                                List.of(Map.of("role", "OFFICER", "division", "410105"))))
                .json();
        var county = new Visitor(mvc);
        county.post(
                invited.get("link").asString().replace("/invitation/", "/invitations/") + "/acceptance",
                Map.of("password", PASSWORD));
        assertThat(county.signIn("county.officer", PASSWORD).status()).isEqualTo(200);
        visitor = county;
        assertThat(propose("ph", "6", "9", 3).code()).isEqualTo("NOT_YOUR_REGION");
        visitor = new Visitor(mvc);
        visitor.signIn("officer");
        var id = propose("cod", "0", "900", 0).json().get("id").asString();
        assertThat(county.post("/water/check-proposals/" + id + "/signature", null)
                        .code())
                .isEqualTo("NOT_YOUR_REGION");
    }

    @Test
    void 密钥_列出不露_停用立即生效() throws Exception {
        visitor.signIn("officer");
        stations.put("keys", "测试站", "SF-001", Station.Kind.AUTOMATIC);
        var first = stations.newKey("keys", "officer");
        var second = stations.newKey("keys", "officer");
        assertThat(stations.withKey(first)).isPresent();
        var listed = visitor.get("/water/station-keys")
                .json()
                .get("items")
                .valueStream()
                .filter(key -> key.get("station").asString().equals("keys"))
                .toList();
        assertThat(listed).hasSize(2);
        assertThat(listed.toString()).doesNotContain(first).doesNotContain(second);
        for (var key : listed) {
            assertThat(visitor.delete("/water/stations/keys/keys/"
                                    + key.get("mark").asString())
                            .status())
                    .isEqualTo(204);
        }
        assertThat(stations.withKey(first)).isEmpty();
        assertThat(stations.withKey(second)).isEmpty();
        assertThat(visitor.delete("/water/stations/keys/keys/"
                                + listed.getFirst().get("mark").asString())
                        .code())
                .isEqualTo("KEY_UNKNOWN");
    }

    @Test
    void 有错的数据留下原样_改好再收() throws Exception {
        visitor.signIn("officer");
        var key = stations.put("mended", "测试站", "SF-001", Station.Kind.AUTOMATIC);
        var token = stations.newKey(key.code(), "officer");
        assertThat(visitor.send(post("/api/v1/observations")
                                .header("Authorization", "Station " + token)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("[{\"at\":\"昨天\",\"values\":{\"ph\":7}}]"))
                        .status())
                .isEqualTo(400);
        faulty.keep(
                new FaultyDeliveries.Came(
                        FaultyDeliveries.Way.BROKER,
                        "observations/later",
                        "later",
                        Reception.Form.JSON,
                        false,
                        "[{\"at\":\"%s\",\"values\":{\"ph\":7}}]".formatted(now).getBytes(StandardCharsets.UTF_8)),
                Refusal.of(WaterRefusal.STATION_UNKNOWN));
        var all = visitor.get("/water/faulty-deliveries")
                .json()
                .get("items")
                .valueStream()
                .toList();
        assertThat(all).extracting(one -> one.get("way").asString()).contains("HTTP", "BROKER");
        var later = all.stream()
                .filter(one -> one.get("station").asString().equals("later"))
                .findFirst()
                .orElseThrow();
        var address = "/water/faulty-deliveries/" + later.get("id").asString();
        assertThat(visitor.get(address + "/content").json().get("text").asString())
                .contains("ph");
        assertThat(visitor.post(address + "/retry", null).code()).isEqualTo("STATION_UNKNOWN");
        stations.put("later", "后来登记的站", "SF-001", Station.Kind.AUTOMATIC);
        assertThat(visitor.post(address + "/retry", null).json().get("added").asInt())
                .isEqualTo(1);
        assertThat(visitor.post(address + "/leaving", null).code()).isEqualTo("DELIVERY_DECIDED");
        var wrong = all.stream()
                .filter(one -> one.get("way").asString().equals("HTTP"))
                .findFirst()
                .orElseThrow();
        var its = "/water/faulty-deliveries/" + wrong.get("id").asString();
        assertThat(visitor.post(its + "/retry", null).code()).isEqualTo("OBSERVATIONS_FAULTY");
        assertThat(visitor.post(its + "/leaving", null).json().get("state").asString())
                .isEqualTo("LEFT");
    }

    @Test
    void 项目缺测而站点在传_告警一次_恢复即止() throws Exception {
        var station = stations.put("gap", "测试站", "SF-001", Station.Kind.AUTOMATIC);
        long first = now.getEpochSecond() - 30 * 3_600L;
        List<Sample> samples = new ArrayList<>();
        for (int hours = 0; hours <= 28; hours += 4) {
            var builder = new Sample.Builder().with(Item.PH, "7.2");
            if (hours == 0 || hours == 28) {
                builder.with(Item.AMMONIA_NITROGEN, "0.5");
            }
            samples.add(builder.at(first + hours * 3_600L, first + hours * 3_600L));
        }
        writer.write(station, samples.subList(0, 7));
        assertThat(lasting(station)).isEqualTo(1);
        memories.forgetAll();
        writer.write(station, samples.subList(7, 8));
        assertThat(lasting(station)).isZero();
    }

    private long lasting(Station station) {
        return count(
                "select count(*) from water.alarm where station = :station and rule = 'ammonia-missing' and ended_at is null",
                station);
    }

    @Test
    void 某一天的类别_按断面() throws Exception {
        var day = visitor.get("/water/days/2019-06-17").json().valueStream().toList();
        assertThat(day).hasSize(12);
        assertThat(day.getFirst().get("day").get("period").asString()).isEqualTo("2019-06-17");
        assertThat(day.getFirst().get("day").get("waterClass").isNull()).isFalse();
        assertThat(visitor.get("/water/days/2001-01-01").json().size()).isZero();
    }

    @Test
    void 签字后的限值用于判类() {
        var before = figures.look();
        database.sql("""
                        insert into rules.parameter_change
                            (parameter, value, from_day, document, known_on, state, proposed_by, proposed_at, decided_by,
                             decided_at, reason)
                        values ('water/ammoniaNitrogenIII', '0.8', '2019-01-01', 'gb-3838-2002#1', '2019-01-01', 'SIGNED',
                                'editor', now(), 'approver', now(), '测试')
                        """).update();
        assertThat(figures.look().number()).isGreaterThan(before.number());
        var sample = new Sample.Builder().with(Item.AMMONIA_NITROGEN, "0.9").at(1, 1);
        assertThat(judges.classifier(WaterBody.RIVER).judge(sample, 0).waterClass())
                .isEqualTo(WaterClass.IV);
    }

    @Test
    void 夜间复核_不符即见_过了保存期的月份只留日合计() {
        var station = stations.put("nights", "测试站", "SF-001", Station.Kind.AUTOMATIC);
        writer.write(station, List.of(ph(0, "7"), ph(600, "7.2")));
        nights.work(LocalDate.of(2019, 6, 18));
        assertThat(nights.look().says().en()).contains("equal the recount");
        database.sql("update water.day_sum set sums = '{1}' where station = :station")
                .param("station", station.number())
                .update();
        nights.work(LocalDate.of(2019, 6, 19));
        assertThat(nights.look().state()).isEqualTo(Health.State.AT_RISK);

        long old = Samples.startOf(LocalDate.of(2008, 3, 5));
        writer.write(station, List.of(new Sample.Builder().with(Item.PH, "7").at(old, old)));
        writer.settle();
        assertThat(nights.letGo()).containsExactly(YearMonth.of(2008, 3));
        assertThat(count("select count(*) from water.sample where station = :station and at < '2009-01-01'", station))
                .isZero();
        assertThat(count("select count(*) from water.day_sum where station = :station and day = '2008-03-05'", station))
                .isEqualTo(1);
        var batch = new Batch(station.code(), old, Samples.startOf(LocalDate.of(2009, 6, 1)), new Admission().enter());
        batch.moment(old);
        batch.end("/0");
        assertThatThrownBy(batch::samples).isInstanceOf(Refusal.class);
    }

    @Test
    void 站点名册_登记停用导出() throws Exception {
        assertThat(visitor.get("/water/stations").json().get("total").asInt()).isPositive();
        var body = "{\"name\":\"新站\",\"section\":\"SF-001\",\"kind\":\"AUTOMATIC\",\"inUse\":true}";
        assertThat(put("/water/stations/NEW-1", body).status()).isEqualTo(401);
        visitor.signIn("officer");
        assertThat(put("/water/stations/NEW-1", body).status()).isEqualTo(200);
        assertThat(put("/water/stations/NEW-1", body.replace("SF-001", "none")).status())
                .isEqualTo(400);
        var key = stations.newKey("NEW-1", "officer");
        assertThat(stations.withKey(key)).isPresent();
        assertThat(put("/water/stations/NEW-1", body.replace("true", "false")).status())
                .isEqualTo(200);
        assertThat(stations.withKey(key)).isEmpty();
        assertThat(visitor.get("/water/stations?format=csv").body())
                .contains("站点编码")
                .contains("NEW-1");
    }

    private Visitor.Answer put(String path, String body) throws Exception {
        return visitor.put(path, JsonMapper.shared().readTree(body));
    }

    private Visitor.Answer propose(String item, String least, String most, int stuckAfter) throws Exception {
        return visitor.post(
                "/water/check-proposals",
                Map.of(
                        "item",
                        item,
                        "check",
                        Map.of(
                                "least",
                                new BigDecimal(least),
                                "most",
                                new BigDecimal(most),
                                "step",
                                0,
                                "stuckAfter",
                                stuckAfter,
                                "gapHours",
                                0,
                                "lateHours",
                                0),
                        "reason",
                        "按仪器量程"));
    }

    private long count(String query, Station station) {
        return database.sql(query)
                .param("station", station.number())
                .query(Long.class)
                .single();
    }

    private Sample ph(int second, String value) {
        long at = now.getEpochSecond() + second;
        return new Sample.Builder().with(Item.PH, value).at(at, at);
    }
}
