package org.lingxing.decrees.water;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;

class WaterTest {

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(textBlock = """
            RIVER, DISSOLVED_OXYGEN,  7.5,     I
            RIVER, DISSOLVED_OXYGEN,  7.49,    II
            RIVER, DISSOLVED_OXYGEN,  2,       V
            RIVER, DISSOLVED_OXYGEN,  1.99,    INFERIOR_V
            RIVER, COD,               15,      I
            RIVER, COD,               15.01,   III
            RIVER, COD,               40,      V
            RIVER, COD,               40.1,    INFERIOR_V
            RIVER, AMMONIA_NITROGEN,  0.15,    I
            RIVER, AMMONIA_NITROGEN,  1.0,     III
            RIVER, AMMONIA_NITROGEN,  1.0001,  IV
            RIVER, TOTAL_PHOSPHORUS,  0.05,    II
            LAKE,  TOTAL_PHOSPHORUS,  0.05,    III
            LAKE,  TOTAL_PHOSPHORUS,  0.2001,  INFERIOR_V
            RIVER, MERCURY,           0.00005, I
            RIVER, MERCURY,           0.00006, III
            RIVER, PH,                6,       I
            RIVER, PH,                9,       I
            RIVER, PH,                5.99,    INFERIOR_V
            RIVER, PH,                9.01,    INFERIOR_V
            """)
    void 等于限值在类别之内(WaterBody body, Item item, BigDecimal value, WaterClass expected) {
        var outcome = Ask.on("2019-06-03").decides(new Classing(), new Classing.Input(body, Map.of(item, value)));
        assertThat(outcome.waterClass()).isEqualTo(expected);
        assertThat(outcome.decisive()).containsExactly(item.memberName());
    }

    @Test
    void 总氮在湖库单独列出_在河流不评价_均不定类() {
        var values = Map.of(Item.TOTAL_NITROGEN, new BigDecimal("4.2"), Item.COD, new BigDecimal("15"));
        var lake = Ask.on("2019-06-03").decides(new Classing(), new Classing.Input(WaterBody.LAKE, values));
        assertThat(lake.waterClass()).isEqualTo(WaterClass.I);
        assertThat(lake.perItem()).containsEntry(Item.TOTAL_NITROGEN, WaterClass.INFERIOR_V);
        var river = Ask.on("2019-06-03").decides(new Classing(), new Classing.Input(WaterBody.RIVER, values));
        assertThat(river.perItem()).containsOnlyKeys(Item.COD);
    }

    @Test
    void 没有可评价项目不受理() {
        assertThat(Ask.on("2019-06-03").refuses(new Classing(), new Classing.Input(WaterBody.LAKE, Map.of())))
                .containsExactly("/values");
        var nitrogen = Map.of(Item.TOTAL_NITROGEN, BigDecimal.ONE);
        assertThat(Ask.on("2019-06-03").refuses(new Classing(), new Classing.Input(WaterBody.LAKE, nitrogen)))
                .containsExactly("/values");
    }

    @Test
    void 标准实施前一日未施行() {
        var input = new Classing.Input(WaterBody.RIVER, Map.of(Item.COD, BigDecimal.TEN));
        assertThat(Ask.on("2002-05-31").findsNothingInForce(new Classing(), input))
                .isTrue();
        assertThat(Ask.on("2002-06-01").findsNothingInForce(new Classing(), input))
                .isFalse();
    }

    @Test
    void 断面超标项目与倍数() {
        var values = Map.of(
                Item.DISSOLVED_OXYGEN, new BigDecimal("2.9"),
                Item.PH, new BigDecimal("9.5"),
                Item.COD, new BigDecimal("45"),
                Item.BOD5, new BigDecimal("6"));
        var outcome = Ask.on("2019-06-03")
                .decides(new SectionTarget(), new SectionTarget.Input(WaterBody.RIVER, WaterClass.IV, values));
        assertThat(outcome.met()).isFalse();
        assertThat(outcome.exceedances())
                .containsExactlyInAnyOrder(
                        new SectionTarget.Exceedance(
                                "dissolvedOxygen", new BigDecimal("2.9"), new BigDecimal("3"), null),
                        new SectionTarget.Exceedance("ph", new BigDecimal("9.5"), new BigDecimal("9"), null),
                        new SectionTarget.Exceedance(
                                "cod", new BigDecimal("45"), new BigDecimal("30"), new BigDecimal("0.50")));
    }

    @Test
    void 劣五类不能作为目标() {
        var input = new SectionTarget.Input(WaterBody.RIVER, WaterClass.INFERIOR_V, Map.of(Item.COD, BigDecimal.TEN));
        assertThat(Ask.on("2019-06-03").refuses(new SectionTarget(), input)).containsExactly("/target");
    }
}
