package org.lingxing.sensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Decrees;
import org.lingxing.decrees.water.ClassTable;
import org.lingxing.decrees.water.WaterBody;
import org.lingxing.law.Asked;
import org.lingxing.sensing.WaterIndex.Measured;

class WaterIndexTest {

    @Test
    void 各项均值除以三类限值相加_溶解氧倒过来_酸碱度按离七多远() {
        var river = measured(WaterBody.RIVER, "8", "10", "3", "0.5", "0.1");
        // (8-7)/2 + 5/10 + 3/6 + 0.5/1 + 0.1/0.2
        assertThat(index(river)).isEqualByComparingTo("2.5");
        var acid = measured(WaterBody.RIVER, "6.5", "5", "6", "1", "0.2");
        assertThat(index(acid)).isEqualByComparingTo("4.5");
        assertThat(WaterIndex.change(new BigDecimal("2.5"), new BigDecimal("4")))
                .isEqualByComparingTo("-37.5");
    }

    /**
     * Item by item as two programs of others compute it ({@code CWQI.GetPhCwqiV2017V2002} … of SurfaceWater,
     * {@code CWQICalculatorV2017} of its successor Silence.SurfaceWater): acidity up to 7 is 7 less the value, beyond it half
     * of what is more, oxygen the limit of class III over the value, everything else the value over that limit.
     */
    @ParameterizedTest
    @CsvSource({
        "PH,                 6,      1",
        "PH,                 7,      0",
        "PH,                 8.5,    0.75",
        "PH,                 9.4,    1.2",
        "DISSOLVED_OXYGEN,   8,      0.625",
        "PERMANGANATE_INDEX, 4.5,    0.75",
        "COD,                30,     1.5",
        "BOD5,               3,      0.75",
        "AMMONIA_NITROGEN,   1.5,    1.5",
        "TOTAL_PHOSPHORUS,   0.15,   0.75",
        "COPPER,             0.02,   0.02",
        "MERCURY,            0.00003, 0.3",
        "PETROLEUM,          0.04,   0.8",
        "VOLATILE_PHENOL,    0.001,  0.2"
    })
    void 单项指数与公开的程序一致(Item item, String value, BigDecimal expected) {
        var sample = new Sample.Builder().with(item, value).at(0, 0);
        var classifier = classifier(WaterBody.RIVER);
        var one = new Measured(PeriodClass.ofSamples(new Sums().add(sample, 0), classifier), classifier);
        assertThat(index(one)).isEqualByComparingTo(expected);
    }

    @Test
    void 断面先取均值_河流与湖库按断面数加权_湖库总磷另有限值() {
        var clean = measured(WaterBody.RIVER, "7", "10", "2", "0.2", "0.1");
        var dirty = measured(WaterBody.RIVER, "7", "5", "4", "0.8", "0.3");
        // means 7; 7.5; 3; 0.5; 0.2
        assertThat(index(clean, dirty)).isEqualByComparingTo(new BigDecimal("2.6667"));
        var lake = measured(WaterBody.LAKE, "7", "10", "3", "0.5", "0.05");
        assertThat(index(lake)).isEqualByComparingTo("2.5");
        assertThat(index(clean, dirty, lake)).isEqualByComparingTo("2.6111");
    }

    @Test
    void 只算大家都测的项目_没有测的不参加() {
        var river = measured(WaterBody.RIVER, "8", "10", "3", "0.5", "0.1");
        assertThat(WaterIndex.of(List.of(river), EnumSet.of(Item.AMMONIA_NITROGEN)))
                .isEqualByComparingTo("0.5");
        assertThat(WaterIndex.of(List.of(river), EnumSet.of(Item.COD))).isNull();
        assertThat(WaterIndex.items(List.of(river)))
                .containsExactly(
                        Item.PH,
                        Item.DISSOLVED_OXYGEN,
                        Item.PERMANGANATE_INDEX,
                        Item.AMMONIA_NITROGEN,
                        Item.TOTAL_PHOSPHORUS);
    }

    private static BigDecimal index(Measured... sections) {
        var all = List.of(sections);
        var index = WaterIndex.of(all, WaterIndex.items(all));
        assertThat(index).isNotNull();
        return index == null ? BigDecimal.ZERO : index;
    }

    private static Measured measured(
            WaterBody body, String ph, String oxygen, String permanganate, String ammonia, String phosphorus) {
        var sample = new Sample.Builder()
                .with(Item.PH, ph)
                .with(Item.DISSOLVED_OXYGEN, oxygen)
                .with(Item.PERMANGANATE_INDEX, permanganate)
                .with(Item.AMMONIA_NITROGEN, ammonia)
                .with(Item.TOTAL_PHOSPHORUS, phosphorus)
                .with(Item.TEMPERATURE, "20")
                .at(0, 0);
        var classifier = classifier(body);
        return new Measured(PeriodClass.ofSamples(new Sums().add(sample, 0), classifier), classifier);
    }

    private static Classifier classifier(WaterBody body) {
        return new Classifier(ClassTable.of(Decrees.corpus(), Asked.on(LocalDate.of(2019, 6, 1))), body);
    }
}
