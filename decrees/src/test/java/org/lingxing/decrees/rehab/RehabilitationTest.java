package org.lingxing.decrees.rehab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;
import org.lingxing.kernel.Money;

class RehabilitationTest {

    private static final Ask ASK = Ask.on("2019-06-03");

    @ParameterizedTest(name = "{0} − {1} − {2} → 市 {3} 县 {4}")
    @CsvSource(textBlock = """
            10000,    3000, 2000, 2500,    2500
            10000.01, 3000, 2000, 2500.01, 2500
            0.01,     0,    0,    0.01,    0
            0.02,     0,    0,    0.01,    0.01
            5000,     3000, 2000, 0,       0
            0,        0,    0,    0,       0
            """)
    void 第七部分_市县一比一_单分归市(
            BigDecimal total, BigDecimal central, BigDecimal provincial, BigDecimal city, BigDecimal county) {
        var input = new CoFinancing.Input(Money.of(total), Money.of(central), Money.of(provincial));
        assertThat(ASK.decides(new CoFinancing(), input))
                .isEqualTo(new CoFinancing.Outcome(Money.of(city), Money.of(county)));
    }

    @Test
    void 补助超过总额不受理() {
        var input = new CoFinancing.Input(Money.yuan(5000), Money.yuan(3000), new Money(200_001));
        assertThat(ASK.refuses(new CoFinancing(), input)).containsExactly("/total");
    }

    @ParameterizedTest(name = "{0} 取消，{1} 申请 → {2} {3}")
    @CsvSource(textBlock = """
            2019-06-10, 2019-06-10, false, 2021-06-10
            2019-06-10, 2021-06-09, false, 2021-06-10
            2019-06-10, 2021-06-10, false, 2021-06-10
            2019-06-10, 2021-06-11, true,  2021-06-10
            2020-02-29, 2022-02-28, false, 2022-02-28
            2020-02-29, 2022-03-01, true,  2022-02-28
            """)
    void 第八部分四_两年内不得申请(LocalDate revoked, LocalDate applies, boolean allowed, LocalDate until) {
        assertThat(ASK.decides(new InstitutionBar(), new InstitutionBar.Input(revoked, applies)))
                .isEqualTo(new InstitutionBar.Outcome(allowed, until));
    }

    @Test
    void 申请早于取消资格不受理() {
        var input = new InstitutionBar.Input(LocalDate.of(2019, 6, 10), LocalDate.of(2019, 6, 9));
        assertThat(ASK.refuses(new InstitutionBar(), input)).containsExactly("/appliesOn");
    }

    @ParameterizedTest(name = "{0} → 完成 {1} 缺 {2} 颠倒 {3}")
    @CsvSource(textBlock = """
            'INITIAL 2019-03-20, INTERIM 2019-07-01, FINAL 2019-12-31',                     true,  '',      false
            'FINAL 2019-12-31, INTERIM 2019-07-01, INITIAL 2019-03-20',                     true,  '',      false
            'INITIAL 2019-03-20, INTERIM 2019-03-20, FINAL 2019-03-20',                     true,  '',      false
            'INITIAL 2019-03-20, INTERIM 2019-03-19, FINAL 2019-12-31',                     false, '',      true
            'INITIAL 2019-03-20, INTERIM 2019-07-01, FINAL 2020-01-01',                     false, FINAL,   false
            'INITIAL 2018-12-31, INTERIM 2019-07-01, FINAL 2019-12-31',                     false, INITIAL, false
            'INITIAL 2019-03-20, FINAL 2019-03-19',                                         false, INTERIM, true
            'INITIAL 2019-03-20, INTERIM 2019-05-01, INTERIM 2019-08-01, FINAL 2019-12-31', true,  '',      false
            'INITIAL 2019-03-20, INTERIM 2019-05-01, INTERIM 2019-12-31, FINAL 2019-12-01', false, '',      true
            """)
    void 第八部分三_每年初期中期末期(String made, boolean complete, String missing, boolean outOfOrder) {
        List<ServiceEvaluations.Evaluation> evaluations = new ArrayList<>();
        for (var one : made.split(", ", -1)) {
            var parts = one.split(" ", -1);
            evaluations.add(
                    new ServiceEvaluations.Evaluation(EvaluationKind.valueOf(parts[0]), LocalDate.parse(parts[1])));
        }
        List<EvaluationKind> lacking = missing.isEmpty() ? List.of() : List.of(EvaluationKind.valueOf(missing));
        assertThat(ASK.decides(new ServiceEvaluations(), new ServiceEvaluations.Input(2019, evaluations)))
                .isEqualTo(new ServiceEvaluations.Outcome(complete, lacking, outOfOrder));
    }

    @Test
    void 没有任何评估时三类都缺() {
        var outcome = ASK.decides(new ServiceEvaluations(), new ServiceEvaluations.Input(2019, List.of()));
        assertThat(outcome.missing()).containsExactly(EvaluationKind.values());
        assertThat(outcome.outOfOrder()).isFalse();
    }

    @Test
    void 施行前一日未施行_当日已施行() {
        var input = new CoFinancing.Input(Money.yuan(1), Money.ZERO, Money.ZERO);
        assertThat(Ask.on("2019-03-17").findsNothingInForce(new CoFinancing(), input))
                .isTrue();
        assertThat(Ask.on("2019-03-18").findsNothingInForce(new CoFinancing(), input))
                .isFalse();
    }
}
