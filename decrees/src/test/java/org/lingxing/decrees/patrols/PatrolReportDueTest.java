package org.lingxing.decrees.patrols;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;

class PatrolReportDueTest {

    private static final PatrolReportDue RULE = new PatrolReportDue();

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            2019-05-30, 2019-06-04
            2019-04-27, 2019-05-02
            2019-12-29, 2020-01-03
            2020-02-26, 2020-03-02
            2019-02-26, 2019-03-03
            """)
    void 第五条_自次日起五日_不论节假日(LocalDate patrolEnd, LocalDate due) {
        assertThat(Ask.on("2019-06-03")
                        .decides(RULE, new PatrolReportDue.Input(patrolEnd))
                        .due())
                .isEqualTo(due);
    }

    @Test
    void 施行前一日未施行_当日已施行() {
        var input = new PatrolReportDue.Input(LocalDate.of(2019, 3, 18));
        assertThat(Ask.on("2019-03-17").findsNothingInForce(RULE, input)).isTrue();
        assertThat(Ask.on("2019-03-18").findsNothingInForce(RULE, input)).isFalse();
        assertThat(Ask.on("2019-06-03").knowing("2019-03-17").findsNothingInForce(RULE, input))
                .isTrue();
    }

    @Test
    void 说明写明条文与数字() {
        var steps = Ask.on("2019-06-03")
                .explains(RULE, new PatrolReportDue.Input(LocalDate.of(2019, 5, 30)))
                .steps();
        assertThat(steps).hasSize(1);
        assertThat(steps.getFirst().text().zh()).isEqualTo("自巡查结束日（2019年5月30日）次日起 5日内报送，至 2019年6月4日 止");
        assertThat(steps.getFirst().says().provision()).hasToString("zzw-2019-54#5");
    }
}
