package org.lingxing.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Written.Broken;
import org.lingxing.platform.sheets.Written.Figure;

class KindTest {

    private static Written words(String text) {
        return Written.words(text);
    }

    private static Written figure(String value) {
        return new Figure(new BigDecimal(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-06-18",
                "2019.6.18",
                "2019/6/18",
                "2019年6月18日",
                "2019年06月18号",
                "２０１９年６月１８日",
                "2019 年 6 月 18 日",
                "20190618",
                "2019-6-18 09:30:00",
                "2019-06-18T09:30",
                "二〇一九年六月十八日",
                "二○一九年六月十八日",
                "43634"
            })
    void 人们写日期的各种写法都是同一天(String written) {
        assertThat(Kind.day().read(words(written))).isEqualTo(LocalDate.of(2019, 6, 18));
    }

    @ParameterizedTest
    @ValueSource(strings = {"43634", "43634.5", "20190618"})
    void 数字格式里的日期序号也是日期(String written) {
        assertThat(Kind.day().read(figure(written))).isEqualTo(LocalDate.of(2019, 6, 18));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019.6", "6.18", "18/6/2019", "6月18日", "2019.2.30", "2019年13月1日", "待定", "19-6-18", "5"})
    void 不全的与没有的日子不猜(String written) {
        assertThatThrownBy(() -> Kind.day().read(words(written))).isInstanceOf(Misread.class);
    }

    @ParameterizedTest
    @CsvSource({"二〇一九年十月一日, 2019-10-01", "二〇二〇年三月三十一日, 2020-03-31", "二〇一九年十二月二十日, 2019-12-20"})
    void 汉字数目的日期(String written, LocalDate day) {
        assertThat(Kind.day().read(words(written))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.5 | 1234.5",
                "１２３４．５ | 1234.5",
                "1 234.5 | 1234.5",
                "-3 | -3",
                "−3 | -3",
                "+7 | 7",
                "1200 | 1200"
            })
    void 当文字写的数也是数(String written, BigDecimal value) {
        assertThat(Kind.number(2).read(words(written))).isEqualByComparingTo(value);
    }

    @Test
    void 表格里存走样的小数按所显示的读() {
        assertThat(Kind.number(1).read(figure("0.30000000000000004"))).isEqualByComparingTo("0.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"约12", "12%", "1,23", "12公里", "1.2.3", "一百", "1e3"})
    void 不是数的不当数(String written) {
        assertThatThrownBy(() -> Kind.number(2).read(words(written))).isInstanceOf(Misread.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E-999999999", "0E-999999999"})
    void 几个字母写出的写不下的数不当数(String value) {
        assertThatThrownBy(() -> Kind.number(2).read(Written.figure(new BigDecimal(value))))
                .isInstanceOfSatisfying(
                        Misread.class, misread -> assertThat(misread.why().zh()).hasSizeLessThan(100));
    }

    @Test
    void 小数位过多要说() {
        assertThatThrownBy(() -> Kind.number(0).read(figure("1.5")))
                .isInstanceOfSatisfying(
                        Misread.class, misread -> assertThat(misread.why().zh()).contains("不是整数"));
    }

    @ParameterizedTest
    @CsvSource({
        "元, 12000, 12000",
        "万元, 1.2, 12000",
        "万元, 0.00001, 0.1",
        "亿元, 3, 300000000",
        "千元, 0.5, 500",
    })
    void 表头写明的单位作数(String unit, String written, BigDecimal yuan) {
        assertThat(Kind.amount().inUnit(unit).read(words(written))).isEqualTo(Money.of(yuan));
    }

    @ParameterizedTest
    @CsvSource({"3.5万元, 35000", "￥120元, 120", "2亿元, 200000000", "1.5万, 15000"})
    void 单元格写明的单位胜过表头(String written, BigDecimal yuan) {
        assertThat(Kind.amount().inUnit("千元").read(words(written))).isEqualTo(Money.of(yuan));
    }

    @Test
    void 细于一分的金额不取整() {
        assertThatThrownBy(() -> Kind.amount().read(words("0.001"))).isInstanceOf(Misread.class);
    }

    @Test
    void 长数字在表格中已经走样_不当编码读() {
        assertThatThrownBy(() -> Kind.code().read(figure("410102199001011230")))
                .isInstanceOfSatisfying(
                        Misread.class, misread -> assertThat(misread.why().zh()).contains("文本"));
        assertThat(Kind.code().read(words(" 410 102 19900101 123Ｘ "))).isEqualTo("41010219900101123X");
    }

    @Test
    void 公式错误有自己的话() {
        assertThatThrownBy(() -> Kind.text(10).read(new Broken("#REF!")))
                .isInstanceOfSatisfying(
                        Misread.class, misread -> assertThat(misread.why().zh()).contains("#REF!"));
    }

    enum Grade {
        GOOD,
        POOR;

        Phrase named() {
            return this == GOOD ? Phrase.of("良好", "Good") : Phrase.of("差", "Poor");
        }
    }

    @ParameterizedTest
    @CsvSource({"良好, GOOD", "' 良 好', GOOD", "good, GOOD", "GOOD, GOOD", "良, GOOD", "差, POOR", "ｐｏｏｒ, POOR"})
    void 选项按任一名称认得(String written, Grade grade) {
        var kind = Kind.oneOf(Grade.class, Grade::named, one -> one == Grade.GOOD ? List.of("良") : List.of());
        assertThat(kind.read(words(written))).isEqualTo(grade);
        assertThatThrownBy(() -> kind.read(words("中")))
                .isInstanceOfSatisfying(
                        Misread.class, misread -> assertThat(misread.why().zh()).contains("良好、差"));
    }

    @ParameterizedTest
    @CsvSource({"是, true", "√, true", "Y, true", "1, true", "否, false", "×, false", "无, false"})
    void 是与否的写法(String written, boolean yes) {
        assertThat(Kind.yesNo().read(words(written))).isEqualTo(yes);
    }

    @Test
    void 一格多项() {
        assertThat(Kind.several(Kind.text(20)).read(words("甲、乙，丙; 丁\n戊"))).containsExactly("甲", "乙", "丙", "丁", "戊");
    }

    @Test
    void 域内的值不合要求时说要什么() {
        var kind = Kind.code().as(DivisionCode::of, DivisionCode::value, Phrase.of("区划代码", "a code"));
        assertThat(kind.read(figure("410105"))).isEqualTo(DivisionCode.of("410105"));
        assertThatThrownBy(() -> kind.read(words("41010")))
                .isInstanceOfSatisfying(
                        Misread.class, misread -> assertThat(misread.why().zh()).isEqualTo("“41010”不对，应为区划代码"));
    }
}
