package org.lingxing.platform.duties;

import java.math.BigDecimal;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;

/** Duties and their counts as spreadsheets. */
final class DutySheet {

    private static final Kind<BigDecimal> COUNT = Kind.number(0);
    private static final int RATE_DECIMALS = 4;

    static final Columns<DutyView> COLUMNS = Columns.of(
            "duties",
            "职责",
            "Duties",
            Column.of(
                    "state",
                    Phrase.of("状态", "State"),
                    Kind.phrase(),
                    duty -> duty.state().label()),
            Column.of("due", Phrase.of("期限", "Due"), Kind.day(), DutyView::due),
            Column.of("title", Phrase.of("事项", "Duty"), Kind.phrase(), DutyView::title),
            Column.text("label", "内容", "About", DutyView::label),
            Column.of("post", Phrase.of("岗位", "Post"), Kind.phrase(), DutyView::post),
            Column.text("holder", "责任人", "Holder", DutyView::holder),
            Column.text("agency", "单位", "Unit", DutyView::agency),
            Column.text("division", "区划代码", "Division", DutyView::division),
            Column.text("provision", "依据", "Provision", DutyView::provision),
            Column.of("from", Phrase.of("周期起", "Period from"), Kind.day(), DutyView::from),
            Column.of("to", Phrase.of("周期止", "Period to"), Kind.day(), DutyView::to),
            Column.text("id", "标识", "Identifier", duty -> duty.id().toString()));

    static final Columns<Tallies.Count> COUNTS = Columns.of(
            "duty-counts",
            "履职计数",
            "Counts of duties",
            Column.text("key", "代码", "Key", Tallies.Count::key),
            Column.of("label", Phrase.of("名称", "Name"), Kind.phrase(), Tallies.Count::label),
            Column.of("required", Phrase.of("应办", "Required"), COUNT, count -> of(count.required())),
            Column.of("done", Phrase.of("按时完成", "Done in time"), COUNT, count -> of(count.done())),
            Column.of("doneLate", Phrase.of("逾期完成", "Done late"), COUNT, count -> of(count.doneLate())),
            Column.of("overdue", Phrase.of("逾期未办", "Overdue"), COUNT, count -> of(count.overdue())),
            Column.of("open", Phrase.of("待办", "Open"), COUNT, count -> of(count.open())),
            Column.of("suspended", Phrase.of("中止", "Suspended"), COUNT, count -> of(count.suspended())),
            Column.of("waived", Phrase.of("免除", "Waived"), COUNT, count -> of(count.waived())),
            Column.of("rate", Phrase.of("按时率", "Rate in time"), Kind.number(RATE_DECIMALS), Tallies.Count::rate));

    private DutySheet() {}

    private static BigDecimal of(int count) {
        return BigDecimal.valueOf(count);
    }
}
