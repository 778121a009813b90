package org.lingxing.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTest {

    private static final JsonMapper JSON = json();

    private static JsonMapper json() {
        var builder = JsonMapper.builder();
        new StrictJson().strictly().customize(builder);
        return builder.build();
    }

    record Score(BigDecimal points) {}

    @ParameterizedTest
    @ValueSource(strings = {"0E-999999999", "1e999999999", "\"1E-2147483647\"", "0e2147483647", "1e401"})
    void 几个字母写出的写不下的小数不收(String figure) {
        var body = "{\"points\":" + figure + "}";
        assertThatThrownBy(() -> JSON.readValue(body, Score.class)).isInstanceOf(JacksonException.class);
        if (!figure.startsWith("\"")) {
            assertThatThrownBy(() -> JSON.readTree(body)).isInstanceOf(JacksonException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.50", "4.9406564584124654E-324", "1.7976931348623157e308", "\"0.5\""})
    void 写得下的小数原样收下(String figure) {
        var expected = new BigDecimal(figure.replace("\"", ""));
        var body = "{\"points\":" + figure + "}";
        assertThat(JSON.readValue(body, Score.class).points()).isEqualTo(expected);
        assertThat(JSON.readTree(body).get("points").asDecimal()).isEqualByComparingTo(expected);
    }
}
