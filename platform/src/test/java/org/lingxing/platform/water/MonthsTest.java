package org.lingxing.platform.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.decrees.water.WaterBody;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.Checks;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.PeriodClass;
import org.lingxing.sensing.Sample;
import org.lingxing.sensing.Sums;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class MonthsTest {

    private static final List<Item> ITEMS = List.of(
            Item.TEMPERATURE,
            Item.PH,
            Item.DISSOLVED_OXYGEN,
            Item.CONDUCTIVITY,
            Item.TURBIDITY,
            Item.PERMANGANATE_INDEX,
            Item.AMMONIA_NITROGEN,
            Item.TOTAL_PHOSPHORUS,
            Item.TOTAL_NITROGEN);

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    Sections sections;

    @Autowired
    Stations stations;

    @Autowired
    Memories memories;

    @Autowired
    Writer writer;

    @Autowired
    MonthReading months;

    @Autowired
    Judges judges;

    private Visitor visitor;

    @BeforeEach
    void 任何人() {
        memories.forgetAll();
        visitor = new Visitor(mvc);
    }

    @Test
    void 真实数据更正以后_每个月均值都等于重新计算() throws Exception {
        var station = realStation("中牟陈桥");
        var rows = rows("中牟陈桥");
        assertThat(rows.size()).isGreaterThan(20);
        writer.write(station, rows);
        assertThat(month("REAL")).isEqualTo(recount(station));
        var before = month("REAL").find(Item.AMMONIA_NITROGEN);
        List<Sample> corrected = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += 3) {
            corrected.add(new Sample.Builder()
                    .with(Item.AMMONIA_NITROGEN, "1." + (10 + i))
                    .at(rows.get(i).at(), rows.get(i).received()));
        }
        assertThat(writer.write(station, corrected).corrected()).isEqualTo(corrected.size());
        var after = month("REAL");
        assertThat(after).isEqualTo(recount(station));
        assertThat(after.find(Item.AMMONIA_NITROGEN)).isNotEqualTo(before);
    }

    @Test
    void 月度比较与县区排名_指数最小的第一_参加的项目写明() throws Exception {
        var figures = visitor.get("/water/months/2019-06").json();
        assertThat(figures.get("lines").size()).isGreaterThanOrEqualTo(12);
        assertThat(figures.get("method").get("zh").asString()).contains("CWQI");
        assertThat(figures.get("items").size()).isEqualTo(5);
        var first = figures.get("counties").get(0);
        assertThat(first.get("rank").asInt()).isEqualTo(1);
        assertThat(figures.get("counties").get(1).get("index").asDouble())
                .isGreaterThanOrEqualTo(first.get("index").asDouble());
        assertThat(figures.get("drinking").get("measured").asInt()).isEqualTo(1);
        var line = figures.get("lines").get(0);
        assertThat(line.get("before").get("code").asString()).isNotEmpty();
        assertThat(visitor.get("/water/months/2019-06?format=csv").body())
                .contains("上年同月")
                .contains("SF-012");
        assertThat(visitor.get("/water/months/2019-06/ranking?format=csv").body())
                .contains("综合指数（CWQI）");
        assertThat(visitor.get("/water/months/june").status()).isEqualTo(400);
    }

    @Test
    void 年度目标各年不同_曲线按日_逐月趋势_任选断面导出() throws Exception {
        database.sql("insert into water.section_target (section, year, target) values ('SF-009', 2019, 'V')")
                .update();
        var nine = visitor.get("/water/sections/SF-009").json();
        assertThat(nine.get("target").get("code").asString()).isEqualTo("V");
        var curve = visitor.get("/water/sections/SF-009/day-curve?item=ammoniaNitrogen&from=2019-06-01&to=2019-06-11")
                .json();
        assertThat(curve.get("at").size()).isEqualTo(10);
        assertThat(curve.get("most").get(0).asDouble())
                .isGreaterThanOrEqualTo(curve.get("values").get(0).asDouble());
        var trend =
                visitor.get("/water/sections/SF-009/trend?item=ammoniaNitrogen").json();
        assertThat(trend.get("months").size()).isEqualTo(2);
        assertThat(trend.get("direction").isNull()).isTrue();
        var page = visitor.get("/water/samples?section=SF-001&section=SF-002&limit=5")
                .json();
        assertThat(page.get("items").size()).isEqualTo(5);
        assertThat(visitor.get("/water/samples?section=SF-001&section=SF-002&limit=5&after="
                                + page.get("next").asString())
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(5);
        var csv = visitor.get("/water/samples?section=SF-001&format=csv&columns=section,at,class,ammoniaNitrogen")
                .body();
        assertThat(csv.lines().count()).isBetween(170L, 190L);
        assertThat(csv.lines().findFirst().orElseThrow()).contains("氨氮（mg/L）").doesNotContain("总磷");
    }

    @Test
    void 月报由一人起草_另一人签发_印发后公开_更正后说明有变() throws Exception {
        var office = new Visitor(mvc);
        office.signIn("chief-office");
        var drafted = office.post("/water/bulletins", Map.of("month", "2019-05"));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        assertThat(office.post("/water/bulletins", Map.of("month", "2019-05")).code())
                .isEqualTo("BULLETIN_THERE_ALREADY");
        assertThat(office.post("/water/bulletins", Map.of("month", "2018-05")).code())
                .isEqualTo("NOTHING_MEASURED");
        assertThat(visitor.get("/water/bulletins").json().get("total").asInt()).isZero();
        assertThat(office.get("/water/bulletins/all").json().get("total").asInt())
                .isEqualTo(1);
        var paper = drafted.json().get("paper").asString();
        var text = office.get("/papers/" + paper).body();
        assertThat(text).contains("断面水质月报（2019年5月）").contains("城市水质综合指数（CWQI）").contains("示例断面 012");
        deed(office, paper, "signature", 409);
        var signer = new Visitor(mvc);
        signer.signIn("signer");
        deed(signer, paper, "signature", 200);
        deed(office, paper, "issue", 200);
        var issued = visitor.get("/water/bulletins").json().get("items").get(0);
        assertThat(issued.get("number").asString()).startsWith("郑河办报〔2019〕");
        assertThat(office.get("/water/bulletins/all")
                        .json()
                        .get("items")
                        .get(0)
                        .get("moved")
                        .asBoolean())
                .isFalse();

        var station = stations.find("SF-001-A").orElseThrow();
        long at = LocalDate.of(2019, 5, 20).atTime(3, 0).atZone(CityClock.ZONE).toEpochSecond();
        writer.write(
                station,
                List.of(new Sample.Builder().with(Item.AMMONIA_NITROGEN, "9").at(at, at)));
        assertThat(office.get("/water/bulletins/all")
                        .json()
                        .get("items")
                        .get(0)
                        .get("moved")
                        .asBoolean())
                .isTrue();
    }

    private void deed(Visitor who, String paper, String deed, int status) throws Exception {
        var now = who.get("/papers/" + paper).json();
        var version = now.has("paper") ? now.get("paper").get("version") : now.get("version");
        var answer = who.send(
                post("/api/v1/papers/" + paper + "/" + deed).header("If-Match", "\"" + version.asInt() + "\""));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    private PeriodClass month(String section) {
        var one = sections.find(section).orElseThrow();
        return Objects.requireNonNull(
                months.periods(List.of(one), YearMonth.of(2019, 4)).get(section));
    }

    /** From the stored values alone: each day's mean once. */
    private PeriodClass recount(Station station) {
        var days = new TreeMap<LocalDate, Sums>();
        database.sql("""
                        select at, received, items, vals, flags, class, decisive, version
                          from water.sample where station = :station order by at
                        """).param("station", station.number()).query(row -> {
            var sample = Samples.read(row).sample();
            days.computeIfAbsent(Samples.dayOf(sample.at()), day -> new Sums()).add(sample, Checks.USUALLY_LEFT_OUT);
        });
        return PeriodClass.ofDays(days.values(), judges.classifier(WaterBody.RIVER));
    }

    private Station realStation(String name) {
        database.sql("""
                        insert into water.section (code, name, water, body, division)
                        values ('REAL', :name, '贾鲁河', 'RIVER', '410122') on conflict do nothing
                        """).param("name", name).update();
        return stations.put("REAL-A", name, "REAL", Station.Kind.AUTOMATIC);
    }

    /** The rows of the original, put into April 2019: it names no year. */
    private static List<Sample> rows(String name) throws IOException {
        var shared = System.getenv("LINGXING_SHARED");
        var root = Objects.requireNonNullElse(System.getProperty("lingxing.root"), "..");
        var file = (shared == null ? Path.of(root, "..", "shared") : Path.of(shared))
                .resolve("data/water/raw/" + name + ".csv");
        Assumptions.assumeThat(Files.exists(file))
                .as("the original is not there: " + file)
                .isTrue();
        var samples = new TreeMap<Long, Sample>();
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .skip(1)
                .toList()) {
            var cells = line.split(",", -1);
            var time = LabTime.read(cells[3]);
            if (!time.hasDay()) {
                continue;
            }
            long at = Objects.requireNonNull(time.at(null, YearMonth.of(2019, 4), null))
                    .atZone(CityClock.ZONE)
                    .toEpochSecond();
            var builder = new Sample.Builder();
            for (int i = 0; i < ITEMS.size(); i++) {
                var value = LabValue.read(cells[5 + i]);
                if (value.isMeasured()) {
                    builder.with(ITEMS.get(i), value.value(), value.flags());
                }
            }
            samples.put(at, builder.at(at, at));
        }
        return List.copyOf(samples.values());
    }
}
