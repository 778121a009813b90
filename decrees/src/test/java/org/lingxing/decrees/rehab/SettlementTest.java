package org.lingxing.decrees.rehab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;
import org.lingxing.kernel.Money;

class SettlementTest {

    private static final Settlement SETTLEMENT = new Settlement();
    private static final Standard STANDARD = new Standard();
    private static final Ask ASK = Ask.on("2019-06-03");

    @ParameterizedTest(name = "{0} {1} {2} → {3} {4}")
    @CsvSource(textBlock = """
            COCHLEAR_IMPLANT,       HEARING,      ,                12000, ONCE
            LIMB_SURGERY,           LIMB,         ORPHAN,          17200, ONCE
            HEARING_AID,            HEARING,      ,                4800,  ONCE
            PROSTHESIS_OR_ORTHOSIS, LIMB,         ,                5000,  ONCE
            MOBILITY_AID,           VISUAL,       ,                1500,  ONCE
            MOBILITY_AID,           LIMB,         ,                1500,  ONCE
            TRAINING,               VISUAL,       MINIMUM_LIVING,  1800,  YEAR
            TRAINING,               HEARING,      ,                19000, YEAR
            TRAINING,               SPEECH,       ,                19000, YEAR
            TRAINING,               LIMB,         REGISTERED_POOR, 20000, YEAR
            TRAINING,               INTELLECTUAL, WELFARE_INSTITUTION, 20000, YEAR
            TRAINING,               AUTISM,       EXTREME_HARDSHIP,    20000, YEAR
            """)
    void 第五部分二_补助标准(Service service, Disability disability, @Nullable Group group, BigDecimal standard, Period period) {
        Set<Group> groups = group == null ? Set.of() : Set.of(group);
        var outcome = ASK.decides(STANDARD, new Standard.Input(service, disability, groups));
        assertThat(outcome).isEqualTo(new Standard.Outcome(Money.of(standard), period));
    }

    @ParameterizedTest(name = "{0} 不适用于 {1}")
    @CsvSource(textBlock = """
            COCHLEAR_IMPLANT,       SPEECH
            LIMB_SURGERY,           INTELLECTUAL
            HEARING_AID,            VISUAL
            PROSTHESIS_OR_ORTHOSIS, VISUAL
            MOBILITY_AID,           HEARING
            """)
    void 不适用的救助内容不受理(Service service, Disability disability) {
        assertThat(ASK.refuses(STANDARD, new Standard.Input(service, disability, Set.of())))
                .containsExactly("/disability");
        assertThat(ASK.refuses(SETTLEMENT, input(service, disability, "100", "0", null, Provider.DESIGNATED)))
                .containsExactly("/disability");
    }

    @ParameterizedTest(name = "费用 {0} 已付 {1} 已补 {2} {3} → 剩余 {4} 补助 {5} 自付 {6} {7}")
    @CsvSource(textBlock = """
            18999.99, 0,     ,         DESIGNATED,         18999.99, 18999.99, 0,        PROVIDER
            19000,    0,     ,         DESIGNATED,         19000,    19000,    0,        PROVIDER
            19000.01, 0,     ,         DESIGNATED,         19000.01, 19000,    0.01,     PROVIDER
            20000,    1000,  ,         DESIGNATED,         19000,    19000,    0,        PROVIDER
            5000,     5000,  ,         DESIGNATED,         0,        0,        0,        PROVIDER
            12000,    0,     0,        DESIGNATED,         12000,    12000,    0,        PROVIDER
            12000,    0,     7000,     DESIGNATED,         12000,    12000,    0,        PROVIDER
            12000,    0,     7000.01,  DESIGNATED,         12000,    11999.99, 0.01,     PROVIDER
            12000,    0,     19000,    DESIGNATED,         12000,    0,        12000,    PROVIDER
            12000,    0,     19000.01, DESIGNATED,         12000,    0,        12000,    PROVIDER
            12000,    2000,  ,         OTHER_WITH_CONSENT, 10000,    10000,    0,        LOCAL_RULE
            12000,    2000,  ,         OTHER,              10000,    0,        10000,    NONE
            0,        0,     ,         DESIGNATED,         0,        0,        0,        PROVIDER
            """)
    void 第六部分四_以标准为限_据实补助(
            String cost,
            String paid,
            @Nullable String subsidised,
            Provider provider,
            BigDecimal remainder,
            BigDecimal subsidy,
            BigDecimal family,
            SettledWith settledWith) {
        var outcome =
                ASK.decides(SETTLEMENT, input(Service.TRAINING, Disability.SPEECH, cost, paid, subsidised, provider));
        assertThat(outcome)
                .isEqualTo(new Settlement.Outcome(
                        Money.of(remainder), Money.yuan(19_000), Money.of(subsidy), Money.of(family), settledWith));
    }

    @Test
    void 已付超过费用不受理_等于费用受理() {
        assertThat(ASK.refuses(
                        SETTLEMENT,
                        input(Service.TRAINING, Disability.SPEECH, "100", "100.01", null, Provider.DESIGNATED)))
                .containsExactly("/paid");
        assertThat(ASK.refuses(
                        SETTLEMENT, input(Service.TRAINING, Disability.SPEECH, "100", "100", null, Provider.OTHER)))
                .isEmpty();
    }

    @Test
    void 施行前一日未施行_当日已施行() {
        var input = input(Service.TRAINING, Disability.SPEECH, "100", "0", null, Provider.DESIGNATED);
        assertThat(Ask.on("2019-03-17").findsNothingInForce(SETTLEMENT, input)).isTrue();
        assertThat(Ask.on("2019-03-18").findsNothingInForce(SETTLEMENT, input)).isFalse();
    }

    private static Settlement.Input input(
            Service service,
            Disability disability,
            String cost,
            String paid,
            @Nullable String subsidised,
            Provider provider) {
        return new Settlement.Input(
                service,
                disability,
                Set.of(),
                Money.of(new BigDecimal(cost)),
                new Settlement.Paid(Money.ZERO, Money.of(new BigDecimal(paid)), Money.ZERO, Money.ZERO),
                subsidised == null ? null : Money.of(new BigDecimal(subsidised)),
                provider);
    }
}
