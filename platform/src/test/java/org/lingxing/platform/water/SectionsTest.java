package org.lingxing.platform.water;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

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
        assertThat(visitor.get(
                                "/water/sections/SF-001/curve?item=gold&from=2019-06-01T00:00:00Z&to=2019-06-08T00:00:00Z")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void 告警可见_名册可导出_密钥只给河长办与督查室() throws Exception {
        var alarms = visitor.get("/water/alarms").json().get("items");
        assertThat(alarms.toString()).contains("SF-009");
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
