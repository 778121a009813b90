package org.lingxing.platform.problems;

import java.time.LocalDate;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.time.CityClock;

/** The list of files as a spreadsheet: what a ledger entry of a campaign shows, in the order of the screen. */
final class ProblemColumns {

    static final Columns<ProblemView> COLUMNS = Columns.of(
            "problems",
            "河湖问题",
            "Problems at waters",
            Column.text("number", "编号", "Number", ProblemView::number),
            Column.of(
                    "kind",
                    Phrase.of("类型", "Kind"),
                    Kind.phrase(),
                    view -> view.kind().title()),
            Column.of(
                    "source",
                    Phrase.of("来源", "Source"),
                    Kind.phrase(),
                    view -> view.source().title()),
            Column.of(
                    "state",
                    Phrase.of("状态", "State"),
                    Kind.phrase(),
                    view -> view.state().title()),
            Column.text("reach", "河段", "Reach", ProblemView::reachName),
            Column.text("place", "位置", "Place", ProblemView::place),
            Column.text("words", "情况", "What", ProblemView::words),
            Column.of("found", Phrase.of("发现日期", "Found on"), Kind.day(), view -> dayOf(view)),
            Column.text("order", "督办单", "Order", ProblemView::orderNumber),
            Column.text("unit", "责任单位", "Unit", ProblemView::unit),
            Column.of("term", Phrase.of("整改期限", "Put right by"), Kind.day(), ProblemView::term),
            Column.of("next", Phrase.of("当前期限", "Due now"), Kind.day(), view -> {
                var next = view.next();
                return next == null ? null : next.due();
            }),
            Column.of("late", Phrase.of("逾期", "Overdue"), Kind.yesNo(), view -> {
                var next = view.next();
                return next == null ? null : Boolean.valueOf(next.state().equals("OVERDUE"));
            }),
            Column.of("struckOff", Phrase.of("销号日期", "Struck off on"), Kind.day(), view -> {
                var at = view.struckOffAt();
                return at == null ? null : LocalDate.ofInstant(at, CityClock.ZONE);
            }),
            Column.of("recurrences", Phrase.of("复发次数", "Recurrences"), Kind.whole(), ProblemView::recurrences));

    private ProblemColumns() {}

    private static LocalDate dayOf(ProblemView view) {
        return LocalDate.ofInstant(view.foundAt(), CityClock.ZONE);
    }
}
