package org.lingxing.platform.water;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@PlatformTest
class AlarmsToldTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    Stations stations;

    @Autowired
    Memories memories;

    @Autowired
    Writer writer;

    @Autowired
    AlarmTeller teller;

    @Autowired
    CityClock clock;

    private Visitor officer;
    private Station station;
    private Instant start;

    @BeforeEach
    void 一个站点() throws Exception {
        memories.forgetAll();
        officer = new Visitor(mvc);
        officer.signIn("officer");
        database.sql("""
                        insert into water.section
                               (code, name, water, body, division, reach, longitude, latitude)
                        values ('told', '告警断面', '贾鲁河', 'RIVER', '410105', 'R003-10', 113.75, 34.82) on conflict do nothing
                        """).update();
        station = stations.put("told-" + System.nanoTime(), "告警站", "told", Station.Kind.AUTOMATIC);
        start = clock.instant().minus(Duration.ofHours(40));
    }

    @Test
    void 一次告警只告一次_自行解除并说明_河长与生态环境局都收到() throws Exception {
        send(0, "8", "1.5", "1.6", "1.4", "1.2");
        teller.catchUp();
        teller.catchUp();
        var lasting = of(alarms(true), "oxygen-low");
        assertThat(lasting).hasSize(1);
        assertThat(lasting.getFirst().get("words").get("zh").asString()).contains("溶解氧连续2次低于 2 mg/L");
        assertThat(told("chief", "告警断面：溶解氧低于")).isEqualTo(1);
        assertThat(told("liaison2", "告警断面：溶解氧低于")).isEqualTo(1);

        var opened =
                officer.post("/water/alarms/" + lasting.getFirst().get("id").asString() + "/problem", null);
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        var problem = officer.get("/problems/" + opened.json().get("problem").asString());
        assertThat(problem.body()).contains("ALARM").contains("溶解氧").contains("R003-10");
        assertThat(of(alarms(true), "oxygen-low").getFirst().get("problem").asString())
                .isEqualTo(opened.json().get("problem").asString());
        assertThat(officer.post("/water/alarms/" + java.util.UUID.randomUUID() + "/problem", null)
                        .code())
                .isEqualTo("ALARM_UNKNOWN");

        send(5, "5.1", "5.2");
        teller.catchUp();
        assertThat(of(alarms(true), "oxygen-low")).isEmpty();
        var ended = of(alarms(false), "oxygen-low").getFirst();
        assertThat(ended.get("endedAt").isNull()).isFalse();
        assertThat(ended.get("endWords").get("zh").asString()).contains("恢复").contains("5.2 mg/L");
        assertThat(told("chief", "告警已解除")).isPositive();
    }

    @Test
    void 规则由督查室与河长办修改_改了以后按新规则判断() throws Exception {
        send(0, "6", "4.5", "4.4");
        teller.catchUp();
        var before = of(alarms(true), "oxygen-four").size();
        var body = new HashMap<String, Object>(Map.of(
                "title",
                Map.of("zh", "溶解氧低于 5 mg/L", "en", "dissolved oxygen below 5 mg/L"),
                "kind",
                "BELOW",
                "item",
                "dissolvedOxygen",
                "threshold",
                5,
                "inARow",
                1,
                "hours",
                0,
                "inForce",
                true,
                "stations",
                "AUTOMATIC",
                "tellsChief",
                false,
                "opensProblem",
                false));
        var put = officer.put("/water/alarm-rules/oxygen-four", body);
        assertThat(put.status()).as(put.body()).isEqualTo(200);
        assertThat(put.json().get("words").get("zh").asString()).isEqualTo("溶解氧低于 5 mg/L");
        send(3, "4.3");
        teller.catchUp();
        assertThat(of(alarms(true), "oxygen-four")).hasSize(before + 1);
        refuses(body, "tellsAgency", "ministry-of-magic");
        refuses(body, "hours", 2401);
        body.put("threshold", 4);
        officer.put("/water/alarm-rules/oxygen-four", body);
        assertThat(of(alarms(true), "oxygen-four")).isEmpty();
        assertThat(of(alarms(false), "oxygen-four")
                        .getFirst()
                        .get("endWords")
                        .get("zh")
                        .asString())
                .contains("规则已改");

        body.put("threshold", 5);
        body.put("opensProblem", true);
        officer.put("/water/alarm-rules/oxygen-four", body);
        send(8, "3.9");
        teller.catchUp();
        var opening = of(alarms(true), "oxygen-four").getLast();
        assertThat(opening.get("problem").isNull())
                .as("the rule opens a file by itself")
                .isFalse();
        var file = officer.get("/problems/" + opening.get("problem").asString());
        assertThat(file.body()).contains("ALARM").contains("R003-10");

        body.remove("item");
        assertThat(officer.put("/water/alarm-rules/oxygen-four", body).status()).isEqualTo(400);
        guardsKeepNoRules(body);
    }

    private void guardsKeepNoRules(Map<String, Object> rule) throws Exception {
        var guard = new Visitor(mvc);
        guard.signIn("guard");
        assertThat(guard.put("/water/alarm-rules/silent", rule).code()).isEqualTo("NOT_YOUR_ROLE");
    }

    private void refuses(Map<String, Object> rule, String member, Object value) throws Exception {
        var wrong = new HashMap<>(rule);
        wrong.put(member, value);
        var refused = officer.put("/water/alarm-rules/oxygen-four", wrong);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("/" + member);
    }

    private void send(int afterHours, String... oxygen) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < oxygen.length; i++) {
            long at = start.plus(Duration.ofHours(afterHours + i)).getEpochSecond();
            samples.add(
                    new Sample.Builder().with(Item.DISSOLVED_OXYGEN, oxygen[i]).at(at, at));
        }
        writer.write(station, samples);
    }

    private JsonNode alarms(boolean open) throws Exception {
        return officer.get("/water/alarms?section=told&open=" + open).json().get("items");
    }

    private List<JsonNode> of(JsonNode alarms, String rule) {
        List<JsonNode> its = new ArrayList<>();
        alarms.forEach(alarm -> {
            if (alarm.get("rule").asString().equals(rule)
                    && alarm.get("station").asString().equals(station.code())) {
                its.add(alarm);
            }
        });
        return its;
    }

    private long told(String account, String words) {
        return database.sql("""
                        select count(*) from notices.message where account = :account and title_zh like '%' || :words || '%'
                        """)
                .param("account", account)
                .param("words", words)
                .query(Long.class)
                .single();
    }
}
