package org.lingxing.platform.water;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@PlatformTest
class SectionsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Memories memories;

    private Visitor visitor;

    @BeforeEach
    void 任何人() {
        memories.forgetAll();
        visitor = new Visitor(mvc);
    }

    @Test
    void 断面现状_最新值类别与本月达标() throws Exception {
        var all = visitor.get("/water/sections").json();
        assertThat(all.get("total").asInt()).isEqualTo(12);
        var one = visitor.get("/water/sections/SF-009").json();
        assertThat(one.get("latest").get("waterClass").get("code").asString()).isNotEmpty();
        assertThat(one.get("latest").get("values").size()).isEqualTo(9);
        assertThat(one.get("month").get("basis").get("zh").asString()).isEqualTo("各日均值的算术平均");
        assertThat(one.get("month").get("met").asBoolean()).isFalse();
        assertThat(one.get("month").get("exceedances").size()).isPositive();
        assertThat(one.get("alarms").asInt()).isPositive();
        assertThat(visitor.get("/water/sections?division=410122")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(visitor.get("/water/sections/none").status()).isEqualTo(404);
    }

    @Test
    void 按日按月与曲线() throws Exception {
        assertThat(visitor.get("/water/sections/SF-001/days").json().size()).isBetween(29, 31);
        var months = visitor.get("/water/sections/SF-001/months?year=2019").json();
        assertThat(months.get(months.size() - 1).get("period").asString()).isEqualTo("2019");
        assertThat(months.get(months.size() - 1).get("basis").get("zh").asString())
                .isEqualTo("各月均值的算术平均");
        var curve = visitor.get(
                        "/water/sections/SF-001/curve?item=ammoniaNitrogen&from=2019-06-01T00:00:00Z&to=2019-06-08T00:00:00Z")
                .json();
        assertThat(curve.get("at").size()).isEqualTo(42);
        assertThat(curve.get("values").size()).isEqualTo(42);
        for (var beyond : List.of(
                "sections/SF-001/curve?item=ph&from=-1000000000-01-01T00:00:00Z&to=2019-06-18T00:00:00Z",
                "sections/SF-001/days?from=-999999999-01-01",
                "sections/SF-001/months?year=999999999",
                "samples?section=SF-001&to=-1000000000-01-01T00:00:00Z")) {
            assertThat(visitor.get("/water/" + beyond).status()).as(beyond).isEqualTo(200);
        }
        assertThat(visitor.get("/water/months/-999999999-12").status()).isEqualTo(400);
        var page = visitor.get("/water/samples?section=SF-001&limit=2").json();
        var next = visitor.get("/water/samples?section=SF-001&limit=2&after="
                        + page.get("next").asString())
                .json();
        assertThat(next.get("total").asInt())
                .isEqualTo(page.get("total").asInt())
                .isPositive();
        assertThat(visitor.get("/water/samples?from=2017-01-01T00:00:00Z").status())
                .as("two years of all sections, for everybody")
                .isEqualTo(400);
        assertThat(visitor.get(
                                "/water/sections/SF-001/curve?item=gold&from=2019-06-01T00:00:00Z&to=2019-06-08T00:00:00Z")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void 站点迁走_过去的留在原断面_当天按时刻分开() throws Exception {
        var dayBefore = visitor.get("/water/sections/SF-006/days?from=2019-06-17&to=2019-06-18");
        var before = curve("SF-006", "2019-06-16T16:00:00Z", "2019-06-18T16:00:00Z");
        var noon = Instant.parse("2019-06-18T04:00:00Z");
        visitor.signIn("officer");
        assertThat(move("2019-06-18T23:00:00+08:00").status())
                .as("in time to come")
                .isEqualTo(400);
        assertThat(move("2019-06-18T12:00:00+08:00").status()).isEqualTo(200);
        assertThat(move("2019-06-18T11:00:00+08:00").status())
                .as("before it came there")
                .isEqualTo(400);

        assertThat(visitor.get("/water/sections/SF-006/days?from=2019-06-17&to=2019-06-18")
                        .body())
                .isEqualTo(dayBefore.body());
        var old = curve("SF-006", "2019-06-16T16:00:00Z", "2019-06-18T16:00:00Z");
        var its = curve("SF-007", "2019-06-16T16:00:00Z", "2019-06-18T16:00:00Z");
        assertThat(old).isNotEmpty().allMatch(at -> at < noon.getEpochSecond());
        assertThat(its).isNotEmpty().allMatch(at -> at >= noon.getEpochSecond());
        assertThat(old.size() + its.size()).isEqualTo(before.size());
        assertThat(countOf("SF-006"))
                .as(before + " " + old + " " + its)
                .isEqualTo(old.stream()
                        .filter(at -> at >= noon.getEpochSecond() - 43_200)
                        .count());
        assertThat(countOf("SF-007")).isEqualTo(its.size());
        assertThat(visitor.get("/water/samples?section=SF-006&from=2019-06-18T04:00:00Z&to=2019-06-18T16:00:00Z")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(visitor.get("/water/sections/SF-006").json().get("latest").isNull())
                .isTrue();
        assertThat(visitor.get("/water/sections/SF-006/months?year=2019").json().size())
                .as("its months stay")
                .isPositive();
    }

    private Visitor.Answer move(String at) throws Exception {
        return visitor.put(
                "/water/stations/SF-006-A",
                Map.of("name", "示例自动站 006", "section", "SF-007", "kind", "AUTOMATIC", "inUse", true, "movedAt", at));
    }

    /** The moments of the curve that the station drew at that section. */
    private List<Long> curve(String section, String from, String to) throws Exception {
        var curve = visitor.get(
                        "/water/sections/" + section + "/curve?item=ph&station=SF-006-A&from=" + from + "&to=" + to)
                .json();
        return StreamSupport.stream(curve.get("at").spliterator(), false)
                .map(JsonNode::asLong)
                .toList();
    }

    /** How many values of the station the 18th has at that section. */
    private int countOf(String section) throws Exception {
        return visitor.get("/water/sections/" + section
                        + "/day-curve?item=ph&station=SF-006-A&from=2019-06-18&to=2019-06-19")
                .json()
                .get("counts")
                .get(0)
                .asInt();
    }

    @Test
    void 告警可见_名册可导出_密钥只给河长办与督查室() throws Exception {
        var alarms = visitor.get("/water/alarms").json().get("items");
        assertThat(alarms.toString()).contains("SF-009");
        var first = visitor.get("/water/alarms?open=false&limit=1").json();
        var second = visitor.get("/water/alarms?open=false&limit=1&after="
                        + first.get("next").asString())
                .json();
        assertThat(first.get("total").asInt()).isGreaterThan(1);
        assertThat(second.get("items").get(0).get("id").asString())
                .isNotEqualTo(first.get("items").get(0).get("id").asString());
        assertThat(visitor.get("/water/sections?format=csv").body())
                .contains("断面编码")
                .contains("SF-012");
        assertThat(visitor.post("/water/stations/SF-001-A/keys", null).status()).isEqualTo(401);
        visitor.signIn("officer");
        var key = visitor.post("/water/stations/SF-001-A/keys", null);
        assertThat(key.status()).as(key.body()).isEqualTo(200);
        assertThat(key.json().get("key").asString()).hasSizeGreaterThan(20);
        assertThat(visitor.get("/water/stations/SF-001-A/latest")
                        .json()
                        .get("values")
                        .size())
                .isEqualTo(9);
    }
}
