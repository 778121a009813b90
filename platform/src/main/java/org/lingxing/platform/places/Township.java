package org.lingxing.platform.places;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.sheets.Template;

/**
 * A township or street as the register is filled with it.
 *
 * @param county the county-level unit it lies in, by name or code; in full once the register has seen it
 * @param others further names it goes by
 * @param from the first day it was there; {@code null} where not known
 * @param to the last day; {@code null} while it is there
 */
record Township(
        DivisionCode code,
        String name,
        @Nullable String county,
        @Nullable String en,
        List<String> others,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final String WHOLE_TOWNSHIP = "000";

    static final Column<Township, DivisionCode> CODE = Column.of(
                    "code",
                    Phrase.of("区划代码", "Division code"),
                    Kind.code()
                            .as(
                                    Township::readCode,
                                    DivisionCode::value,
                                    Phrase.of("9 位数字的区划代码（12 位且末三位为 000 的也可）", "A division code of nine digits")),
                    Township::code)
            .alsoCalled("代码", "编码", "行政区划代码", "统计用区划代码", "乡镇代码", "街道代码", "镇街代码")
            .required()
            .noted("前 6 位是所属县（市、区）的代码", "Its first six digits are the county's code")
            .example("410105999");

    static final Column<Township, String> NAME = Column.of(
                    "name", Phrase.of("名称", "Name"), Kind.text(40), Township::name)
            .alsoCalled("乡镇街道", "乡镇（街道）", "乡（镇）街道", "乡镇街道名称", "乡镇名称", "街道名称", "镇街名称", "镇街", "单位名称")
            .required()
            .example("示例街道");

    static final Column<Township, String> COUNTY = Column.of(
                    "county", Phrase.of("所属县（市、区）", "County"), Kind.text(40), Township::county)
            .alsoCalled("县（市、区）", "县市区", "县区", "区县", "所属县区", "所属区县", "所属区", "上级", "上级名称", "上级代码", "areaCode")
            .noted("填名称或 6 位代码；不填的按区划代码认定", "Its name or code; taken from the division code where empty")
            .example("金水区");

    static final Column<Township, String> ENGLISH = Column.of(
                    "en", Phrase.of("英文名称", "English name"), Kind.text(80), Township::en)
            .alsoCalled("英文名", "译名")
            .example("Example Subdistrict");

    static final Column<Township, List<String>> OTHERS = Column.of(
                    "others", Phrase.of("其他名称", "Other names"), Kind.several(Kind.text(40)), Township::others)
            .alsoCalled("简称", "别名", "曾用名")
            .example("示例办事处");

    static final Column<Township, LocalDate> FROM = Column.of(
                    "from", Phrase.of("设立日期", "Set up on"), Kind.day(), Township::from)
            .alsoCalled("成立日期", "设立时间", "成立时间", "起始日期")
            .example("2019-01-01");

    static final Column<Township, LocalDate> TO = Column.of(
                    "to", Phrase.of("撤销日期", "Last day"), Kind.day(), Township::to)
            .alsoCalled("撤并日期", "撤销时间", "终止日期")
            .noted("现存的不填", "Left empty while it is there");

    static final Template<Township> TEMPLATE = Template.of(
                    Columns.of(
                            "townships",
                            "乡镇街道名册",
                            "Townships and streets",
                            CODE,
                            NAME,
                            COUNTY,
                            ENGLISH,
                            OTHERS,
                            FROM,
                            TO),
                    cells -> new Township(
                            cells.get(CODE),
                            cells.get(NAME),
                            cells.find(COUNTY),
                            cells.find(ENGLISH),
                            cells.orElse(OTHERS, List.of()),
                            cells.find(FROM),
                            cells.find(TO)))
            .distinctBy(CODE)
            .distinctBy(COUNTY, NAME)
            .checked(Township::faults)
            .noted(
                    "每行一个乡、镇或街道。已在册的按区划代码更新，表中没有的列与行不动。",
                    "A township or street a row. Those in the register are changed by their code; columns and rows that are not in the file stay as they are.");

    Township {
        others = others.stream().sorted().distinct().toList();
    }

    /** The same with the full name of its county. */
    Township in(String countyName) {
        return new Township(code, name, countyName, en, others, from, to);
    }

    String countyCode() {
        return code.value().substring(0, 6);
    }

    private static DivisionCode readCode(String written) {
        var code = DivisionCode.of(
                written.length() == 12 && written.endsWith(WHOLE_TOWNSHIP) ? written.substring(0, 9) : written);
        if (code.value().length() != 9) {
            throw new IllegalArgumentException("not the code of a township");
        }
        return code;
    }

    private static List<Fault> faults(Township row) {
        if (row.from != null && row.to != null && row.to.isBefore(row.from)) {
            return List.of(Fault.at(TO, "撤销早于设立", "It ends before it begins"));
        }
        return List.of();
    }
}
