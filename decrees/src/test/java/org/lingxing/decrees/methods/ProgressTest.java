package org.lingxing.decrees.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;

class ProgressTest {

    private static final LocalDate START = LocalDate.of(2019, 1, 1);

    @ParameterizedTest(name = "{0} {1} (from {2}), now {3}: {4} {5} {6}")
    @CsvSource(textBlock = """
            AT_LEAST, 100,    ,  50, false, 0.5,    GREEN
            AT_LEAST, 100,    ,  49.999, false, 0.5, YELLOW
            AT_LEAST, 100,    ,  40, false, 0.4,    YELLOW
            AT_LEAST, 100,    ,  39.9, false, 0.399, RED
            AT_LEAST, 100,    , 100, true,  1,      GREEN
            AT_LEAST, 100,    , 120, true,  1,      GREEN
            AT_LEAST, 100,    ,  -5, false, 0,      RED
            AT_LEAST, 100,  40,  70, false, 0.5,    GREEN
            AT_LEAST, 100, 100, 100, true,  1,      GREEN
            AT_LEAST, 100, 100,  99, false, 0,      RED
            AT_MOST,  4,      ,   4, true,  1,      GREEN
            AT_MOST,  4,      , 4.1, false, 0,      RED
            KEEP_AT,  0,      ,   0, true,  1,      GREEN
            KEEP_AT,  0,      ,   1, false, 0,      RED
            EXACTLY,  2.50,   , 2.5, true,  1,      GREEN
            EXACTLY,  2.5,    , 2.6, false, 0,      RED
            """)
    void 过半时的完成度与亮灯(
            Direction direction,
            BigDecimal target,
            @Nullable BigDecimal baseline,
            BigDecimal actual,
            boolean achieved,
            BigDecimal completion,
            Light light) {
        var outcome = Ask.on("2019-07-02")
                .decides(
                        new Progress(),
                        new Progress.Input(direction, target, baseline, actual, START, LocalDate.of(2019, 12, 31)));
        assertThat(outcome.achieved()).isEqualTo(achieved);
        assertThat(outcome.completion()).isEqualByComparingTo(completion);
        assertThat(outcome.timeElapsed()).isEqualByComparingTo("0.5");
        assertThat(outcome.light()).isEqualTo(light);
    }

    @ParameterizedTest(name = "as of {0}: {1}")
    @CsvSource({"2019-01-01, 0", "2019-12-31, 1", "2020-06-01, 1"})
    void 时间进度在零与一之间(String asOf, BigDecimal elapsed) {
        var input = new Progress.Input(
                Direction.AT_LEAST, BigDecimal.TEN, null, BigDecimal.ONE, START, LocalDate.of(2019, 12, 31));
        assertThat(Ask.on(asOf).decides(new Progress(), input).timeElapsed()).isEqualByComparingTo(elapsed);
    }

    @Test
    void 到期日早于起始日不受理_同日可算() {
        var late =
                new Progress.Input(Direction.AT_LEAST, BigDecimal.TEN, null, BigDecimal.ONE, START, START.minusDays(1));
        assertThat(Ask.on("2019-07-02").refuses(new Progress(), late)).containsExactly("/due");
        var same = new Progress.Input(Direction.AT_LEAST, BigDecimal.TEN, null, BigDecimal.ONE, START, START);
        assertThat(Ask.on("2019-07-02").decides(new Progress(), same).timeElapsed())
                .isEqualByComparingTo("1");
    }

    @Test
    void 亮灯以未舍入之数比较() {
        var thirds = new Progress.Input(
                Direction.AT_LEAST, new BigDecimal("15"), null, new BigDecimal("8"), START, START.plusDays(3));
        assertThat(Ask.on("2019-01-03").decides(new Progress(), thirds).light())
                .as("8/15 恰为 0.8 × 2/3")
                .isEqualTo(Light.YELLOW);
    }
}
