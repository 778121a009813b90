package org.lingxing.platform.places;

import java.util.List;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.places.Division.NameKind;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;

/** The register of divisions as a spreadsheet; the rows of townships can be mended in it and imported again. */
final class DivisionSheet {

    private static final Kind<DivisionCode> CODE =
            Kind.code().as(DivisionCode::of, DivisionCode::value, Phrase.of("区划代码", "A division code"));

    static final Columns<Division> COLUMNS = Columns.of(
            "divisions",
            "区划名册",
            "Divisions",
            Column.of("code", Phrase.of("区划代码", "Division code"), CODE, Division::code),
            Column.of(
                    "name",
                    Phrase.of("名称", "Name"),
                    Kind.text(40),
                    division -> division.name().zh()),
            Column.of("level", Phrase.of("层级", "Level"), Kind.phrase(), division -> levelOf(division.level())),
            Column.of("parent", Phrase.of("上级代码", "Code above"), CODE, Division::parent),
            Column.text("en", "英文名称", "English name", DivisionSheet::english),
            Column.of("others", Phrase.of("其他名称", "Other names"), Kind.several(Kind.text(40)), DivisionSheet::others),
            Column.of("from", Phrase.of("设立日期", "Set up on"), Kind.day(), Division::from),
            Column.of("to", Phrase.of("撤销日期", "Last day"), Kind.day(), Division::to));

    private DivisionSheet() {}

    private static String english(Division division) {
        return division.name().en().equals(division.name().zh())
                ? ""
                : division.name().en();
    }

    /** Short names in use; names given up are history and no longer names. */
    private static List<String> others(Division division) {
        return division.names().stream()
                .filter(name -> name.kind() == NameKind.SHORT && name.to() == null)
                .map(Division.Name::name)
                .toList();
    }

    static Phrase levelOf(Division.Level level) {
        return switch (level) {
            case CITY -> Phrase.of("市", "City");
            case COUNTY -> Phrase.of("县（市、区）", "County");
            case ZONE -> Phrase.of("开发区", "Zone");
            case TOWNSHIP -> Phrase.of("乡镇街道", "Township or street");
        };
    }
}
