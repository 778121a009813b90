package org.lingxing.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lingxing.sensing.Trend.Direction;

class TrendTest {

    @Test
    void 逐年上升() {
        var trend = Trend.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(trend.direction()).isEqualTo(Direction.RISING);
        assertThat(trend.pairs()).isEqualTo(45);
        assertThat(trend.variance()).isEqualTo(125);
        assertThat(trend.z()).isCloseTo(44 / Math.sqrt(125), within(1e-9));
        assertThat(trend.slope()).isEqualTo(1);
    }

    /** Worked out by hand in a lecture: mathcs.holycross.edu/~little/Montserrat/MannKendallByHand.txt. */
    @Test
    void 与公开的手算例子一致() {
        var trend = Trend.of(12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7);
        assertThat(trend.pairs()).as("72 that rise, 18 that fall, one tie").isEqualTo(54);
        assertThat(trend.variance()).isCloseTo(14.0 * 13 * 33 / 18 - 2.0 * 9 / 18, within(1e-9));
        assertThat(trend.z()).isCloseTo(2.9058, within(5e-5));
        assertThat(trend.direction()).isEqualTo(Direction.RISING);
    }

    @Test
    void 相等的值减小方差() {
        // n = 10 with ties of 3 and 2: (10·9·25 − 3·2·11 − 2·1·9) / 18
        var trend = Trend.of(5, 5, 5, 4, 4, 3, 2, 1, 0, -1);
        assertThat(trend.variance()).isCloseTo((2250 - 66 - 18) / 18.0, within(1e-9));
        assertThat(trend.direction()).isEqualTo(Direction.FALLING);
    }

    @Test
    void 全部相等与来回波动都没有趋势() {
        assertThat(Trend.of(3, 3, 3, 3, 3, 3, 3, 3).direction()).isEqualTo(Direction.NONE);
        assertThat(Trend.of(1, 9, 2, 8, 3, 7, 4, 6).direction()).isEqualTo(Direction.NONE);
    }

    @Test
    void 少于八个值不下结论() {
        assertThatThrownBy(() -> Trend.of(1, 2, 3, 4, 5, 6, 7)).isInstanceOf(IllegalArgumentException.class);
    }
}
