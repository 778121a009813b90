package org.lingxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    @ParameterizedTest(name = "{0} yuan")
    @CsvSource(textBlock = """
            17200.00, 17200
            26799.45, 26799.45
            0.10,     0.1
            -3.05,    -3.05
            """)
    void moneyIsExactAndWrittenWithoutNeedlessZeros(BigDecimal yuan, String written) {
        assertThat(Money.of(yuan)).hasToString(written);
    }

    @Test
    void moneyFinerThanAFenOrBeyondMeasureIsRefused() {
        assertThatThrownBy(() -> Money.of(new BigDecimal("0.001"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "{0} {1} after {2}")
    @CsvSource(textBlock = """
            5, DAYS,   2019-05-30, 2019-06-04
            1, MONTHS, 2019-01-31, 2019-02-28
            1, MONTHS, 2020-01-31, 2020-02-29
            2, YEARS,  2020-02-29, 2022-02-28
            """)
    void aTermEndsOnTheDayOfTheSameNumberOrTheLastOfTheMonth(
            int length, Term.Unit unit, LocalDate event, LocalDate end) {
        assertThat(new Term(length, unit).endAfter(event)).isEqualTo(end);
    }

    @Test
    void aTermExplainsItself() {
        var event = LocalDate.of(2019, 3, 3);
        assertThat(Term.workingDays(20).explain(event, LocalDate.of(2019, 4, 1)).zh())
                .isEqualTo("自2019-03-03次日（2019-03-04）起20个工作日，至2019-04-01届满");
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(textBlock = """
            QUARTER,    2019-05-10, 2019-04-01..2019-06-30
            MONTH,      2019-02-10, 2019-02-01..2019-02-28
            HALF_MONTH, 2019-02-15, 2019-02-01..2019-02-15
            HALF_MONTH, 2019-02-16, 2019-02-16..2019-02-28
            TEN_DAYS,   2019-01-10, 2019-01-01..2019-01-10
            TEN_DAYS,   2019-01-31, 2019-01-21..2019-01-31
            WEEK,       2019-03-18, 2019-03-18..2019-03-24
            WEEK,       2019-03-24, 2019-03-18..2019-03-24
            YEAR,       2019-03-24, 2019-01-01..2019-12-31
            """)
    void periodsOfTheCalendar(PeriodKind kind, LocalDate day, String period) {
        assertThat(kind.containing(day)).hasToString(period);
    }

    @ParameterizedTest
    @CsvSource({"zz-2019-7#28.4", "zz-2019-5#a2.6.3.1", "zz-2019-11#1.4.a", "zzb-2019-12#p8.15", "zz-2019-6#n1"})
    void provisionsKeepTheirWrittenForm(String written) {
        assertThat(ProvisionId.of(written)).hasToString(written);
    }

    @Test
    void aProvisionLiesWithinAnother() {
        var article = ProvisionId.of("zz-2019-7#28");
        assertThat(ProvisionId.of("zz-2019-7#28.4").isWithin(article)).isTrue();
        assertThat(ProvisionId.of("zz-2019-7#2").isWithin(article)).isFalse();
        assertThat(ProvisionId.of("zz-2019-7#281").isWithin(article)).isFalse();
    }
}
