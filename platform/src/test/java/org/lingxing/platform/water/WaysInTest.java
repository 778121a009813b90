package org.lingxing.platform.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.Checks;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Sample;
import org.lingxing.sensing.Sums;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What holds however observations come: value by value, in a flood, across a crash. */
@PlatformTest
class WaysInTest {

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
    Admission admission;

    @Autowired
    CityClock clock;

    private Station station;
    private String key;
    private Instant now;

    @BeforeEach
    void 一个站点() {
        memories.forgetAll();
        station = stations.put("ways-" + numbers++, "测试站", "SF-001", Station.Kind.AUTOMATIC);
        key = stations.newKey(station.code(), "test");
        now = clock.instant().minus(Duration.ofHours(3));
    }

    @Test
    void 同一时刻逐值送来_合成一个样品_后到的项目照样告警() throws Exception {
        for (int i = 0; i < 3; i++) {
            var at = now.plusSeconds(i * 600L);
            assertThat(deliver(one(at, "ph", "7.5"))).isEqualTo(202);
            assertThat(deliver(one(at, "dissolvedOxygen", "1.9"))).isEqualTo(202);
            assertThat(deliver(one(at, "ammoniaNitrogen", "0.4"))).isEqualTo(202);
        }
        assertThat(count("select count(*) from water.sample where station = :station"))
                .isEqualTo(3);
        assertThat(
                        count(
                                "select count(*) from water.alarm where station = :station and rule = 'oxygen-low' and ended_at is null"))
                .isEqualTo(1);
        assertThat(memories.of(station).latest().values()).hasSize(3);
        var kept = memories.of(station).state().latest();
        memories.forgetAll();
        assertThat(memories.of(station).state().latest()).isEqualTo(kept);
        sumsEqualARecount();
    }

    @Test
    void 日合计未及写入就崩溃_重启后重算() throws Exception {
        deliver(one(now, "ph", "7.5"));
        deliver(one(now.plusSeconds(1), "ph", "7.7"));
        writer.settle();
        writer.stop();
        database.sql("update water.day_sum set counts = '{1}', sums = '{1}' where station = :station")
                .param("station", station.number())
                .update();
        database.sql("""
                        insert into water.sum_owed (station, day)
                        select station, day from water.day_sum where station = :station
                        """).param("station", station.number()).update();
        memories.forgetAll();
        writer.start();
        writer.settle();
        sumsEqualARecount();
        assertThat(count("select count(*) from water.sum_owed where station = :station"))
                .isZero();
    }

    @Test
    void 屋里太多就请稍候_出来之后照收() throws Exception {
        var held = admission.enter();
        held.more(Admission.MOST_VALUES + 1);
        var refused = send(one(now, "ph", "7.5"));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        held.close();
        assertThat(deliver(one(now, "ph", "7.5"))).isEqualTo(202);

        try (var first = admission.enter();
                var second = admission.enter()) {
            first.more(Admission.MOST_VALUES - 1);
            assertThatThrownBy(() -> second.more(10)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void 最新值的短路与长路答得一样() throws Exception {
        deliver(one(now, "ph", "7.5"));
        var path = "/api/v1/water/stations/" + station.code() + "/latest";
        var shortWay = mvc.perform(get(path)).andReturn().getResponse();
        var longWay = mvc.perform(get(path).header("Cookie", "a=b")).andReturn().getResponse();
        assertThat(shortWay.getStatus()).isEqualTo(200);
        assertThat(shortWay.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(longWay.getContentAsString(StandardCharsets.UTF_8));
        assertThat(longWay.getHeader("Content-Security-Policy")).isNotNull();
        assertThat(mvc.perform(get("/api/v1/water/stations/none/latest"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void 远早于最新的补传不动最新值_合计等于重算() {
        long end = now.getEpochSecond();
        for (int i = 0; i < 300; i++) {
            writer.write(station, List.of(sample(end - 300 + i, 7)));
        }
        var latest = memories.of(station).latest();
        writer.write(station, List.of(sample(end - 90_000, 8), sample(end - 1_000, 8)));
        assertThat(memories.of(station).latest()).isEqualTo(latest);
        assertThat(memories.of(station).oldest()).isEqualTo(end - 90_000);
        sumsEqualARecount();
    }

    private static Sample sample(long at, int ph) {
        return new Sample.Builder().with(Item.PH, Integer.toString(ph)).at(at, at);
    }

    private void sumsEqualARecount() {
        writer.settle();
        var counted = new java.util.TreeMap<java.time.LocalDate, Sums>();
        database.sql("""
                        select at, received, items, vals, flags, class, decisive, version
                          from water.sample where station = :station order by at
                        """)
                .param("station", station.number())
                .query((row, number) -> Samples.read(row).sample())
                .list()
                .forEach(sample -> counted.computeIfAbsent(Samples.dayOf(sample.at()), day -> new Sums())
                        .add(sample, Checks.USUALLY_LEFT_OUT));
        var days = database.sql("""
                        select day, items, counts, sums, least, most from water.day_sum
                         where station = :station order by day
                        """)
                .param("station", station.number())
                .query((row, number) -> row.getDate("day") + " " + Samples.columns(Samples.sums(row)))
                .list();
        assertThat(days)
                .containsExactlyElementsOf(counted.entrySet().stream()
                        .map(day -> day.getKey() + " " + Samples.columns(day.getValue()))
                        .toList());
    }

    private long count(String query) {
        return database.sql(query)
                .param("station", station.number())
                .query(Long.class)
                .single();
    }

    private static String one(Instant at, String item, String value) {
        return "{\"at\":\"%s\",\"item\":\"%s\",\"value\":%s}".formatted(at, item, value);
    }

    private int deliver(String body) throws Exception {
        return send(body).getStatus();
    }

    private MockHttpServletResponse send(String body) throws Exception {
        return mvc.perform(post("/api/v1/observations")
                        .header("Authorization", "Station " + key)
                        .contentType("application/json")
                        .content(body))
                .andReturn()
                .getResponse();
    }
}
