package org.lingxing.decrees.countryside;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;

class FacilityLandTest {

    private static final FacilityLand RULE = new FacilityLand();

    @ParameterizedTest(name = "{0} {1} 平方米 {2} 层：{3}")
    @CsvSource(textBlock = """
            GUARD_HOUSE,        14.99,  1, ''
            GUARD_HOUSE,        15,     1, AREA
            GUARD_HOUSE,        14,     2, STOREYS
            PRIMARY_PROCESSING, 400,    1, ''
            PRIMARY_PROCESSING, 400.01, 1, AREA in principle
            PRIMARY_PROCESSING, 100,    3, ''
            """)
    void 面积与层数(FacilityKind kind, BigDecimal area, int storeys, String violation) {
        var outcome = Ask.on("2019-06-03")
                .decides(RULE, new FacilityLand.Input(kind, area, storeys, false, EnumSet.allOf(Party.class), true));
        assertThat(outcome.asFacilityLand()).isEqualTo(violation.isEmpty());
        assertThat(outcome.violations().stream().map(one -> one.what() + (one.inPrinciple() ? " in principle" : "")))
                .containsExactlyElementsOf(violation.isEmpty() ? Set.of() : Set.of(violation));
    }

    @Test
    void 基本农田_三方协议_县级备案() {
        var outcome = Ask.on("2019-06-03")
                .decides(
                        RULE,
                        new FacilityLand.Input(
                                FacilityKind.GUARD_HOUSE,
                                BigDecimal.TEN,
                                1,
                                true,
                                Set.of(Party.TOWNSHIP, Party.OPERATOR),
                                false));
        assertThat(outcome.violations())
                .extracting(FacilityLand.Violation::what)
                .containsExactly(Shortfall.BASIC_FARMLAND, Shortfall.AGREEMENT, Shortfall.FILING);
    }

    @Test
    void 施行前一日未施行_当日已施行() {
        var input = new FacilityLand.Input(FacilityKind.GUARD_HOUSE, BigDecimal.TEN, 1, false, Set.of(), true);
        assertThat(Ask.on("2019-03-12").findsNothingInForce(RULE, input)).isTrue();
        assertThat(Ask.on("2019-03-13").findsNothingInForce(RULE, input)).isFalse();
    }
}
