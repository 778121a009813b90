package org.lingxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A drawing, held against what {@code sha256sum} gave for the same lines. */
class LotTest {

    private static final String VALUE = "2019-12-16 双色球 03 07 12 18 25 31 + 09";
    private static final Lot LOT = new Lot(VALUE, "county-chiefs/410105", List.of("丁", "丙", "甲", "戊", "乙"));

    @Test
    void 次序与命令行工具重算的一致() {
        assertThat(LOT.order()).extracting(Lot.Ticket::entry).containsExactly("乙", "戊", "甲", "丙", "丁");
        assertThat(LOT.order().getFirst().hash())
                .isEqualTo("43f38f2d103a063473801a737f255d714ff4746e82f1150560e8b58a4f877e0b");
        assertThat(LOT.draw(2)).containsExactly("乙", "戊");
    }

    @Test
    void 名单的先后不影响结果_改动名单不影响其他人的次序() {
        var otherOrder = new Lot(VALUE, LOT.purpose(), List.of("甲", "乙", "丙", "丁", "戊"));
        assertThat(otherOrder).isEqualTo(LOT);
        var without = new Lot(VALUE, LOT.purpose(), List.of("甲", "丙", "丁", "戊"));
        assertThat(without.draw(4)).containsExactly("戊", "甲", "丙", "丁");
    }

    @Test
    void 同一数值为不同用途抽取_次序各不相干() {
        var townships = new Lot(VALUE, "townships/410105", LOT.entries());
        assertThat(townships.draw(5)).isNotEqualTo(LOT.draw(5));
    }

    @Test
    void 可以抽尽_不能多抽() {
        assertThat(LOT.draw(5)).hasSize(5);
        assertThat(LOT.draw(0)).isEmpty();
        assertThatThrownBy(() -> LOT.draw(6)).hasMessageContaining("6 of 5");
    }

    @Test
    void 重名_空行_换行_首尾空格都不收_否则同一文本可有两种读法() {
        assertThatThrownBy(() -> new Lot(VALUE, "x", List.of("甲", "甲"))).hasMessageContaining("twice");
        for (String entry : List.of("", " ", "甲\n乙", "甲 ", " 甲", "甲\n")) {
            assertThatThrownBy(() -> new Lot(VALUE, "x", List.of(entry))).hasMessageContaining("one line");
        }
        assertThatThrownBy(() -> new Lot("", "x", List.of("甲"))).hasMessageContaining("value");
    }
}
