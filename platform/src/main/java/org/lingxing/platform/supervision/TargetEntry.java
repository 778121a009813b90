package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.sheets.Template;

/**
 * A single case that proves a part of a figure: a certificate, a person placed, a plant built.
 *
 * @param number by which it is known; no name of a person
 * @param document identifier or number of the document that sets the target
 * @param measure what the document calls the target
 * @param division its name, or its code
 * @param quantity in the unit of the target, 1 where cases are counted
 */
record TargetEntry(
        String number,
        String document,
        String measure,
        String division,
        LocalDate day,
        BigDecimal quantity,
        @Nullable String note) {

    static final Column<TargetEntry, String> NUMBER = Column.<TargetEntry, String>of(
                    "number", Phrase.of("登记号", "Number"), Kind.code(), TargetEntry::number)
            .alsoCalled("编号", "证号", "证件编号")
            .required()
            .noted("同一目标内不重复；不写姓名", "Once within a target; no names")
            .example("DJ-2019-000001");

    static final Column<TargetEntry, String> DOCUMENT = Column.<TargetEntry, String>of(
                    "document", Phrase.of("文件", "Document"), Kind.text(60), TargetEntry::document)
            .alsoCalled("文号", "目标文件")
            .required()
            .example("zzb-2019-13");

    static final Column<TargetEntry, String> MEASURE = Column.<TargetEntry, String>of(
                    "measure", Phrase.of("目标", "Target"), Kind.text(200), TargetEntry::measure)
            .alsoCalled("指标", "目标名称")
            .required();

    static final Column<TargetEntry, String> DIVISION = Column.<TargetEntry, String>of(
                    "division", ProgressSheets.DIVISION, Kind.text(40), TargetEntry::division)
            .alsoCalled("县区", "县（市、区）")
            .required()
            .example("金水区");

    static final Column<TargetEntry, LocalDate> DAY = Column.<TargetEntry, LocalDate>of(
                    "day", Phrase.of("日期", "Day"), Kind.day(), TargetEntry::day)
            .alsoCalled("登记日期", "发生日期")
            .required();

    static final Column<TargetEntry, BigDecimal> QUANTITY = Column.<TargetEntry, BigDecimal>of(
                    "quantity", Phrase.of("数量", "Quantity"), ProgressSheets.FIGURE, TargetEntry::quantity)
            .noted("不填时为 1", "1 where empty");

    static final Column<TargetEntry, String> NOTE =
            Column.of("note", Phrase.of("说明", "Note"), Kind.text(200), TargetEntry::note);

    static final Template<TargetEntry> TEMPLATE = Template.of(
                    Columns.of(
                            "target-entries",
                            "目标登记簿",
                            "Register of cases",
                            NUMBER,
                            DOCUMENT,
                            MEASURE,
                            DIVISION,
                            DAY,
                            QUANTITY,
                            NOTE),
                    cells -> new TargetEntry(
                            cells.get(NUMBER),
                            cells.get(DOCUMENT),
                            cells.get(MEASURE),
                            cells.get(DIVISION),
                            cells.get(DAY),
                            cells.orElse(QUANTITY, BigDecimal.ONE),
                            cells.find(NOTE)))
            .distinctBy(DOCUMENT, MEASURE, NUMBER)
            .checked(row -> row.quantity().signum() < 0
                    ? List.of(Fault.at(QUANTITY, "不能小于 0", "It cannot be below 0"))
                    : List.of())
            .noted("登记的是一件一件的事，用来核对填报的数", "Single cases, against which reported figures are held");
}
