package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.sheets.Template;

/**
 * A row of the sheet: what one division reports up to one day, measure by measure.
 *
 * @param values in the order of the measures; {@code null} where nothing is said
 */
record ProgressLine(
        String division,
        LocalDate asOf,
        @Nullable String reporter,
        @Nullable String paper,
        @Nullable String note,
        List<@Nullable Given> values) {

    static final Column<ProgressLine, String> DIVISION = Column.<ProgressLine, String>of(
                    "division", ProgressSheets.DIVISION, Kind.text(40), ProgressLine::division)
            .alsoCalled("县区", "县（市、区）", "单位")
            .required()
            .example("示例区");

    static final Column<ProgressLine, LocalDate> AS_OF = Column.<ProgressLine, LocalDate>of(
                    "asOf", ProgressSheets.AS_OF, Kind.day(), ProgressLine::asOf)
            .alsoCalled("截至", "统计截止日期", "数据截至")
            .required()
            .example("2019-05-31");

    static final Column<ProgressLine, String> REPORTER = Column.<ProgressLine, String>of(
                    "reporter", ProgressSheets.REPORTER, Kind.text(60), ProgressLine::reporter)
            .alsoCalled("填报人", "报送单位")
            .noted("不填时为区划名", "The division's name where empty");

    static final Column<ProgressLine, String> PAPER =
            Column.of("paper", Phrase.of("文号", "Paper"), Kind.text(60), ProgressLine::paper);

    static final Column<ProgressLine, String> NOTE = Column.<ProgressLine, String>of(
                    "note", Phrase.of("说明", "Note"), Kind.text(400), ProgressLine::note)
            .alsoCalled("更正理由", "备注");

    /**
     * What a cell says.
     *
     * @param fromFile whether the file says it; else it is what is held
     */
    record Given(BigDecimal value, boolean fromFile) {}

    private static final Kind<Given> FIGURE = ProgressSheets.FIGURE.as(
            value -> new Given(value, true),
            Given::value,
            Phrase.of("数字，最多 6 位小数", "A number with at most 6 decimals"));

    /** What a matrix's sheet looks like: a column for each measure, named as the document names it. */
    static Template<ProgressLine> template(String name, List<Quantity> measures) {
        var figures = new ArrayList<Column<ProgressLine, Given>>();
        for (int at = 0; at < measures.size(); at++) {
            int place = at;
            Quantity measure = measures.get(at);
            figures.add(Column.<ProgressLine, Given>of(
                            ProgressSheets.keyOf(at),
                            ProgressSheets.headOf(measure.name(), measure.unit()),
                            FIGURE,
                            line -> line.values().get(place))
                    .alsoCalled(measure.name()));
        }
        var columns = new ArrayList<Column<ProgressLine, ?>>(List.of(DIVISION, AS_OF, REPORTER));
        columns.addAll(figures);
        columns.addAll(List.of(PAPER, NOTE));
        return Template.of(
                        new Columns<>(name, Phrase.of("目标进度分县区表", "Progress by division"), columns),
                        cells -> new ProgressLine(
                                cells.get(DIVISION),
                                cells.get(AS_OF),
                                cells.find(REPORTER),
                                cells.find(PAPER),
                                cells.find(NOTE),
                                figures.stream()
                                        .<@Nullable Given>map(cells::find)
                                        .toList()))
                .distinctBy(DIVISION, AS_OF)
                .noted(
                        "一行一个县区一个截至日期；空格不改动已填报的数，合计行不读入",
                        "A row a division and day; an empty cell changes nothing, rows of sums are not read");
    }
}
