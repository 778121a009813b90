package org.lingxing.decrees.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;
import org.lingxing.kernel.Money;

class LandTest {

    private static final Ask ASK = Ask.on("2019-06-03");

    @ParameterizedTest(name = "容积率 {0}，{1} 个车位，配套 {2}，仅内部 {3}：{4}")
    @CsvSource(textBlock = """
            2.5,  501, 9000,    true,  zz-2019-10#3 2.5 2.5
            2.51, 501, 9000,    true,  ''
            2.51, 500, 9000,    true,  zz-2019-10#3 100.00000000 100
            2.51, 499, 9000,    true,  zz-2019-10#3 99.80000000 100
            2.51, 501, 9000.06, true,  zz-2019-10#5.7 15.00010000 15
            2.51, 501, 0,       false, zz-2019-10#5.7 false true
            """)
    void 第三条与第五条七_规划指标(BigDecimal ratio, int spaces, BigDecimal supporting, boolean internal, String violation) {
        var outcome = ASK.decides(
                new PlanningIndicators(),
                new PlanningIndicators.Input(
                        ratio, BigDecimal.valueOf(50000), BigDecimal.valueOf(60000), spaces, supporting, internal));
        assertThat(outcome.met()).isEqualTo(violation.isEmpty());
        assertThat(outcome.violations().stream().map(one -> one.provision() + " " + one.value() + " " + one.limit()))
                .containsExactlyElementsOf(violation.isEmpty() ? List.of() : List.of(violation));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            4000000, 5999999.99, 6000000,  false
            4000000, 6000000,    6000000,  false
            4000000, 6000000.01, 6000000,  true
            0.01,    0,          0.02,     false
            """)
    void 第五条四_起价为评估价一点五倍(BigDecimal appraised, BigDecimal cost, BigDecimal price, boolean belowCost) {
        var outcome = ASK.decides(
                new StartingPrice(), new StartingPrice.Input(Money.rounded(appraised), Money.rounded(cost)));
        assertThat(outcome.price()).isEqualTo(Money.rounded(price));
        assertThat(outcome.belowCost()).isEqualTo(belowCost);
    }

    @ParameterizedTest(name = "{0}：下一步 {1}，次序不符 {2}")
    @CsvSource(textBlock = """
            '', APPLIED, ''
            APPLIED, DISTRICT_REVIEWED, ''
            APPLIED DISTRICT_REVIEWED QUALIFIED LEADING_GROUP_INFORMED OFFER_APPROVED SOLD, PROJECT_CONTRACT, ''
            APPLIED DISTRICT_REVIEWED QUALIFIED LEADING_GROUP_INFORMED OFFER_APPROVED SOLD LAND_CONTRACT PROJECT_CONTRACT, ACCEPTED, LAND_CONTRACT zz-2019-10#a2.3
            APPLIED DISTRICT_REVIEWED QUALIFIED LEADING_GROUP_INFORMED OFFER_APPROVED SOLD PROJECT_CONTRACT LAND_CONTRACT ACCEPTED, '', ''
            APPLIED DISTRICT_REVIEWED QUALIFIED LEADING_GROUP_INFORMED OFFER_APPROVED SOLD PROJECT_CONTRACT LAND_CONTRACT ACCEPTANCE_FAILED, '', ''
            APPLIED QUALIFIED, DISTRICT_REVIEWED, QUALIFIED zz-2019-10#a2.2
            """)
    void 附件二_先项目合同后土地合同(String done, String next, String violation) {
        var steps = done.isEmpty()
                ? List.<CourseStep>of()
                : Arrays.stream(done.split(" ")).map(CourseStep::valueOf).toList();
        var outcome = ASK.decides(new NextStep(), new NextStep.Input(steps));
        assertThat(outcome.next().stream().map(CourseStep::name))
                .containsExactlyElementsOf(next.isEmpty() ? List.of() : List.of(next));
        assertThat(outcome.violations().stream().map(one -> one.step() + " " + one.provision()))
                .containsExactlyElementsOf(violation.isEmpty() ? List.of() : List.of(violation));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            新材料产业, 前沿新材料, true, 7
            新一代信息技术产业, 人工智能, true, 6
            数字创意产业, 设计服务, true, 3
            新材料产业, 设计服务, false, 0
            房地产业, 住宅, false, 0
            """)
    void 附件三_产业目录(String primary, String secondary, boolean admissible, int functions) {
        var outcome = ASK.decides(new LandIndustry(), new LandIndustry.Input(primary, secondary));
        assertThat(outcome.admissible()).isEqualTo(admissible);
        assertThat(outcome.functions()).hasSize(functions);
    }

    @Test
    void 施行前一日未施行_当日已施行() {
        var input = new NextStep.Input(List.of());
        assertThat(Ask.on("2019-03-25").findsNothingInForce(new NextStep(), input))
                .isTrue();
        assertThat(Ask.on("2019-03-26").findsNothingInForce(new NextStep(), input))
                .isFalse();
    }
}
