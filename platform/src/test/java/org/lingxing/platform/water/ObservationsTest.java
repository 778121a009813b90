package org.lingxing.platform.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.Checks;
import org.lingxing.sensing.Flag;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Sample;
import org.lingxing.sensing.Sums;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class ObservationsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static int numbers;

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
    CityClock clock;

    private Station station;
    private String key;
    private Instant now;

    @BeforeEach
    void 一个站点() {
        memories.forgetAll();
        database.sql("""
                        insert into water.section (code, name, water, body, division)
                        values ('test', '测试断面', '测试河', 'RIVER', '410105') on conflict do nothing
                        """).update();
        station = stations.put("test-" + numbers++, "测试站", "test", Station.Kind.AUTOMATIC);
        key = stations.newKey(station.code(), "test");
        now = clock.instant().minus(Duration.ofHours(3));
    }

    @Test
    void 三种格式与压缩_同样的值只计一次() throws Exception {
        var json = "[{\"at\":\"%s\",\"values\":{\"ph\":7.9,\"ammoniaNitrogen\":\"<0.02\",\"totalNitrogen\":\"--\"}}]"
                .formatted(now);
        assertThat(deliver("application/json", json))
                .isEqualTo("{\"values\":2,\"added\":2,\"repeated\":0,\"corrected\":0}");
        var lines = """
                {"station":"%2$s","at":"%1$s","item":"ph","value":7.90}
                {"unit":"mg/L","value":8.1,"item":"dissolvedOxygen","at":"%1$s"}
                {"at":"%1$s","item":"totalPhosphorus","value":50,"unit":"μg/L"}
                """.formatted(now, station.code());
        assertThat(deliver("application/x-ndjson", lines))
                .isEqualTo("{\"values\":3,\"added\":2,\"repeated\":1,\"corrected\":0}");
        var csv = "监测时间,pH(无量纲),溶解氧(mg/L),氨氮(mg/L),藻密度(cells/L)\n" + now + ",7.9,8.10,0.02L,*\n";
        assertThat(deliver("text/csv", csv)).isEqualTo("{\"values\":3,\"added\":0,\"repeated\":3,\"corrected\":0}");
        var sent = mvc.perform(post("/api/v1/observations")
                        .header("Authorization", "Station " + key)
                        .header("Content-Encoding", "gzip")
                        .contentType("application/json")
                        .content(gzip(json)))
                .andReturn()
                .getResponse();
        assertThat(sent.getStatus()).isEqualTo(202);
        var row = database.sql("select items, vals, flags, class, version from water.sample where station = :station")
                .param("station", station.number())
                .query()
                .singleRow();
        assertThat(row.get("vals")).hasToString("{7900000,8100000,20000,50000}");
        assertThat(row.get("flags")).hasToString("{0,0," + Flag.BELOW_DETECTION.bit() + ",0}");
        assertThat(row.get("class")).isEqualTo(1);
    }

    @Test
    void 更正是新版本_旧值留存_均值等于重算() throws Exception {
        deliver("application/json", sample(now, "ammoniaNitrogen", "0.4"));
        deliver("application/json", sample(now.plusSeconds(3600), "ammoniaNitrogen", "0.6"));
        assertThat(deliver("application/json", sample(now, "ammoniaNitrogen", "1.4")))
                .isEqualTo("{\"values\":1,\"added\":0,\"repeated\":0,\"corrected\":1}");
        assertThat(database.sql("select value from water.superseded where station = :station")
                        .param("station", station.number())
                        .query(Long.class)
                        .single())
                .isEqualTo(400_000);
        assertThat(database.sql("select version from water.sample where station = :station order by at")
                        .param("station", station.number())
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 1);
        daySumsEqualARecount();
    }

    @Test
    void 随机送达_乱序重复更正补传_日合计与最新值等于重算() throws Exception {
        var random = new Random(410100);
        var sent = new ArrayList<String>();
        for (int batch = 0; batch < 60; batch++) {
            var objects = new ArrayList<String>();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                if (!sent.isEmpty() && random.nextInt(4) == 0) {
                    objects.add(sent.get(random.nextInt(sent.size())));
                } else {
                    var at = now.plusSeconds((batch - 60) * 600L - random.nextInt(20) * 3_600L);
                    objects.add("{\"at\":\"%s\",\"values\":{\"ph\":%d.%d,\"turbidity\":%d}}"
                            .formatted(at, 6 + random.nextInt(3), random.nextInt(10), random.nextInt(5_000)));
                }
            }
            sent.addAll(objects);
            deliver("application/json", "[" + String.join(",", objects) + "]");
            if (batch % 20 == 7) {
                memories.forgetAll();
            }
        }
        daySumsEqualARecount();
        var kept = memories.of(station).latest();
        memories.forgetAll();
        assertThat(memories.of(station).latest()).isEqualTo(kept);
    }

    @Test
    void 多站同时送达共用提交_都在() throws Exception {
        var others = new ArrayList<Station>();
        for (int i = 0; i < 8; i++) {
            others.add(stations.put("many-" + numbers++, "站", "test", Station.Kind.AUTOMATIC));
        }
        var deliveries = new ArrayList<Callable<Accepted>>();
        for (int i = 0; i < 400; i++) {
            var to = others.get(i % others.size());
            long at = now.getEpochSecond() + i * 60L;
            deliveries.add(() -> writer.write(
                    to, List.of(new Sample.Builder().with(Item.PH, "7").at(at, at))));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(deliveries)) {
                assertThat(done.get()).isEqualTo(new Accepted(1, 1, 0, 0));
            }
        }
        assertThat(database.sql("select count(*) from water.sample where station = any (:stations)")
                        .param("stations", others.stream().map(Station::number).toArray(Integer[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(400);
    }

    @Test
    void 有错整批不收_逐项说明() throws Exception {
        var faulty = send("application/json", """
                [{"at":"昨天","values":{"ph":7}},{"at":"2019-06-18T00:00:00Z","values":{"pH值":7,"ph":"七","cod":true}},
                 {"values":{"ph":1}},{"station":"other","at":1,"value":2,"item":"x","more":1}]""");
        assertThat(faulty.getStatus()).isEqualTo(400);
        var problem = JSON.readTree(faulty.getContentAsString(StandardCharsets.UTF_8));
        var pointers = new ArrayList<String>();
        problem.get("errors")
                .forEach((JsonNode fault) -> pointers.add(fault.get("pointer").asString()));
        assertThat(pointers)
                .containsExactly(
                        "/0/at",
                        "/1/values/pH值",
                        "/1/values/ph",
                        "/1/values/cod",
                        "/2/at",
                        "/3/station",
                        "/3/item",
                        "/3/more",
                        "/3/at");
        assertThat(send("application/json", "[{\"at\":").getStatus()).isEqualTo(400);
        assertThat(send("text/csv", "ph\n7\n").getStatus()).isEqualTo(400);
        assertThat(rows()).isZero();
    }

    @Test
    void 密钥不对不收_换钥后旧钥再用七天() throws Exception {
        var mine = key;
        key = "wrong";
        assertThat(send("application/json", sample(now, "ph", "7")).getStatus()).isEqualTo(401);
        key = stations.newKey(station.code(), "test");
        assertThat(send("application/json", sample(now, "ph", "7")).getStatus()).isEqualTo(202);
        key = mine;
        assertThat(send("application/json", sample(now, "ph", "7")).getStatus()).isEqualTo(202);
        assertThat(database.sql(
                                "select count(*) from water.station_key where station = :station and ends_at is not null")
                        .param("station", station.number())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void 告警只有一个_重启后不重报_好转自行结束() throws Exception {
        deliver("application/json", sample(now, "dissolvedOxygen", "1.9"));
        deliver("application/json", sample(now.plusSeconds(600), "dissolvedOxygen", "1.8"));
        deliver("application/json", sample(now.plusSeconds(1200), "dissolvedOxygen", "1.7"));
        memories.forgetAll();
        deliver("application/json", sample(now.plusSeconds(1800), "dissolvedOxygen", "1.7"));
        assertThat(alarms()).isEqualTo(1);
        deliver("application/json", sample(now.plusSeconds(2400), "dissolvedOxygen", "3"));
        deliver("application/json", sample(now.plusSeconds(3000), "dissolvedOxygen", "3"));
        assertThat(alarms()).isZero();
    }

    private long alarms() {
        return database.sql(
                        "select count(*) from water.alarm where station = :station and rule = 'oxygen-low' and ended_at is null")
                .param("station", station.number())
                .query(Long.class)
                .single();
    }

    private long rows() {
        return database.sql("select count(*) from water.sample where station = :station")
                .param("station", station.number())
                .query(Long.class)
                .single();
    }

    private void daySumsEqualARecount() {
        writer.settle();
        var days = new java.util.TreeMap<java.time.LocalDate, Sums>();
        database.sql("""
                        select at, received, items, vals, flags, class, decisive, version
                          from water.sample where station = :station order by at
                        """)
                .param("station", station.number())
                .query((row, number) -> Samples.read(row).sample())
                .list()
                .forEach(sample -> days.computeIfAbsent(Samples.dayOf(sample.at()), day -> new Sums())
                        .add(sample, Checks.USUALLY_LEFT_OUT));
        var kept = new java.util.TreeMap<java.time.LocalDate, List<String>>();
        database.sql("select day, items, counts, sums, least, most from water.day_sum where station = :station")
                .param("station", station.number())
                .query((row, number) ->
                        kept.put(row.getObject("day", java.time.LocalDate.class), Samples.columns(Samples.sums(row))))
                .list();
        var counted = new java.util.TreeMap<java.time.LocalDate, List<String>>();
        days.forEach((day, sums) -> counted.put(day, Samples.columns(sums)));
        assertThat(kept).isEqualTo(counted).isNotEmpty();
    }

    private static String sample(Instant at, String item, String value) {
        return "{\"at\":\"%s\",\"values\":{\"%s\":%s}}".formatted(at, item, value);
    }

    private String deliver(String type, String body) throws Exception {
        var answer = send(type, body);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(202);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(String type, String body) throws Exception {
        return mvc.perform(post("/api/v1/observations")
                        .header("Authorization", "Station " + key)
                        .contentType(type)
                        .content(body.getBytes(StandardCharsets.UTF_8)))
                .andReturn()
                .getResponse();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
