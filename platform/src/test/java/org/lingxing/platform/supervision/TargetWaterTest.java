package org.lingxing.platform.supervision;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.gazette.TargetBook.Whose;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.time.CityClock;
import org.lingxing.reader.TargetDirection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** What the register of water proves of a target is what the pages of the water show, and has its records behind it. */
@PlatformTest
class TargetWaterTest {

    private static final LocalDate DAY = LocalDate.of(2019, 6, 18);

    @Autowired
    TargetWater water;

    @Autowired
    List<Measure> measures;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    CityClock clock;

    @BeforeEach
    void 当天() {
        clock.moveTo(DAY);
    }

    @Test
    void 断面数与册中一致_不是城市的目标不证() {
        int registered = database.sql("select count(*) from water.section")
                .query(Integer.class)
                .single();
        var sections = target("建成监测断面", "个", Whose.CITY);
        var proof = requireNonNull(water.upTo(List.of(sections), DAY).get(sections.id()));
        assertThat(proof.value()).isEqualByComparingTo(BigDecimal.valueOf(registered));
        assertThat(water.behind(sections, DAY, 1000)).hasSize(registered);
        assertThat(water.upTo(
                        List.of(
                                target("建成监测断面", "个", Whose.ROW),
                                target("河长", "个", Whose.CITY),
                                target("监测断面", "%", Whose.CITY)),
                        DAY))
                .isEmpty();
    }

    @Test
    void 水源水质达标率与水质月报的相同() throws Exception {
        database.sql("update water.section set drinking = true where code in (select code from water.section limit 4)")
                .update();
        var drinking = target("集中式饮用水水源水质达标率", "%", Whose.CITY);
        var proof = requireNonNull(water.upTo(List.of(drinking), DAY).get(drinking.id()));
        JsonNode shown = month("2019-06").get("drinking");
        int months = shown.get("yearMonths").asInt();
        int complying = shown.get("yearComplying").asInt();
        assertThat(months).isPositive();
        assertThat(proof.value())
                .isEqualByComparingTo(BigDecimal.valueOf(100L * complying)
                        .divide(BigDecimal.valueOf(months), 1, RoundingMode.HALF_UP));
        var behind = water.behind(drinking, DAY, 1000);
        assertThat(behind).hasSize(months);
        assertThat(behind.stream().filter(entry -> entry.quantity().signum() > 0))
                .hasSize(complying);
    }

    @Test
    void 断面达标月次_与月报逐县相同_每一个都有据() throws Exception {
        var measure = measures.stream()
                .filter(one -> one.about().name().equals("water.sections-meeting-target"))
                .findFirst()
                .orElseThrow();
        var june = Span.read("2019-06");
        var values = measure.values(june, Set.of());
        assertThat(values).isNotEmpty();
        int aimed = 0;
        for (JsonNode county : month("2019-06").get("counties")) {
            if (county.get("aimed").asInt() > 0) {
                var value = requireNonNull(values.get(county.get("division").asString()));
                assertThat(value.counted()).isEqualTo(county.get("met").asInt());
                assertThat(value.of()).isEqualTo(county.get("aimed").asInt());
            }
            aimed += county.get("aimed").asInt();
        }
        assertThat(values.values().stream().mapToInt(TargetWaterTest::of).sum()).isEqualTo(aimed);
        values.forEach((division, value) -> {
            var records = measure.records(division, june);
            assertThat(records).hasSize(of(value));
            assertThat(records.stream().filter(Measure.Evidence::counted)).hasSize(value.counted());
        });
    }

    private static int of(Measure.Value value) {
        return requireNonNull(value.of());
    }

    private JsonNode month(String month) throws Exception {
        var officer = new Visitor(mvc);
        officer.signIn("officer");
        return officer.get("/water/months/" + month).json();
    }

    private static Quantity target(String name, String unit, Whose whose) {
        return new Quantity(
                UUID.randomUUID(),
                "zz-2019-5",
                null,
                "",
                null,
                "1",
                null,
                0,
                name,
                "",
                unit,
                TargetDirection.AT_LEAST,
                BigDecimal.TEN,
                whose,
                null,
                null,
                null,
                2019);
    }
}
