package org.lingxing.platform.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class DivisionsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 4, 26);

    @Autowired
    MockMvc mvc;

    @Autowired
    Divisions divisions;

    @ParameterizedTest
    @CsvSource({
        "上街区,                     410106",
        "管城区,                     410104",
        "郑州高新区,                 410172",
        "郑州高新技术产业开发区,     410172",
        "航空港实验区,               410173",
        "郑州航空港经济综 合实验区,  410173",
        "郑州经济开发区,             410171",
        "郑东新区,                   410199",
        "郑州市,                     410100",
        "市本级,                     410100",
    })
    void 公报上的称呼对应到区划代码(String printed, String code) {
        assertThat(divisions.called(printed, DAY)).contains(DivisionCode.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"金水", "林山寨街道", "开封市", ""})
    void 册中没有的称呼不作推断(String printed) {
        assertThat(divisions.called(printed, DAY)).isEmpty();
    }

    @Test
    void 全市十六个县级单位与其乡镇都在册() {
        var lines = BaseRegister.lines("410100");
        var byLevel = lines.stream().collect(Collectors.groupingBy(BaseRegister.Line::level, Collectors.counting()));
        assertThat(byLevel)
                .containsEntry(Division.Level.COUNTY, 12L)
                .containsEntry(Division.Level.ZONE, 4L)
                .containsEntry(Division.Level.TOWNSHIP, 208L);
        assertThat(lines.stream().filter(line -> line.level() != Division.Level.TOWNSHIP))
                .allMatch(line -> Objects.nonNull(line.en()), "has an English name");
    }

    @Test
    void 列表可按级别上级与名称筛选() throws Exception {
        var visitor = new Visitor(mvc);
        var counties = visitor.get("/divisions?level=COUNTY&limit=5").json();
        assertThat(counties.get("total").asInt()).isEqualTo(12);
        assertThat(counties.get("items")).hasSize(5);
        assertThat(counties.get("items").get(3).get("name").get("en").asString())
                .isEqualTo("Jinshui District");
        assertThat(visitor.get("/divisions?parent=410105").json().get("total").asInt())
                .isEqualTo(24);
        var found = visitor.get("/divisions?q=航空港").json();
        assertThat(found.get("items").get(0).get("code").asString()).isEqualTo("410173");
        assertThat(visitor.get("/divisions?q=%25").json().get("total").asInt()).isZero();
        assertThat(visitor.get("/divisions?level=VILLAGE").status()).isEqualTo(400);
        assertThat(visitor.get("/divisions?parent=abc").status()).isEqualTo(400);
    }

    @Test
    void 翻页不重不漏() throws Exception {
        var visitor = new Visitor(mvc);
        var codes = new ArrayList<String>();
        var next = "";
        do {
            var page = visitor.get("/divisions?limit=60&after=" + next).json();
            page.get("items").forEach(item -> codes.add(item.get("code").asString()));
            next = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(codes).hasSize(225).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void 郑东新区的代码注明为自编() throws Exception {
        var visitor = new Visitor(mvc);
        assertThat(visitor.get("/divisions/410199").json().get("official").asBoolean())
                .isFalse();
        assertThat(visitor.get("/divisions/410173").json().get("official").asBoolean())
                .isTrue();
        assertThat(visitor.get("/divisions/410198").code()).isEqualTo("NOT_FOUND");
        assertThat(visitor.get("/about")
                        .json()
                        .get("city")
                        .get("name")
                        .get("zh")
                        .asString())
                .isEqualTo("郑州市");
    }
}
