package org.lingxing.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.gazette.Office;
import org.lingxing.platform.gazette.TargetBook;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.gazette.TargetBook.Whose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The employment targets of the gazette with reported figures: lights at their edges, sums, versions, who may report. */
@PlatformTest
class TargetProgressTest {

    private static final String EMPLOYMENT = "zzb-2019-13";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvc mvc;

    @Autowired
    TargetBook book;

    @Autowired
    TargetLights lights;

    private Visitor officer;

    @BeforeEach
    void 公报已入库() throws Exception {
        var office = new Office(mvc);
        officer = office.visitor();
        if (book.of(EMPLOYMENT).isEmpty()) {
            office.takeOver("zhengzhou-2019-03.txt", Office.gazette());
        }
    }

    private Quantity cell(String division, int column) {
        var names = book.of(EMPLOYMENT).stream()
                .filter(quantity -> quantity.whose() == Whose.TOTAL)
                .map(Quantity::name)
                .toList();
        return book.of(EMPLOYMENT).stream()
                .filter(quantity ->
                        division.equals(quantity.printed()) && names.get(column).equals(quantity.name()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode one(Quantity target) throws Exception {
        return officer.get("/target-progress/targets/" + target.id()).json();
    }

    private Visitor.Answer report(
            Visitor who, Quantity target, String asOf, @Nullable Object value, @Nullable String note, long version)
            throws Exception {
        Map<String, Object> figure = new HashMap<>();
        figure.put("value", value);
        figure.put("reporter", target.printed() + "人社局");
        figure.put("note", note);
        return who.send(request(HttpMethod.PUT, "/api/v1/target-progress/targets/" + target.id() + "/figures/" + asOf)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsBytes(figure)));
    }

    private void reported(Quantity target, String asOf, Object value) throws Exception {
        var answer = report(
                officer, target, asOf, value, null, one(target).get("version").asLong());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void 就业目标有十五个县区八项_市本级另列() throws Exception {
        var matrix = officer.get("/target-progress/matrices/" + EMPLOYMENT).json();
        assertThat(matrix.get("columns").size()).isEqualTo(8);
        assertThat(matrix.get("rows").size()).isEqualTo(16);
        assertThat(matrix.get("rows")
                        .valueStream()
                        .filter(row -> "410100".equals(row.get("division").asString(""))))
                .hasSize(1);
        assertThat(matrix.get("checks")
                        .valueStream()
                        .allMatch(check -> check.get("fits").asBoolean()))
                .isTrue();
        assertThat(matrix.get("rows").get(15).get("printed").asString()).isEqualTo("市本级");
    }

    /** 2019 年从 1 月 1 日到 12 月 31 日 364 天，6 月 1 日已过 151 天；目标 3640，故 1510 恰与时间进度相等。 */
    @ParameterizedTest
    @CsvSource({"1510, GREEN", "1509.999, YELLOW", "1208, YELLOW", "1207.999, RED", "3640, GREEN", "0, RED"})
    void 灯的边界(String value, TargetLight.Colour light) {
        var model = cell("新密市", 0);
        var target = new Quantity(
                model.id(),
                "x",
                null,
                "",
                null,
                "x#1",
                null,
                1,
                "甲",
                "甲",
                "人",
                model.direction(),
                new BigDecimal("3640"),
                Whose.ROW,
                "新密市",
                model.division(),
                null,
                2019);
        assertThat(lights.of(target, TargetFrame.none(model.id()), new BigDecimal(value), LocalDate.of(2019, 6, 1))
                        .light())
                .isEqualTo(light);
    }

    @Test
    void 填报一格_灯有依据_更正留史() throws Exception {
        var target = cell("新密市", 3);
        reported(target, "2019-05-31", 3420);
        var after = one(target);
        assertThat(after.get("target").get("light").get("light").asString()).isEqualTo("GREEN");
        assertThat(after.get("target").get("figure").get("reporter").asString()).isEqualTo("新密市人社局");
        var why = officer.get("/target-progress/targets/" + target.id() + "/light")
                .json();
        assertThat(why.get("outcome").get("completion").decimalValue()).isEqualByComparingTo("0.4275");
        assertThat(why.get("because").toString()).contains("2019-12-31");

        long version = after.get("version").asLong();
        var bare = report(officer, target, "2019-05-31", 3300, null, version);
        assertThat(bare.code()).isEqualTo("CORRECTION_UNGROUNDED");
        assertThat(report(officer, target, "2019-05-31", 2640, "多报了外县的", version)
                        .status())
                .isEqualTo(200);
        var corrected = one(target);
        assertThat(corrected.get("history").size()).isEqualTo(2);
        assertThat(corrected.get("target").get("light").get("light").asString()).isEqualTo("YELLOW");
        version = corrected.get("version").asLong();
        assertThat(report(officer, target, "2019-05-31", null, "整月重报", version).status())
                .isEqualTo(200);
        assertThat(one(target).get("target").get("figure").isNull()).isTrue();
        assertThat(one(target).get("history").size()).isEqualTo(3);
    }

    @Test
    void 两人同时填一格_后到的先看再改() throws Exception {
        var target = cell("登封市", 0);
        assertThat(report(officer, target, "2019-04-30", 900, null, 0).status()).isEqualTo(200);
        var late = report(officer, target, "2019-05-31", 1000, null, 0);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().get("by").asString()).isEqualTo("officer");
        assertThat(one(target).get("history").size()).isEqualTo(1);
    }

    @Test
    void 合计是各县区之和_与填报的合计对不上就写明() throws Exception {
        int column = 6;
        reported(cell("新密市", column), "2019-05-31", 400);
        reported(cell("登封市", column), "2019-05-31", 300);
        var total = cell("合计", column);
        reported(total, "2019-05-31", 750);
        var matrix = officer.get("/target-progress/matrices/" + EMPLOYMENT + "?on=2019-05-31")
                .json();
        assertThat(matrix.get("timeElapsed").decimalValue()).isEqualByComparingTo("0.4121");
        var top = matrix.get("totals").get(column);
        assertThat(top.get("added").asInt()).isEqualTo(700);
        assertThat(top.get("reporting").asInt()).isEqualTo(2);
        var check = matrix.get("checks").get(column);
        assertThat(check.get("reportedFits").asBoolean()).isFalse();
        assertThat(check.get("reported").asInt()).isEqualTo(750);
        var beside = one(total).get("target").get("recorded").get(0);
        assertThat(beside.get("value").asInt()).isEqualTo(700);
        assertThat(beside.get("difference").asInt()).isEqualTo(50);
        assertThat(one(total).get("records").get(0).get("entries").size()).isEqualTo(2);
    }

    @Test
    void 单位填报自己的_别处的不能填_日期不能在以后() throws Exception {
        var agency = new Visitor(mvc);
        agency.signIn("agency");
        assertThat(report(agency, cell("金水区", 0), "2019-05-31", 9000, null, 0).status())
                .isEqualTo(200);
        assertThat(report(agency, cell("二七区", 0), "2019-05-31", 9000, null, 0).code())
                .isEqualTo("NOT_YOUR_TARGET");
        assertThat(report(officer, cell("二七区", 0), "2019-06-19", 9000, null, 0).code())
                .isEqualTo("DAY_AHEAD");
        var guard = new Visitor(mvc);
        guard.signIn("guard");
        assertThat(report(guard, cell("二七区", 0), "2019-05-31", 1, null, 0).code())
                .isEqualTo("NOT_YOUR_ROLE");
    }

    @Test
    void 起点和起止日可以设定_灯随之重算() throws Exception {
        var target = cell("荥阳市", 7);
        reported(target, "2019-05-31", 160);
        assertThat(one(target).get("target").get("light").get("light").asString())
                .isEqualTo("YELLOW");
        var answer = officer.send(request(HttpMethod.PUT, "/api/v1/target-progress/targets/" + target.id() + "/frame")
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"starts\":\"2019-03-01\"}"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("target").get("light").get("light").asString())
                .isEqualTo("GREEN");
    }

    @Test
    void 清单按县区按指标按灯() throws Exception {
        var target = cell("上街区", 1);
        reported(target, "2019-05-31", 10);
        var red = officer.get("/target-progress?division="
                        + Objects.requireNonNull(target.division()).value() + "&light=RED")
                .json();
        assertThat(red.get("total").asInt()).isEqualTo(1);
        assertThat(red.get("items").get(0).get("name").asString()).isEqualTo(target.name());
        var all = officer.get("/target-progress?limit=200").json();
        assertThat(all.get("total").asInt()).isEqualTo(237);
        var next = officer.get(
                        "/target-progress?limit=200&after=" + all.get("next").asString())
                .json();
        assertThat(next.get("items").size()).isEqualTo(37);
        assertThat(officer.get("/target-progress?format=csv&columns=name,division,light&lang=zh&light=RED")
                        .body())
                .contains("滞后");
    }
}
