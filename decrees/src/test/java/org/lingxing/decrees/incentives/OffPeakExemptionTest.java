package org.lingxing.decrees.incentives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;

class OffPeakExemptionTest {

    private static final OffPeakExemption RULE = new OffPeakExemption();

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(textBlock = """
            AL, 登封市, NONE, false, NORMAL, NORMAL, ''
            AL, 登封市, NONE, true, EXEMPT, LOWERED_OR_NOT_CONTROLLED, zz-2019-8#2.1.1
            AL, 登封市, PROVINCIAL, true, EXEMPT, NOT_CONTROLLED, zz-2019-8#2.1.1 zz-2019-8#2.1.2
            AL, 巩义市, NATIONAL, false, EXEMPT, NOT_CONTROLLED, zz-2019-8#2.1.2 zzb-2019-16#3
            RU, 登封市, NONE, true, EXEMPT, NORMAL, zz-2019-11#6.1
            RU, 登封市, PROVINCIAL, false, NORMAL, NOT_CONTROLLED, zz-2019-11#6.1
            RU, 登封市, NATIONAL, true, EXEMPT, NOT_CONTROLLED, zz-2019-11#6.1
            AL RU, 登封市, NATIONAL, false, EXEMPT, NOT_CONTROLLED, zz-2019-8#2.1.2 zz-2019-11#6.1
            AG, 巩义市, NATIONAL, true, NORMAL, NORMAL, ''
            """)
    void 两项各取较优(
            String sectors,
            String county,
            GreenFactory green,
            boolean emissions,
            SeasonalProduction seasonal,
            HeavyPollution heavy,
            String provisions) {
        var outcome = Ask.on("2019-06-03").decides(RULE, input(sectors, county, green, emissions));
        assertThat(outcome.seasonalProduction()).isEqualTo(seasonal);
        assertThat(outcome.heavyPollutionDays()).isEqualTo(heavy);
        assertThat(outcome.provisions().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .isEqualTo(provisions);
    }

    @Test
    void 各文件施行前一日与当日() {
        var residues = input("RU", "登封市", GreenFactory.NONE, true);
        assertThat(Ask.on("2019-04-01").findsNothingInForce(RULE, residues)).isTrue();
        assertThat(Ask.on("2019-04-02").findsNothingInForce(RULE, residues)).isFalse();
        var base = input("AL", "巩义市", GreenFactory.NONE, true);
        assertThat(Ask.on("2019-03-14").findsNothingInForce(RULE, base)).isTrue();
        assertThat(Ask.on("2019-03-15").decides(RULE, base).seasonalProduction())
                .isEqualTo(SeasonalProduction.EXEMPT);
        var elsewhere = input("AL", "登封市", GreenFactory.NONE, true);
        assertThat(Ask.on("2019-03-17").findsNothingInForce(RULE, elsewhere)).isTrue();
        assertThat(Ask.on("2019-03-18").findsNothingInForce(RULE, elsewhere)).isFalse();
    }

    private static OffPeakExemption.Input input(String sectors, String county, GreenFactory green, boolean emissions) {
        return new OffPeakExemption.Input(
                Arrays.stream(sectors.split(" ")).map(Sector::valueOf).collect(Collectors.toSet()),
                county,
                green,
                emissions);
    }

    @Test
    void 没有行业也有答复() {
        var none = new OffPeakExemption.Input(Set.of(), "登封市", GreenFactory.NATIONAL, true);
        assertThat(Ask.on("2019-06-03").decides(RULE, none).seasonalProduction())
                .isEqualTo(SeasonalProduction.NORMAL);
    }
}
