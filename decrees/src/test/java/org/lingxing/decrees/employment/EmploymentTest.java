package org.lingxing.decrees.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;
import org.lingxing.kernel.Money;

class EmploymentTest {

    private static final Ask ASK = Ask.on("2019-06-03");

    @ParameterizedTest(name = "职工 {0} 招用 {1} 合同 {2} 年 → {3} 差 {4}")
    @CsvSource(textBlock = """
            30,  7,  1,    false, 1
            30,  8,  1,    true,  0
            30,  9,  1,    true,  0
            28,  7,  1,    true,  0
            1,   0,  1,    false, 1
            100, 24, 1,    false, 1
            100, 25, 1,    true,  0
            101, 15, 1,    false, 1
            101, 16, 1,    true,  0
            30,  8,  0.99, false, 0
            30,  0,  2,    false, 8
            """)
    void 第二部分_小微企业贷款(int staff, int hires, BigDecimal years, boolean qualifies, int needed) {
        var input = new LoanCap.Input(Applicant.SMALL_ENTERPRISE, true, staff, hires, years);
        assertThat(ASK.decides(new LoanCap(), input))
                .isEqualTo(new LoanCap.Outcome(Money.tenThousand(300), qualifies, needed));
    }

    @ParameterizedTest(name = "{0} {1} → {2} 万元")
    @CsvSource(textBlock = """
            PERSON,      true,  30
            PERSON,      false, 30
            GRADUATE,    true,  35
            PARTNERSHIP, true,  200
            """)
    void 第二部分_个人与合伙贷款(Applicant applicant, boolean eligible, long cap) {
        var outcome = ASK.decides(new LoanCap(), new LoanCap.Input(applicant, eligible, null, null, null));
        assertThat(outcome).isEqualTo(new LoanCap.Outcome(Money.tenThousand(cap), eligible, null));
    }

    @Test
    void 小微企业缺项不受理() {
        assertThat(ASK.refuses(new LoanCap(), new LoanCap.Input(Applicant.SMALL_ENTERPRISE, true, null, null, null)))
                .containsExactly("/staff", "/newHires", "/contractYears");
    }

    @ParameterizedTest(name = "运营 {0} 月 {1} 人 已补 {2} 年 标准 {3} → {4}")
    @CsvSource(textBlock = """
            12, 3, 0, 10000,    10000
            11, 3, 0, 10000,    0
            12, 2, 0, 10000,    0
            13, 4, 1, 10000,    10000
            13, 4, 2, 10000,    0
            12, 3, 0, 10000.01, 10000
            12, 3, 0, 9999.99,  9999.99
            """)
    void 第二部分_孵化补贴(int months, int jobs, int paid, BigDecimal each, BigDecimal amount) {
        var firm = new Incubation.Firm("甲", months, jobs, paid, Money.of(each));
        assertThat(ASK.decides(new Incubation(), new Incubation.Input(List.of(firm))))
                .isEqualTo(new Incubation.Outcome(
                        Money.of(amount), List.of(new Incubation.Granted("甲", Money.of(amount)))));
    }

    @Test
    void 没有企业则为零_企业重复不受理() {
        assertThat(ASK.decides(new Incubation(), new Incubation.Input(List.of()))
                        .total())
                .isEqualTo(Money.ZERO);
        var firm = new Incubation.Firm("甲", 12, 3, 0, Money.yuan(1));
        assertThat(ASK.refuses(new Incubation(), new Incubation.Input(List.of(firm, firm))))
                .containsExactly("/firms/1/name");
    }

    @Test
    void 第三部分_见习基地() {
        assertThat(ASK.decides(new InternshipBase(), new InternshipBase.Input(true)))
                .isEqualTo(new Amount(Money.yuan(50_000)));
        assertThat(ASK.decides(new InternshipBase(), new InternshipBase.Input(false)))
                .isEqualTo(new Amount(Money.ZERO));
    }

    @ParameterizedTest(name = "{0} 家 → {1}")
    @CsvSource(textBlock = """
            0,   0
            99,  0
            100, 20000
            101, 20200
            """)
    void 第三部分_招聘会(int employers, long amount) {
        assertThat(ASK.decides(new JobFair(), new JobFair.Input(employers))).isEqualTo(new Amount(Money.yuan(amount)));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            '3 2 8',    600
            '2.99',     0
            '3',        300
            '3.01 3',   600
            """)
    void 第三部分_职业介绍(String months, long amount) {
        var persons = Arrays.stream(months.split(" ", -1))
                .map(one -> new PlacementAgency.Person(new BigDecimal(one)))
                .toList();
        assertThat(ASK.decides(new PlacementAgency(), new PlacementAgency.Input(persons)))
                .isEqualTo(new Amount(Money.yuan(amount)));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            CITY,          20000
            PROVINCE,      30000
            PROVINCE_STAR, 50000
            """)
    void 第五部分_充分就业社区(CommunityLevel level, long amount) {
        assertThat(ASK.decides(new Community(), new Community.Input(level))).isEqualTo(new Amount(Money.yuan(amount)));
    }

    @ParameterizedTest(name = "{0} 条，目标 {1} → {2} {3} {4}")
    @CsvSource(textBlock = """
            99,  100, 2970, 3960, 4950
            100, 100, 3000, 4000, 5000
            101, 100, 3000, 4000, 5000
            0,   100, 0,    0,    0
            1,   0,   0,    0,    0
            """)
    void 第五部分_各类以目标为上限(int records, int target, long newJobs, long reemployed, long hardship) {
        var input = new RegistrationFees.Input(
                new RegistrationFees.Counts(records, records, records),
                new RegistrationFees.Counts(target, target, target));
        assertThat(ASK.decides(new RegistrationFees(), input))
                .isEqualTo(new RegistrationFees.Outcome(
                        Money.yuan(newJobs + reemployed + hardship),
                        new RegistrationFees.Parts(Money.yuan(newJobs), Money.yuan(reemployed), Money.yuan(hardship))));
    }

    @ParameterizedTest(name = "离校 {0} 出生 {1} 未就业 {2} → {3}")
    @CsvSource(textBlock = """
            2017-06-03, 1990-01-01, true,  GRADUATE
            2017-06-02, 1990-01-01, true,  ''
            2019-06-03, 1990-01-01, true,  GRADUATE
            2018-06-30, 1990-01-01, false, ''
            2018-06-30, 1996-01-01, true,  GRADUATE YOUTH
            2016-06-30, 1996-01-01, true,  YOUTH
            ,           2003-06-04, true,  ''
            ,           2003-06-03, true,  YOUTH
            ,           1994-06-04, true,  YOUTH
            ,           1994-06-03, true,  ''
            ,           2000-01-01, false, ''
            """)
    void 第三部分_见习补贴范围(@Nullable LocalDate left, LocalDate born, boolean unemployed, String grounds) {
        var input = new InternshipSubsidyScope.Input(left != null, left, born, unemployed);
        var outcome = ASK.decides(new InternshipSubsidyScope(), input);
        assertThat(outcome.covered()).isEqualTo(!grounds.isEmpty());
        assertThat(outcome.because().stream().map(Ground::name).toList()).isEqualTo(named(grounds));
    }

    @Test
    void 毕业生缺离校日期或日期不成立不受理() {
        var rule = new InternshipSubsidyScope();
        var born = LocalDate.of(1996, 1, 1);
        assertThat(ASK.refuses(rule, new InternshipSubsidyScope.Input(true, null, born, true)))
                .containsExactly("/graduatedOn");
        assertThat(ASK.refuses(rule, new InternshipSubsidyScope.Input(true, LocalDate.of(2019, 6, 4), born, true)))
                .containsExactly("/graduatedOn");
        assertThat(ASK.refuses(rule, new InternshipSubsidyScope.Input(false, null, LocalDate.of(2019, 6, 4), true)))
                .containsExactly("/birthDate");
    }

    @Test
    void 印发前一日未施行_当日已施行() {
        var input = new JobFair.Input(100);
        assertThat(Ask.on("2019-03-07").findsNothingInForce(new JobFair(), input))
                .isTrue();
        assertThat(Ask.on("2019-03-08").findsNothingInForce(new JobFair(), input))
                .isFalse();
    }

    private static List<String> named(String grounds) {
        return grounds.isEmpty() ? List.of() : List.of(grounds.split(" ", -1));
    }
}
