package org.lingxing.platform.assessment;

import static org.lingxing.platform.assessment.StandingLosses.plain;
import static org.lingxing.platform.assessment.SummaryTable.points;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.Certificate;
import org.lingxing.platform.sheets.Language;
import org.lingxing.platform.sheets.OfficeTable;
import org.lingxing.platform.sheets.OfficeTable.Column;
import org.lingxing.platform.sheets.OfficeTable.Look;
import org.lingxing.platform.sheets.OfficeTable.Row;
import org.lingxing.platform.sheets.Written;

/** 分项得分表: item by item down, unit by unit across. Of those whom the lot fell on, the points of both together. */
final class ItemTable {

    private final StandingIssue issue;
    private final LedgerPoints ledger;
    private final Language language;
    private final List<Row> rows = new ArrayList<>();

    private ItemTable(StandingIssue issue, LedgerPoints ledger, Language language) {
        this.issue = issue;
        this.ledger = ledger;
        this.language = language;
    }

    static OfficeTable of(StandingIssue issue, LedgerPoints ledger, Language language) {
        return new ItemTable(issue, ledger, language).table();
    }

    private OfficeTable table() {
        var scale = issue.scale();
        var sampled = scale.sampled();
        var times = BigDecimal.valueOf(sampled);
        sheet(said("单位自身", "The unit itself"), 1, line -> one(line.facts().field()), line -> line.own(), scale.own());
        sheet(
                said("县级河长", "County chiefs"),
                sampled,
                line -> all(line.facts().field().chiefs()),
                StandingLine::chiefs,
                scale.chief().multiply(times));
        sheet(
                said("乡镇（办）", "Townships"),
                sampled,
                line -> all(line.facts().field().townships()),
                StandingLine::townships,
                scale.township().multiply(times));
        sheet(
                said("成员单位", "Member agencies"),
                sampled,
                line -> all(line.facts().field().members()),
                StandingLine::members,
                scale.member().multiply(times));
        social();
        comprehensive();
        sum(said("总　分", "Total"), "", issue.most(), StandingLine::total);
        return new OfficeTable(
                said("分项得分", "By item"),
                SummaryTable.title(
                        issue.year(),
                        Phrase.of("河湖（库）长制工作市级考核分项得分表", "Assessment of the river chief system: points by item"),
                        language),
                SummaryTable.office(language) + said("　单位：分", ", in points"),
                language.of(issue.status()),
                columns(),
                rows,
                List.of(
                        said(
                                "注：1．县级河长、乡镇（办）、成员单位为抽定两个对象得分之和；“—”为尚未评定，“不计”为全年没有应办事项。",
                                "Notes: 1. Chiefs, townships and member agencies: both who were drawn, added. A dash is not scored"
                                        + " yet; “left out” owed nothing in the year."),
                        said(
                                "2．有“不计”的评分表，其余各项按比例折算为满分，小计为折算后的分数。",
                                "2. Where items are left out the others count for the whole in proportion; the sums are after"
                                        + " that.")),
                List.of());
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(Column.of(said("部分", "Part"), 9, Look.CENTRED).asOne());
        columns.add(Column.of(said("考核项目", "Item"), language == Language.ZH ? 24 : 36, Look.WORDS));
        columns.add(Column.of(said("满分", "Most"), 5.5, Look.FIGURE));
        issue.lines().forEach(line -> columns.add(Column.of(language.of(line.name()), 7.4, Look.POINTS)));
        return columns;
    }

    private static List<Certificate> one(FieldScores.Field field) {
        var certificate = field.certificate();
        return certificate == null ? List.of() : List.of(certificate);
    }

    private static List<Certificate> all(List<FieldScores.Drawn> drawn) {
        List<Certificate> certificates = new ArrayList<>();
        for (var one : drawn) {
            var certificate = one.certificate();
            if (certificate != null) {
                certificates.add(certificate);
            }
        }
        return certificates;
    }

    private void sheet(
            String part,
            int times,
            Function<StandingLine, List<Certificate>> certificates,
            Function<StandingLine, BigDecimal> points,
            BigDecimal most) {
        Map<String, Certificate.Line> items = new LinkedHashMap<>();
        issue.lines().stream()
                .flatMap(line -> certificates.apply(line).stream())
                .flatMap(certificate -> certificate.parts().stream())
                .flatMap(group -> group.lines().stream())
                .forEach(item -> items.putIfAbsent(item.code(), item));
        items.forEach((code, item) -> row(
                part,
                language.of(item.title()),
                item.points().multiply(BigDecimal.valueOf(times)),
                line -> gained(certificates.apply(line), code)));
        sum(part, said("小计", "Sum"), most, points);
    }

    private Written gained(List<Certificate> certificates, String code) {
        var lines = certificates.stream()
                .flatMap(certificate -> certificate.parts().stream())
                .flatMap(group -> group.lines().stream())
                .filter(item -> item.code().equals(code))
                .toList();
        var scored = lines.stream()
                .filter(item -> item.state() == Certificate.State.SCORED)
                .map(Certificate.Line::gained)
                .reduce(BigDecimal::add);
        if (scored.isPresent()) {
            return points(scored.get());
        }
        boolean leftOut =
                !lines.isEmpty() && lines.stream().allMatch(item -> item.state() == Certificate.State.LEFT_OUT);
        return leftOut ? Written.words(said("不计", "left out")) : points(null);
    }

    private void social() {
        var part = said("社会评价", "Social");
        rate(part, said("知晓率（%）", "Awareness (%)"), SurveyCounts.Rate.AWARENESS);
        rate(part, said("满意率（%）", "Satisfaction (%)"), SurveyCounts.Rate.SATISFACTION);
        rate(part, said("参与率（%）", "Participation (%)"), SurveyCounts.Rate.PARTICIPATION);
        row(part, said("刷票（人）", "Brushed votes"), null, line -> {
            var survey = line.facts().survey();
            return survey == null ? points(null) : Written.words(String.valueOf(survey.brushed()));
        });
        sum(part, said("得分", "Points"), issue.scale().social(), StandingLine::social);
    }

    private void rate(String part, String title, SurveyCounts.Rate rate) {
        row(part, title, null, line -> {
            var survey = line.facts().survey();
            return survey == null ? points(null) : Written.words(plain(survey.percent(rate)));
        });
    }

    private void comprehensive() {
        var part = said("综合评定", "Comprehensive");
        for (var kind : LedgerKind.values()) {
            var sign = kind.adds() ? said("（加分）", " (added)") : said("（扣分）", " (taken off)");
            row(
                    part,
                    language.of(kind.title()) + sign,
                    null,
                    line -> points(ledger.of(kind, line.facts().ledger())));
        }
        row(part, said("初始分", "Initial score"), null, line -> points(line.initial()));
        sum(part, said("得分", "Points"), issue.scale().comprehensive(), StandingLine::comprehensive);
    }

    private void row(String part, String title, @Nullable BigDecimal most, Function<StandingLine, Written> cell) {
        rows.add(Row.of(cells(part, title, most, cell)));
    }

    private void sum(String part, String title, BigDecimal most, Function<StandingLine, BigDecimal> points) {
        rows.add(Row.sum(cells(part, title, most, line -> points(points.apply(line)))));
    }

    private List<Written> cells(
            String part, String title, @Nullable BigDecimal most, Function<StandingLine, Written> cell) {
        var cells = new ArrayList<Written>();
        cells.add(Written.words(part));
        cells.add(Written.words(title));
        cells.add(most == null ? Written.blank() : new Written.Figure(most));
        issue.lines().forEach(line -> cells.add(cell.apply(line)));
        return cells;
    }

    private String said(String zh, String en) {
        return language.of(Phrase.of(zh, en));
    }
}
