package org.lingxing.decrees.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lingxing.decrees.Ask;
import org.lingxing.decrees.Decrees;
import org.lingxing.law.Asked;

/** The table laid out for speed says what the rule says: on every limit, beside it, and for values drawn at random. */
class ClassTableTest {

    private static final ClassTable TABLE = ClassTable.of(Decrees.corpus(), Asked.on(LocalDate.of(2019, 6, 3)));

    @ParameterizedTest
    @EnumSource(Item.class)
    void 与规则逐项一致(Item item) {
        var random = new Random(20020601);
        for (var body : WaterBody.values()) {
            for (var waterClass : Limits.CLASSES) {
                var limit = TABLE.limit(item, body, waterClass, 7_000_000);
                agrees(item, body, limit - 1);
                agrees(item, body, limit);
                agrees(item, body, limit + 1);
                agrees(item, body, random.nextLong(3 * limit + 2));
            }
        }
    }

    private static void agrees(Item item, WaterBody body, long millionths) {
        var values = item == Item.TOTAL_NITROGEN
                ? Map.of(item, decimal(millionths), Item.COD, BigDecimal.ONE)
                : Map.of(item, decimal(millionths));
        var found = Ask.on("2019-06-03")
                .decides(new Classing(), new Classing.Input(body, values))
                .perItem()
                .get(item);
        if (found == null) {
            assertThat(item).isEqualTo(Item.TOTAL_NITROGEN);
            assertThat(ClassTable.isJudged(item)).isFalse();
        } else {
            assertThat(TABLE.classOf(item, body, millionths)).isEqualTo(found);
        }
    }

    @Test
    void 标准实施前没有限值() {
        assertThatThrownBy(() -> ClassTable.of(Decrees.corpus(), Asked.on(LocalDate.of(2002, 5, 31))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BigDecimal decimal(long millionths) {
        return BigDecimal.valueOf(millionths, ClassTable.DECIMALS);
    }
}
