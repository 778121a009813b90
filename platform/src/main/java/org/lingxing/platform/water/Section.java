package org.lingxing.platform.water;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterBody;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.sheets.Template;

/**
 * A place of a water at which its quality is judged.
 *
 * @param water the river, lake or reservoir
 * @param body which limit of phosphorus counts
 * @param division the county it counts for, by code
 * @param longitude in degrees of CGCS2000; null where not known
 * @param target the class it is to have; null where none is set
 * @param drinking whether drinking water is taken from it
 * @param reach code of the reach it lies in, for good; null where the nearest one is meant
 */
record Section(
        String code,
        String name,
        String water,
        WaterBody body,
        String division,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable WaterClass target,
        boolean drinking,
        @Nullable String reach) {

    /** The same with the class it is to have in some year. */
    Section aimingAt(@Nullable WaterClass other) {
        return new Section(code, name, water, body, division, longitude, latitude, other, drinking, reach);
    }

    static final Column<Section, String> CODE = Column.of(
                    "code", Phrase.of("断面编码", "Section code"), Kind.code(), Section::code)
            .alsoCalled("断面代码", "编码", "代码")
            .required()
            .example("SF-001");
    static final Column<Section, String> NAME = Column.of(
                    "name", Phrase.of("断面名称", "Section"), Kind.text(60), Section::name)
            .alsoCalled("断面", "名称", "点位名称")
            .required()
            .example("示例断面");
    static final Column<Section, String> WATER = Column.of(
                    "water", Phrase.of("水体", "Water"), Kind.text(60), Section::water)
            .alsoCalled("河流", "河流名称", "水体名称", "所在水体")
            .required()
            .example("示例河");
    static final Column<Section, WaterBody> BODY = Column.of(
                    "body",
                    Phrase.of("水体类型", "Kind of water"),
                    Kind.oneOf(
                            WaterBody.class,
                            WaterBody::label,
                            body -> body == WaterBody.LAKE ? List.of("湖泊", "水库", "湖", "库") : List.of("河")),
                    Section::body)
            .alsoCalled("类型", "总磷执行标准")
            .required()
            .example("河流");
    static final Column<Section, String> DIVISION = Column.of(
                    "division", Phrase.of("考核县（市、区）代码", "County code"), Kind.code(), Section::division)
            .alsoCalled("区划代码", "县区代码", "所属区划")
            .required()
            .example("410105");
    static final Column<Section, BigDecimal> LONGITUDE = Column.of(
                    "longitude", Phrase.of("经度", "Longitude"), Kind.number(6), Section::longitude)
            .example("113.70");
    static final Column<Section, BigDecimal> LATITUDE = Column.of(
                    "latitude", Phrase.of("纬度", "Latitude"), Kind.number(6), Section::latitude)
            .example("34.80");
    static final Column<Section, WaterClass> TARGET = Column.of(
                    "target",
                    Phrase.of("目标类别", "Target class"),
                    Kind.oneOf(
                            WaterClass.class,
                            WaterClass::label,
                            found -> List.of(found.label().zh().replace("类", ""), found.name())),
                    Section::target)
            .alsoCalled("水质目标", "考核目标")
            .example("Ⅲ类");
    static final Column<Section, Boolean> DRINKING = Column.of(
                    "drinking", Phrase.of("饮用水水源", "Drinking water"), Kind.yesNo(), Section::drinking)
            .alsoCalled("是否饮用水水源")
            .example("否");

    static final Column<Section, String> REACH = Column.of(
                    "reach", Phrase.of("所在河段编码", "Reach code"), Kind.code(), Section::reach)
            .alsoCalled("河段编码", "河段");

    static final Columns<Section> COLUMNS = Columns.of(
            "water-sections",
            "监测断面名册",
            "Sections",
            CODE,
            NAME,
            WATER,
            BODY,
            DIVISION,
            LONGITUDE,
            LATITUDE,
            TARGET,
            DRINKING,
            REACH);

    static final Template<Section> TEMPLATE = Template.of(
                    COLUMNS,
                    cells -> new Section(
                            cells.get(CODE),
                            cells.get(NAME),
                            cells.get(WATER),
                            cells.get(BODY),
                            cells.get(DIVISION),
                            cells.find(LONGITUDE),
                            cells.find(LATITUDE),
                            cells.find(TARGET),
                            cells.orElse(DRINKING, false),
                            cells.find(REACH)))
            .distinctBy(CODE);
}
