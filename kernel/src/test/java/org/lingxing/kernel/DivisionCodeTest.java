package org.lingxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "410000, 410105,       true",
        "410000, 420100,       false",
        "410100, 410100,       true",
        "410100, 410171,       true",
        "410100, 410105001,    true",
        "410100, 410000,       false",
        "410100, 410200,       false",
        "410105, 410105001,    true",
        "410105, 410105001002, true",
        "410105, 410104001,    false",
        "410105, 410100,       false",
        "410105001, 410105001002, true",
        "410105001, 410105002, false",
    })
    void 上级区划包含其下级而不及同级(String upper, String lower, boolean covers) {
        assertThat(DivisionCode.of(upper).covers(DivisionCode.of(lower))).isEqualTo(covers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "41", "4101050", "41010a", "410105001002003", " 410105"})
    void 位数或字符不符者不是区划代码(String text) {
        assertThatThrownBy(() -> DivisionCode.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 代码即其文字() {
        assertThat(DivisionCode.of("410105")).hasToString("410105");
    }
}
