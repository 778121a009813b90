package org.lingxing.platform.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Checks, times and what is kept are data; days are counted again at night. */
@PlatformTest
class FiguresTest {

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
        var body = "{\"least\":6,\"most\":9,\"step\":0,\"stuckAfter\":3}";
        assertThat(put("/water/checks/ph", body).status()).isEqualTo(401);
        visitor.signIn("officer");
        assertThat(put("/water/checks/ph", body).status()).isEqualTo(200);
        assertThat(put("/water/checks/gold", body).status()).isEqualTo(400);
        assertThat(put("/water/checks/ph", body.replace("9", "5")).status()).isEqualTo(400);
        var station = stations.put("figures", "测试站", "SF-001", Station.Kind.AUTOMATIC);
        writer.write(station, List.of(ph(0, "5.9"), ph(600, "7"), ph(1200, "7"), ph(1800, "7")));
        var flags = database.sql("select flags[1] from water.sample where station = :station order by at")
                .param("station", station.number())
                .query(Integer.class)
                .list();
        assertThat(flags).containsExactly(Flag.OUT_OF_RANGE.bit(), 0, 0, Flag.STUCK.bit());
        assertThat(put("/water/checks", "{\"gapHours\":6,\"lateHours\":0,\"aheadHours\":1,\"sampleYears\":10}")
                        .status())
                .isEqualTo(400);
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
        assertThat(visitor.get("/water/faulty-deliveries").json().get("total").asInt())
                .isZero();
    }

    private Visitor.Answer put(String path, String body) throws Exception {
        return visitor.put(path, JsonMapper.shared().readTree(body));
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
