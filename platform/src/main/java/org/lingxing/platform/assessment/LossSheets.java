package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.sheets.Language;
import org.lingxing.platform.sheets.OfficeTable;
import org.lingxing.platform.sheets.OfficeTable.Column;
import org.lingxing.platform.sheets.OfficeTable.Look;
import org.lingxing.platform.sheets.OfficeTable.Row;
import org.lingxing.platform.sheets.Written;

/** 扣分明细表 of a unit: each item on which points were lost, why, what would have kept them; and the records behind them. */
final class LossSheets {

    private final StandingIssue issue;
    private final StandingCertificate certificate;
    private final Language language;
    private final Map<Integer, List<Measure.Evidence>> records = new LinkedHashMap<>();

    /** @param behind the records that cost the points of a loss; none where nothing was counted */
    private LossSheets(
            StandingIssue issue,
            StandingCertificate certificate,
            Function<StandingLoss, List<Measure.Evidence>> behind,
            Language language) {
        this.issue = issue;
        this.certificate = certificate;
        this.language = language;
        for (int at = 0; at < certificate.losses().size(); at++) {
            records.put(at, behind.apply(certificate.losses().get(at)));
        }
    }

    static List<OfficeTable> of(
            StandingIssue issue,
            StandingCertificate certificate,
            Function<StandingLoss, List<Measure.Evidence>> behind,
            Language language) {
        var sheets = new LossSheets(issue, certificate, behind, language);
        return List.of(sheets.losses(), sheets.behind());
    }

    private OfficeTable losses() {
        var rows = new ArrayList<Row>();
        for (int at = 0; at < certificate.losses().size(); at++) {
            rows.add(Row.of(loss(at, certificate.losses().get(at))));
        }
        return new OfficeTable(
                said("扣分明细", "Points lost"),
                title(Phrase.of("扣分明细表", "points lost")),
                said("被考核单位：", "Unit: ")
                        + name()
                        + said("　总分：", ", total ")
                        + StandingLosses.plain(certificate.line().total())
                        + said("　等次：", ", ")
                        + language.of(certificate.line().gradeWords()),
                language.of(issue.status()),
                List.of(
                        Column.of(said("序号", "No."), 5, Look.CENTRED),
                        Column.of(said("部分", "Part"), 11, Look.CENTRED).asOne(),
                        Column.of(said("考核项目", "Item"), 27, Look.WORDS),
                        Column.of(said("满分", "Most"), 6, Look.FIGURE),
                        Column.of(said("得分", "Gained"), 7.5, Look.POINTS),
                        Column.of(said("扣分", "Lost"), 7, Look.POINTS),
                        Column.of(said("扣分原因", "Why"), 38, Look.WORDS),
                        Column.of(said("怎样可以不扣", "What would have kept them"), 26, Look.WORDS),
                        Column.of(said("依据", "Provision"), 14.5, Look.CENTRED),
                        Column.of(said("记录", "Records"), 8, Look.CENTRED)),
                rows,
                notes(),
                SummaryTable.signatures(language));
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add(said("注：1．凭证编码 ", "Notes: 1. Code of the certificate: ")
                + certificate.code()
                + said("，由参加计算的全部事实与单位算出。", ", which follows from all facts and the unit."));
        notes.add(said(
                "2．综合评定各扣分项分别按“没有这些情形时”重算，可能互有重叠，不逐项相加。",
                "2. Points taken off in the comprehensive score are each counted as if that alone had not been; they may"
                        + " overlap and are not added up."));
        if (!certificate.line().gaps().isEmpty()) {
            notes.add(said("3．尚未评定、不在扣分之列：", "3. Not scored yet, and not among these: ")
                    + String.join(
                            said("；", "; "),
                            certificate.line().gaps().stream()
                                    .map(gap -> language.of(gap.says()))
                                    .toList())
                    + said("。", "."));
        }
        return notes;
    }

    private List<Written> loss(int at, StandingLoss loss) {
        var kept = loss.kept();
        var counted = records.getOrDefault(at, List.of()).size();
        return List.of(
                new Written.Figure(BigDecimal.valueOf(at + 1L)),
                Written.words(language.of(part(loss.part()))),
                Written.words(language.of(loss.item())),
                SummaryTable.points(loss.most()),
                SummaryTable.points(loss.gained()),
                new Written.Figure(loss.lost()),
                Written.words(language.of(loss.why())),
                Written.words(kept == null ? "—" : language.of(kept)),
                Written.words(loss.provision()),
                Written.words(
                        counted > 0 ? counted + said(" 条", "") : loss.records() == null ? "—" : said("台账", "ledger")));
    }

    private OfficeTable behind() {
        var rows = new ArrayList<Row>();
        records.forEach((at, all) -> all.forEach(record -> rows.add(Row.of(record(at, record)))));
        return new OfficeTable(
                said("扣分记录", "Records"),
                title(Phrase.of("扣分记录", "records behind the points lost")),
                said("被考核单位：", "Unit: ") + name(),
                language.of(issue.status()),
                List.of(
                        Column.of(said("对应序号", "Of no."), 9, Look.CENTRED),
                        Column.of(said("考核项目", "Item"), 34, Look.WORDS),
                        Column.of(said("事项", "Record"), 46, Look.WORDS),
                        Column.of(said("应办日期", "Due"), 12, Look.DAY),
                        Column.of(said("办结日期", "Done"), 12, Look.DAY),
                        Column.of(said("情况", "How it stands"), 24, Look.CENTRED)),
                rows,
                List.of(
                        rows.isEmpty()
                                ? said("没有由平台计数的扣分项。", "No points were lost on items that the platform counts.")
                                : said(
                                        "注：为导出时平台中的记录，与页面“查看记录”一致。",
                                        "The platform's records at the time of this file, as its pages show them.")),
                List.of());
    }

    private List<Written> record(int at, Measure.Evidence record) {
        var done = record.doneOn();
        return List.of(
                new Written.Figure(BigDecimal.valueOf(at + 1L)),
                Written.words(language.of(certificate.losses().get(at).item())),
                Written.words(record.what()),
                new Written.Day(record.day()),
                done == null ? Written.words("—") : new Written.Day(done),
                Written.words(language.of(record.how())));
    }

    private String title(Phrase what) {
        return language == Language.ZH
                ? issue.year() + "年度河湖（库）长制工作市级考核" + name() + what.zh()
                : name() + ", " + issue.year() + ": " + what.en();
    }

    private String name() {
        return language.of(certificate.line().name());
    }

    static Phrase part(StandingLoss.Part part) {
        return switch (part) {
            case OWN -> Phrase.of("单位自身", "the unit itself");
            case CHIEFS -> Phrase.of("县级河长", "county chiefs");
            case TOWNSHIPS -> Phrase.of("乡镇（办）", "townships");
            case MEMBERS -> Phrase.of("成员单位", "member agencies");
            case SOCIAL -> Phrase.of("社会评价", "social");
            case COMPREHENSIVE -> Phrase.of("综合评定", "comprehensive");
            case VETO -> Phrase.of("一票否决", "veto");
        };
    }

    private String said(String zh, String en) {
        return language.of(Phrase.of(zh, en));
    }
}
