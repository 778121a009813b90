package org.lingxing.sensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.water.RuleAnswers;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.sensing.PeriodClass.Basis;

class PeriodClassTest {

    private static final int LEFT_OUT = Checks.USUALLY_LEFT_OUT;

    @Test
    void 一次监测按原值定类_多次取算术平均() {
        var one = PeriodClass.ofSamples(sums("1.5001"), Water.RIVER);
        assertThat(one.basis()).isEqualTo(Basis.SINGLE_SAMPLE);
        assertThat(one.waterClass()).isEqualTo(WaterClass.V);
        var three = PeriodClass.ofSamples(sums("1.4", "1.5", "1.6"), Water.RIVER);
        assertThat(three.basis()).isEqualTo(Basis.MEAN_OF_SAMPLES);
        assertThat(three.parts()).isEqualTo(3);
        assertThat(three.waterClass()).isEqualTo(WaterClass.IV);
        assertThat(three.decisive()).containsExactly(Item.AMMONIA_NITROGEN);
    }

    @Test
    void 月均值是各日均值的平均_样品多的一天不占便宜() {
        var month = PeriodClass.ofDays(List.of(sums("1", "1", "1", "1"), sums("2")), Water.RIVER);
        assertThat(month.basis()).isEqualTo(Basis.MEAN_OF_DAYS);
        assertThat(month.means().getFirst().value()).isEqualTo(1_500_000);
        var year = PeriodClass.ofMonths(List.of(month, PeriodClass.ofSamples(sums("1"), Water.RIVER)), Water.RIVER);
        assertThat(year.basis()).isEqualTo(Basis.MEAN_OF_MONTHS);
        assertThat(year.means().getFirst().value()).isEqualTo(1_250_000);
        assertThat(PeriodClass.ofDays(List.of(sums("2")), Water.RIVER).basis()).isEqualTo(Basis.SINGLE_SAMPLE);
    }

    @Test
    void 没有监测就没有类别() {
        assertThat(PeriodClass.ofDays(List.of(), Water.RIVER).waterClass()).isNull();
        var temperature = new Sums().add(Water.at(0, Item.TEMPERATURE, "20"), LEFT_OUT);
        assertThat(PeriodClass.ofSamples(temperature, Water.RIVER).waterClass()).isNull();
    }

    @Test
    void 低于检出限按一半计入_标记剔除的不计() {
        var sums = new Sums()
                .add(new Sample.Builder().below(Item.PETROLEUM, "0.08").at(0, 0), LEFT_OUT)
                .add(
                        new Sample.Builder()
                                .with(Item.PETROLEUM, 50_000, Flag.STUCK.bit())
                                .at(1, 1),
                        LEFT_OUT)
                .add(
                        new Sample.Builder()
                                .with(Item.PETROLEUM, 60_000, Flag.STEP.bit())
                                .at(2, 2),
                        LEFT_OUT);
        assertThat(sums.count(Item.PETROLEUM)).isEqualTo(2);
        assertThat(sums.mean(Item.PETROLEUM)).isEqualTo(50_000);
        assertThat(sums.least(Item.PETROLEUM)).isEqualTo(40_000);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0125, 3, 0.012",
        "0.0135, 3, 0.014",
        "0.0126, 3, 0.013",
        "-0.0125, 3, -0.012",
        "2.5, 0, 2",
        "3.5, 0, 4"
    })
    void 四舍六入五成双(String value, int decimals, String expected) {
        assertThat(Millionths.text(Millionths.rounded(Millionths.of(value), decimals)))
                .isEqualTo(expected);
    }

    @Test
    void 湖库总氮单独列出不定类() {
        var sums = new Sums()
                .add(
                        new Sample.Builder()
                                .with(Item.TOTAL_NITROGEN, "9")
                                .with(Item.TOTAL_PHOSPHORUS, "0.05")
                                .at(0, 0),
                        LEFT_OUT);
        var lake = PeriodClass.ofSamples(sums, Water.LAKE);
        assertThat(lake.waterClass()).isEqualTo(WaterClass.III);
        assertThat(lake.means().get(1).waterClass()).isEqualTo(WaterClass.INFERIOR_V);
        var river = PeriodClass.ofSamples(sums, Water.RIVER);
        assertThat(river.waterClass()).isEqualTo(WaterClass.II);
        assertThat(river.means().get(1).waterClass()).isNull();
    }

    @Test
    void 达标与超标倍数与规则一致() {
        var random = new Random(3838);
        var judged = List.of(
                Item.PH,
                Item.DISSOLVED_OXYGEN,
                Item.PERMANGANATE_INDEX,
                Item.AMMONIA_NITROGEN,
                Item.TOTAL_PHOSPHORUS,
                Item.MERCURY);
        for (int round = 0; round < 300; round++) {
            var classifier = round % 2 == 0 ? Water.RIVER : Water.LAKE;
            var builder = new Sample.Builder();
            Map<String, BigDecimal> values = new HashMap<>();
            for (var item : judged) {
                long value = random.nextLong(Water.TABLE.limit(
                                Objects.requireNonNull(item.inStandard()), classifier.body(), WaterClass.V, 7_000_000)
                        * 2);
                builder.with(item, value, 0);
                values.put(item.memberName(), Millionths.decimal(value));
            }
            var period = PeriodClass.ofSamples(new Sums().add(builder.at(0, 0), LEFT_OUT), classifier);
            var target = List.of(WaterClass.I, WaterClass.II, WaterClass.III, WaterClass.IV, WaterClass.V)
                    .get(random.nextInt(5));
            List<String> ours = new ArrayList<>();
            Target.exceedances(period, target, classifier)
                    .forEach(one -> ours.add(one.item().memberName() + " " + Millionths.text(one.value()) + "/"
                            + Millionths.text(one.limit()) + "=" + one.multiple()));
            assertThat(RuleAnswers.sectionTarget(classifier.body(), target, values))
                    .isEqualTo(new RuleAnswers.Section(
                            Objects.requireNonNull(period.waterClass()).name(),
                            Target.isMet(period, target),
                            ours.stream().sorted().toList()));
        }
    }

    @Test
    void 主要污染指标_类别最差在前_同类比倍数_重金属优先_最多三项() {
        var sums = new Sums()
                .add(
                        new Sample.Builder()
                                .with(Item.AMMONIA_NITROGEN, "1.9")
                                .with(Item.COD, "39")
                                .with(Item.PERMANGANATE_INDEX, "9")
                                .with(Item.LEAD, "0.06")
                                .with(Item.BOD5, "50")
                                .at(0, 0),
                        LEFT_OUT);
        assertThat(Target.mainPollution(PeriodClass.ofSamples(sums, Water.RIVER), Water.RIVER))
                .containsExactly(Item.LEAD, Item.BOD5, Item.COD);
    }

    @Test
    void 项目与标记的次序已入库_只可在末尾增加() {
        assertThat(Arrays.stream(Item.values()).map(Item::name).collect(Collectors.joining(" ")))
                .startsWith("TEMPERATURE PH DISSOLVED_OXYGEN CONDUCTIVITY TURBIDITY PERMANGANATE_INDEX AMMONIA_NITROGEN"
                        + " TOTAL_PHOSPHORUS TOTAL_NITROGEN CHLOROPHYLL ALGAL_DENSITY COD BOD5 COPPER ZINC FLUORIDE SELENIUM"
                        + " ARSENIC MERCURY CADMIUM HEXAVALENT_CHROMIUM LEAD CYANIDE VOLATILE_PHENOL PETROLEUM"
                        + " ANIONIC_SURFACTANT SULFIDE FAECAL_COLIFORMS TRANSPARENCY");
        assertThat(Arrays.stream(Flag.values()).map(Flag::name).collect(Collectors.joining(" ")))
                .startsWith("OUT_OF_RANGE STEP STUCK GAP LATE FUTURE UNIT BELOW_DETECTION DOUBTED");
    }

    @Test
    void 断面比例与整体状况() {
        assertThat(Shares.of(List.of(WaterClass.I, WaterClass.II)).quality()).isNull();
        assertThat(quality(9, 1, 0)).isEqualTo(Shares.Quality.EXCELLENT);
        assertThat(quality(89, 11, 0)).isEqualTo(Shares.Quality.GOOD);
        assertThat(quality(75, 25, 0)).isEqualTo(Shares.Quality.GOOD);
        assertThat(quality(74, 7, 19)).isEqualTo(Shares.Quality.LIGHT);
        assertThat(quality(74, 6, 20)).isEqualTo(Shares.Quality.MODERATE);
        assertThat(quality(60, 1, 39)).isEqualTo(Shares.Quality.MODERATE);
        assertThat(quality(60, 0, 40)).isEqualTo(Shares.Quality.HEAVY);
        assertThat(Shares.of(List.of(WaterClass.I, WaterClass.V, WaterClass.III))
                        .percent(WaterClass.I, WaterClass.III))
                .isEqualTo(new BigDecimal("66.7"));
    }

    private static Shares.Quality quality(int good, int middle, int bad) {
        List<WaterClass> classes = new ArrayList<>();
        for (int i = 0; i < good + middle + bad; i++) {
            classes.add(i < good ? WaterClass.III : i < good + middle ? WaterClass.V : WaterClass.INFERIOR_V);
        }
        return Objects.requireNonNull(Shares.of(classes).quality());
    }

    private static Sums sums(String... values) {
        var sums = new Sums();
        for (var value : values) {
            sums.add(Water.at(0, Item.AMMONIA_NITROGEN, value), LEFT_OUT);
        }
        return sums;
    }
}
