package org.lingxing.platform.water;

import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.sheets.Template;

/**
 * A station as it stands in the register.
 *
 * @param section the code of its section
 * @param inUse whether its keys count
 */
record StationRow(String code, String name, String section, Station.Kind kind, boolean inUse) {

    static final Column<StationRow, String> CODE = Column.of(
                    "code", Phrase.of("站点编码", "Station code"), Kind.code(), StationRow::code)
            .alsoCalled("站点代码", "编码", "代码")
            .required()
            .example("SF-001-A");
    static final Column<StationRow, String> NAME = Column.of(
                    "name", Phrase.of("站点名称", "Station"), Kind.text(60), StationRow::name)
            .alsoCalled("站点", "名称")
            .required()
            .example("示例自动站");
    static final Column<StationRow, String> SECTION = Column.of(
                    "section", Phrase.of("断面编码", "Section code"), Kind.code(), StationRow::section)
            .alsoCalled("断面代码", "所属断面")
            .required()
            .example("SF-001");
    static final Column<StationRow, Station.Kind> KIND = Column.of(
                    "kind",
                    Phrase.of("监测方式", "How it measures"),
                    Kind.oneOf(Station.Kind.class, Station.Kind::label, kind -> List.of(kind.name())),
                    StationRow::kind)
            .alsoCalled("类型")
            .required()
            .example("自动站");
    static final Column<StationRow, Boolean> IN_USE = Column.of(
                    "inUse", Phrase.of("在用", "In use"), Kind.yesNo(), StationRow::inUse)
            .alsoCalled("是否在用")
            .example("是");

    static final Columns<StationRow> COLUMNS =
            Columns.of("water-stations", "监测站点名册", "Stations", CODE, NAME, SECTION, KIND, IN_USE);

    static final Template<StationRow> TEMPLATE = Template.of(
                    COLUMNS,
                    cells -> new StationRow(
                            cells.get(CODE),
                            cells.get(NAME),
                            cells.get(SECTION),
                            cells.get(KIND),
                            cells.orElse(IN_USE, true)))
            .distinctBy(CODE);
}
