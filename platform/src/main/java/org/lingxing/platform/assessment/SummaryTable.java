package org.lingxing.platform.assessment;

import static org.lingxing.platform.assessment.StandingLosses.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Language;
import org.lingxing.platform.sheets.OfficeTable;
import org.lingxing.platform.sheets.OfficeTable.Column;
import org.lingxing.platform.sheets.OfficeTable.Look;
import org.lingxing.platform.sheets.OfficeTable.Row;
import org.lingxing.platform.sheets.Written;

/** 考核得分汇总表: all units in the order they stand, as the office hands it round. */
final class SummaryTable {

    static final Phrase TITLE =
            Phrase.of("河湖（库）长制工作市级考核得分汇总表", "Assessment of the river chief system: summary of points");

    private final StandingIssue issue;
    private final Language language;

    private SummaryTable(StandingIssue issue, Language language) {
        this.issue = issue;
        this.language = language;
    }

    static OfficeTable of(StandingIssue issue, Language language) {
        return new SummaryTable(issue, language).table();
    }

    static String title(int year, Phrase title, Language language) {
        return language == Language.ZH ? year + "年度" + title.zh() : title.en() + ", " + year;
    }

    /** What stands below the title, at the left. */
    static String office(Language language) {
        return language.of(Phrase.of("郑州市河长制办公室", "River chief office of Zhengzhou"));
    }

    static List<String> signatures(Language language) {
        return List.of(
                language.of(Phrase.of("制表", "Drawn up by")),
                language.of(Phrase.of("审核", "Checked by")),
                language.of(Phrase.of("签发", "Signed by")),
                language.of(Phrase.of("日期", "Date")));
    }

    private OfficeTable table() {
        return new OfficeTable(
                said("得分汇总", "Summary"),
                title(issue.year(), TITLE, language),
                office(language) + said("　单位：分", ", in points"),
                language.of(issue.status()),
                columns(),
                rows(),
                notes(),
                signatures(language));
    }

    private List<Column> columns() {
        var scale = issue.scale();
        var sampled = BigDecimal.valueOf(scale.sampled());
        var field = said("现场考核（", "Field (") + plain(scale.field()) + said("分）", ")");
        var comprehensive = said("综合评定（", "Comprehensive (") + plain(scale.comprehensive()) + said("分）", ")");
        var columns = new ArrayList<Column>();
        columns.add(Column.of(said("序号", "No."), 5, Look.CENTRED));
        columns.add(Column.of(said("被考核单位", "Unit"), language == Language.ZH ? 14 : 26, Look.CENTRED));
        columns.add(Column.under(field, headed("单位自身", "The unit itself", scale.own()), 9.5, Look.POINTS));
        columns.add(Column.under(
                field, headed("县级河长", "County chiefs", scale.chief().multiply(sampled)), 9.5, Look.POINTS));
        columns.add(Column.under(
                field, headed("乡镇（办）", "Townships", scale.township().multiply(sampled)), 11.5, Look.POINTS));
        columns.add(Column.under(
                field, headed("成员单位", "Member agencies", scale.member().multiply(sampled)), 9.5, Look.POINTS));
        columns.add(Column.under(field, headed("小计", "Sum", scale.field()), 8, Look.POINTS));
        columns.add(Column.of(headed("社会评价", "Social", scale.social()), 9.5, Look.POINTS));
        columns.add(Column.under(comprehensive, said("初始分", "Initial"), 8, Look.POINTS));
        columns.add(Column.under(comprehensive, headed("得分", "Points", scale.comprehensive()), 8, Look.POINTS));
        columns.add(Column.of(headed("总分", "Total", issue.most()), 8.5, Look.POINTS));
        columns.add(Column.of(said("等次", "Grade"), 9, Look.CENTRED));
        columns.add(Column.of(said("排名", "Rank"), 6, Look.CENTRED));
        columns.add(Column.of(said("一票否决", "Vetoes"), 17, Look.WORDS));
        if (hasGaps()) {
            columns.add(Column.of(said("尚未评定", "Still open"), 9.5, Look.POINTS));
        }
        return columns;
    }

    private String headed(String zh, String en, BigDecimal most) {
        return said(zh, en) + "\n" + plain(most);
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var line : issue.lines()) {
            var shown = StandingViews.Line.of(line);
            var cells = new ArrayList<Written>();
            cells.add(new Written.Figure(BigDecimal.valueOf(rows.size() + 1L)));
            cells.add(Written.words(language.of(line.name())));
            cells.add(points(shown.own()));
            cells.add(points(shown.chiefs()));
            cells.add(points(shown.townships()));
            cells.add(points(shown.members()));
            cells.add(points(line.field()));
            cells.add(points(shown.social()));
            cells.add(points(line.initial()));
            cells.add(points(line.comprehensive()));
            cells.add(points(line.total()));
            cells.add(Written.words(language.of(line.gradeMark())));
            cells.add(rank(line.rank()));
            cells.add(Written.words(shown.vetoes().stream()
                    .map(veto -> language.of(veto.title()))
                    .collect(Collectors.joining(said("；", "; ")))));
            if (hasGaps()) {
                cells.add(line.open().signum() == 0 ? Written.blank() : points(line.open()));
            }
            rows.add(Row.of(cells));
        }
        return rows;
    }

    private boolean hasGaps() {
        return issue.lines().stream().anyMatch(line -> line.open().signum() > 0);
    }

    private static Written rank(@Nullable Integer rank) {
        return rank == null ? Written.words("—") : new Written.Figure(BigDecimal.valueOf(rank));
    }

    static Written points(@Nullable BigDecimal points) {
        return points == null ? Written.words("—") : new Written.Figure(points);
    }

    private List<String> notes() {
        var scale = issue.scale();
        var notes = new ArrayList<String>();
        notes.add(said(
                "注：1．依据郑政〔2019〕5号附件2第六部分；总分＝现场考核＋社会评价＋综合评定得分，同分同名次。",
                "Notes: 1. By annex 2, part 6, of Zhengzheng [2019] 5; the total is field, social and comprehensive points;"
                        + " equal totals share a rank."));
        notes.add(said("2．", "2. ")
                + plain(scale.excellent())
                + said("分及以上为优秀，", " and above is excellent, ")
                + plain(scale.good())
                + said("分及以上为良好，", " good, ")
                + plain(scale.pass())
                + said("分及以上为合格；有一票否决事项的，不得评为良好及以上。", " a pass; a veto keeps the grade below good."));
        notes.add(said("3．综合评定得分＝初始分÷最高初始分", "3. Comprehensive points are the initial score ÷ the highest (")
                + plain(issue.reference())
                + "（" + language.of(StandingViews.leader(issue.lines())) + "）×" + plain(scale.comprehensive())
                + said("。", "."));
        if (issue.lines().stream().anyMatch(StandingLine::voided)) {
            notes.add((notes.size() + 1) + said("．经河长履责否决的，结果无效，不列名次。", ". A voided result has no rank."));
        }
        if (hasGaps()) {
            notes.add((notes.size() + 1)
                    + said(
                            "．“—”为尚未评定，不计分；“尚未评定”栏为还可能得到的分数。",
                            ". A dash is not scored yet and brings no points; “still open” is what it can bring."));
        }
        return notes;
    }

    private String said(String zh, String en) {
        return language.of(Phrase.of(zh, en));
    }
}
