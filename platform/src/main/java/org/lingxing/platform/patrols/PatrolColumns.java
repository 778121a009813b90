package org.lingxing.platform.patrols;

import java.math.BigDecimal;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;

/** Patrols as a spreadsheet; where somebody was stands in none. */
final class PatrolColumns {

    private static final int SHARE_DECIMALS = 4;

    static final Columns<PatrolLists.Line> COLUMNS = Columns.of(
            "patrols",
            "巡查记录",
            "Patrols",
            Column.of("day", Phrase.of("日期", "Day"), Kind.day(), PatrolLists.Line::day),
            Column.text("reach", "河段", "Reach", PatrolLists.Line::reachName),
            Column.text("reachCode", "河段编码", "Code of the reach", PatrolLists.Line::reach),
            Column.text("division", "区划代码", "Division", PatrolLists.Line::division),
            Column.of(
                    "level",
                    Phrase.of("级别", "Level"),
                    Kind.phrase(),
                    line -> line.level().title()),
            Column.text("name", "巡查人", "Patroller", PatrolLists.Line::name),
            Column.of("started", Phrase.of("开始", "Began"), Kind.moment(), PatrolLists.Line::startedAt),
            Column.of("ended", Phrase.of("结束", "Ended"), Kind.moment(), PatrolLists.Line::endedAt),
            Column.of(
                    "metres", Phrase.of("里程（米）", "Metres"), Kind.number(0), line -> BigDecimal.valueOf(line.metres())),
            Column.of(
                    "coverage", Phrase.of("覆盖率", "Coverage"), Kind.number(SHARE_DECIMALS), PatrolLists.Line::coverage),
            Column.of(
                    "problems",
                    Phrase.of("问题", "Problems"),
                    Kind.number(0),
                    line -> BigDecimal.valueOf(line.problems())),
            Column.of(
                    "signs",
                    Phrase.of("疑点", "Signs"),
                    Kind.number(0),
                    line -> BigDecimal.valueOf(line.signs().size())),
            Column.of("checked", Phrase.of("上级检查", "Checked"), Kind.moment(), PatrolLists.Line::checkedAt),
            Column.text("id", "标识", "Identifier", line -> line.id().toString()));

    private PatrolColumns() {}
}
