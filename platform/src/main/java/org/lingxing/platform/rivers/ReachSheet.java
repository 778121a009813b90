package org.lingxing.platform.rivers;

import java.util.List;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.sheets.Template;

/** The register of reaches as a spreadsheet. Lines come as GeoJSON, which becomes rows of the same register. */
final class ReachSheet {

    static final String REGISTER = "reaches";

    private static final int LONGEST_SHAPE = 1 << 20;

    static final Column<ReachRow, String> CODE = Column.of(
                    "code", Phrase.of("河段编码", "Reach code"), Codes.kind(), ReachRow::code)
            .alsoCalled("编码", "代码", "河段代码", "id")
            .required()
            .example("R900-01");
    static final Column<ReachRow, String> WATER = Column.of(
                    "water", Phrase.of("水体编码", "Water code"), Codes.kind(), ReachRow::water)
            .alsoCalled("河流编码", "所属水体", "所属河流编码", "河湖编码")
            .required()
            .example("R900");
    static final Column<ReachRow, String> NAME = Column.of(
                    "name", Phrase.of("河段名称", "Reach"), Kind.text(80), ReachRow::name)
            .alsoCalled("名称", "河段", "河段名")
            .required()
            .example("示例河金水区段");
    static final Column<ReachRow, DivisionCode> DIVISION = Column.of(
                    "division", Phrase.of("区划代码", "Division code"), Codes.division(), ReachRow::division)
            .alsoCalled("所属区划", "所在区划代码", "行政区划代码")
            .required()
            .example("410105");
    static final Column<ReachRow, Integer> POSITION = Column.of(
                    "position", Phrase.of("顺序", "Order"), Kind.whole(), ReachRow::position)
            .alsoCalled("序号", "自上而下顺序", "河段序号")
            .required()
            .noted("自上游数起", "Counted from upstream")
            .example("1");
    static final Column<ReachRow, String> BEGINS = Column.of(
                    "begins", Phrase.of("起点", "Begins at"), Kind.text(120), ReachRow::begins)
            .alsoCalled("起点位置", "起始位置", "起点桩号")
            .example("示例桥");
    static final Column<ReachRow, String> ENDS = Column.of(
                    "ends", Phrase.of("终点", "Ends at"), Kind.text(120), ReachRow::ends)
            .alsoCalled("终点位置", "终止位置", "终点桩号")
            .example("示例闸");
    static final Column<ReachRow, String> ENGLISH = Column.of(
                    "en", Phrase.of("英文名称", "English name"), Kind.text(120), ReachRow::en)
            .alsoCalled("英文名")
            .example("Example River, Jinshui");
    static final Column<ReachRow, Geometry> SHAPE = Column.of(
                    "shape",
                    Phrase.of("线形", "Shape"),
                    Kind.text(LONGEST_SHAPE)
                            .as(
                                    Geometry::ofCell,
                                    Geometry::inCell,
                                    Phrase.of(
                                            "GeoJSON 的线或面；请用 GeoJSON 导入",
                                            "A line or area of GeoJSON; import it as GeoJSON")),
                    ReachRow::shape)
            .alsoCalled("geometry")
            .noted("由 GeoJSON 导入；表格里不填，原有线形不变", "Comes with GeoJSON; left out of a spreadsheet, the shape stays")
            .example("");

    static final Column<ReachRow, List<ChiefLevel>> LEVELS = Column.of(
                    "levels",
                    Phrase.of("应设层级", "Levels expected"),
                    Kind.several(Kind.oneOf(
                            List.of(ChiefLevel.values()),
                            ChiefLevel::title,
                            level -> List.of(level.title().zh().replace("河长", "")))),
                    ReachRow::levels)
            .alsoCalled("应设河长级别", "河长层级")
            .noted(
                    "不填即自水体最高河长级别至巡护员逐级应设；名册缺项据此列出",
                    "Left empty, every level from the water's highest chief to the guard; gaps are listed by it")
            .example("县级河长、乡级河长");

    static final Columns<ReachRow> COLUMNS = Columns.of(
            REGISTER, "河段名册", "Reaches", CODE, WATER, NAME, DIVISION, POSITION, BEGINS, ENDS, LEVELS, ENGLISH, SHAPE);

    /** What goes out as a spreadsheet: lines go out as GeoJSON. */
    static final Columns<ReachRow> GIVEN_OUT = Columns.of(
            REGISTER, "河段名册", "Reaches", CODE, WATER, NAME, DIVISION, POSITION, BEGINS, ENDS, LEVELS, ENGLISH);

    static final Template<ReachRow> TEMPLATE = Template.of(
                    COLUMNS,
                    cells -> new ReachRow(
                            cells.get(CODE),
                            cells.get(WATER),
                            cells.get(NAME),
                            cells.find(ENGLISH),
                            cells.get(DIVISION),
                            cells.get(POSITION),
                            cells.find(BEGINS),
                            cells.find(ENDS),
                            cells.find(SHAPE),
                            cells.find(LEVELS)))
            .distinctBy(CODE);

    private ReachSheet() {}
}
