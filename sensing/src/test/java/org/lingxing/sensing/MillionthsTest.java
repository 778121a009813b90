package org.lingxing.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MillionthsTest {

    @ParameterizedTest
    @CsvSource({
        "7.05, 7050000",
        "0, 0",
        "-0.3, -300000",
        "12, 12000000",
        "0.000001, 1",
        "0.0000005, 0",
        "0.0000015, 2",
        "7.0299999713897705, 7030000",
        "1e3, 1000000000",
        "99999999999, 99999999999000000"
    })
    void 两种读法相同(String written, long expected) {
        assertThat(Millionths.of(written)).isEqualTo(expected);
        var letters = ("x" + written + "y").toCharArray();
        assertThat(Millionths.of(letters, 1, written.length())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "七", "1.2.3", "--1"})
    void 不是数的不读(String written) {
        assertThatThrownBy(() -> Millionths.of(written.toCharArray(), 0, written.length()))
                .isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e12", "1e999999999", "1e-999999999", "0e-999999999", "0e999999999"})
    void 大得不可能和长得写不下的值不读(String written) {
        assertThatThrownBy(() -> Millionths.of(written)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void 写出时不带多余的零() {
        assertThat(Millionths.text(Millionths.of("0.020"))).isEqualTo("0.02");
    }
}
