package org.lingxing.platform.rivers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.sheets.Template;

/** The register of waters as a spreadsheet. */
final class WaterSheet {

    private static final int LENGTH_DECIMALS = 3;
    private static final int AREA_DECIMALS = 4;
    private static final int CAPACITY_DECIMALS = 2;

    static final Column<Water, String> CODE = Column.of(
                    "code", Phrase.of("水体编码", "Water code"), Codes.kind(), Water::code)
            .alsoCalled("河流编码", "河湖编码", "河道编码", "编码", "代码")
            .required()
            .example("R900");
    static final Column<Water, String> NAME = Column.of(
                    "name", Phrase.of("名称", "Name"), Kind.text(60), WaterSheet::chinese)
            .alsoCalled("水体名称", "河流名称", "河湖名称", "河道名称", "湖泊名称", "水库名称")
            .required()
            .example("示例河");
    static final Column<Water, WaterKind> KIND = Column.of(
                    "kind",
                    Phrase.of("类型", "Kind"),
                    Kind.oneOf(WaterKind.class, WaterKind::title, WaterSheet::othersOf),
                    Water::kind)
            .alsoCalled("水体类型", "类别", "河湖类型")
            .required()
            .example("河流");
    static final Column<Water, String> INTO = Column.of(
                    "into", Phrase.of("汇入水体编码", "Flows into"), Codes.kind(), Water::into)
            .alsoCalled("汇入", "汇入河流编码", "上级河流编码", "所属水系编码")
            .noted("流出本市或没有下游的不填", "Left empty where it leaves the city or ends")
            .example("R003");
    static final Column<Water, ChiefLevel> LEVEL = Column.of(
                    "level",
                    Phrase.of("最高河长级别", "Highest chief"),
                    Kind.oneOf(
                            List.of(ChiefLevel.CITY, ChiefLevel.COUNTY, ChiefLevel.TOWNSHIP, ChiefLevel.VILLAGE),
                            ChiefLevel::title,
                            level -> List.of(level.title().zh().replace("河长", ""))),
                    Water::level)
            .alsoCalled("河长级别", "级别", "最高层级")
            .required()
            .example("县级河长");
    static final Column<Water, DivisionCode> DIVISION = Column.of(
                    "division", Phrase.of("区划代码", "Division code"), Codes.division(), Water::division)
            .alsoCalled("所属区划", "所在区划代码", "行政区划代码")
            .required()
            .noted("跨县（市、区）的填市的代码", "The city's code for one that crosses counties")
            .example("410105");
    static final Column<Water, BigDecimal> LENGTH = Column.of(
                    "length", Phrase.of("长度（公里）", "Length (km)"), Kind.number(LENGTH_DECIMALS), Water::lengthKm)
            .alsoCalled("长度", "河长", "境内长度", "河道长度")
            .example("12.5");
    static final Column<Water, BigDecimal> AREA = Column.of(
                    "area", Phrase.of("水面面积（平方公里）", "Surface (km²)"), Kind.number(AREA_DECIMALS), Water::areaKm2)
            .alsoCalled("面积", "水面面积")
            .example("0.8");
    static final Column<Water, BigDecimal> CAPACITY = Column.of(
                    "capacity",
                    Phrase.of("库容（万立方米）", "Capacity (10,000 m³)"),
                    Kind.number(CAPACITY_DECIMALS),
                    Water::capacity)
            .alsoCalled("库容", "总库容")
            .example("1200");
    static final Column<Water, String> ENGLISH = Column.of(
                    "en", Phrase.of("英文名称", "English name"), Kind.text(80), WaterSheet::english)
            .alsoCalled("英文名")
            .example("Example River");

    static final Columns<Water> COLUMNS = Columns.of(
            "waters", "水体名册", "Waters", CODE, NAME, KIND, INTO, LEVEL, DIVISION, LENGTH, AREA, CAPACITY, ENGLISH);

    static final Template<Water> TEMPLATE = Template.of(
                    COLUMNS,
                    cells -> new Water(
                            cells.get(CODE),
                            cells.get(KIND),
                            Phrase.of(
                                    cells.get(NAME), Objects.requireNonNullElse(cells.find(ENGLISH), cells.get(NAME))),
                            cells.find(INTO),
                            cells.get(LEVEL),
                            cells.get(DIVISION),
                            cells.find(LENGTH),
                            cells.find(AREA),
                            cells.find(CAPACITY)))
            .distinctBy(CODE)
            .noted("一行一个水体；汇入的水体可以在同一文件里", "One water a row; what it flows into may stand in the same file");

    private WaterSheet() {}

    private static String chinese(Water water) {
        return water.name().zh();
    }

    private static @Nullable String english(Water water) {
        return water.name().en().equals(water.name().zh()) ? null : water.name().en();
    }

    private static List<String> othersOf(WaterKind kind) {
        return switch (kind) {
            case RIVER -> List.of("河", "渠", "河道", "沟渠");
            case LAKE -> List.of("湖");
            case RESERVOIR -> List.of("库");
            case SMALL -> List.of("小微", "坑塘", "沟塘");
        };
    }
}
