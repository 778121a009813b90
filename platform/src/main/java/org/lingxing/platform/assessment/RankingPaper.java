package org.lingxing.platform.assessment;

import static org.lingxing.platform.assessment.StandingLosses.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.assessment.StandingIssue.Stage;
import org.lingxing.platform.papers.Annex;
import org.lingxing.platform.papers.Block;
import org.lingxing.platform.papers.PaperDraft;
import org.lingxing.platform.papers.PaperKind;

/** The circular on the ranking: who came out how, and the whole table as its annex. */
final class RankingPaper {

    private static final int DECIMALS = 2;

    private RankingPaper() {}

    /** @return not about anything yet */
    static PaperDraft of(StandingIssue issue, String letterhead) {
        var title = issue.year() + "年度河湖（库）长制工作市级考核结果";
        var draft = PaperDraft.of(PaperKind.CIRCULAR, letterhead)
                .title("关于" + title + "的通报" + issue.stage().mark())
                .to("各县（市、区）人民政府、开发区管委会");
        if (issue.stage() != Stage.SIGNED) {
            draft = draft.say(caution(issue));
        }
        return draft.say("现将" + title + "通报如下：")
                .say("一、总体情况。" + grades(issue))
                .say("二、各单位等次。" + named(issue))
                .say("三、说明。" + explained(issue))
                .annex(new Annex(
                        issue.year() + "年度考核得分汇总表" + issue.stage().mark(),
                        List.of(table(issue), Block.words(below(issue)))));
    }

    /** What a paper says first while no result is signed. */
    static String caution(StandingIssue issue) {
        return issue.stage() == Stage.PROVISIONAL
                ? "本件为预评：以现有记录计算，如考核今日结束即为此分数，不是考核结果。"
                : "本件为送审稿：" + issue.status().zh() + "，不是考核结果。";
    }

    private static String grades(StandingIssue issue) {
        var words = byGrade(issue).entrySet().stream()
                .map(grade -> grade.getKey() + grade.getValue().size() + "个")
                .collect(Collectors.joining("，"));
        return "被考核单位" + issue.lines().size() + "个，其中" + words + "。";
    }

    private static String named(StandingIssue issue) {
        return byGrade(issue).entrySet().stream()
                        .map(grade -> grade.getKey() + "："
                                + grade.getValue().stream()
                                        .map(line -> line.name().zh())
                                        .collect(Collectors.joining("、")))
                        .collect(Collectors.joining("；"))
                + "。各单位得分和名次见附件。";
    }

    /** The units under the words of their grades, in the order of these; those whose grade is open last. */
    private static Map<String, List<StandingLine>> byGrade(StandingIssue issue) {
        return issue.lines().stream()
                .sorted(Comparator.comparing((StandingLine line) -> line.highest() != null)
                        .thenComparing(StandingLine::grade))
                .collect(Collectors.groupingBy(line -> line.gradeMark().zh(), LinkedHashMap::new, Collectors.toList()));
    }

    private static String explained(StandingIssue issue) {
        var scale = issue.scale();
        var capped = issue.lines().stream()
                .filter(line -> !line.facts().vetoes().isEmpty())
                .map(line -> line.name().zh() + "（" + vetoes(line) + "）")
                .collect(Collectors.joining("，"));
        return plain(scale.excellent()) + "分及以上为优秀，" + plain(scale.good()) + "分及以上为良好，" + plain(scale.pass())
                + "分及以上为合格。综合评定以初始分最高的" + StandingViews.leader(issue.lines()).zh() + "（"
                + plain(issue.reference()) + "分）为参照。" + (capped.isEmpty() ? "" : "有否决项的单位：" + capped + "。")
                + unscored(issue);
    }

    private static String vetoes(StandingLine line) {
        return line.facts().vetoes().stream()
                .sorted()
                .map(veto -> veto.title().zh())
                .collect(Collectors.joining("、"));
    }

    /** Of a result, unit by unit; of a provisional ranking, how many units. */
    private static String unscored(StandingIssue issue) {
        var open = issue.lines().stream().filter(line -> !line.gaps().isEmpty()).toList();
        if (open.isEmpty()) {
            return "";
        }
        if (issue.stage() == Stage.PROVISIONAL) {
            return "尚有" + open.size() + "个单位未评完，未评定的不计分。";
        }
        return open.stream()
                .map(line -> line.name().zh() + "（"
                        + line.gaps().stream().map(gap -> gap.says().zh()).collect(Collectors.joining("、"))
                        + "）")
                .collect(Collectors.joining("，", "现场考核结束时未评定、不计分的：", "。"));
    }

    private static Block.Table table(StandingIssue issue) {
        var scale = issue.scale();
        var sampled = BigDecimal.valueOf(scale.sampled());
        var field = "现场考核" + plain(scale.field());
        var rows = new ArrayList<List<String>>();
        for (var line : issue.lines()) {
            var shown = StandingViews.Line.of(line);
            rows.add(List.of(
                    line.rank() == null ? "—" : line.rank().toString(),
                    line.name().zh(),
                    points(shown.own()),
                    points(shown.chiefs()),
                    points(shown.townships()),
                    points(shown.members()),
                    points(shown.social()),
                    points(line.comprehensive()),
                    points(line.total()),
                    line.gradeMark().zh()));
        }
        return Block.table(
                List.of(
                        Block.column("名次", 4),
                        Block.column("单位", 10),
                        most(field, "自身", scale.own()),
                        most(field, "河长", scale.chief().multiply(sampled)),
                        most(field, "乡镇", scale.township().multiply(sampled)),
                        most(field, "成员", scale.member().multiply(sampled)),
                        Block.column("社会" + plain(scale.social()), 6),
                        Block.column("综合" + plain(scale.comprehensive()), 6),
                        Block.column("总分", 6),
                        Block.column("等次", 6)),
                rows);
    }

    private static Block.Column most(String above, String title, BigDecimal most) {
        return Block.under(above, title + plain(most), 6);
    }

    private static String below(StandingIssue issue) {
        var voided = issue.lines().stream().anyMatch(StandingLine::voided);
        return "注：“自身”为单位自身，“河长”“乡镇”“成员”为抽定的县级河长、乡镇（办）、成员单位各两个得分之和；总分为现场考核、社会评价、综合评定三项之和，同分同名次"
                + (voided ? "；结果无效的不列名次" : "")
                + (issue.lines().stream().anyMatch(line -> !line.gaps().isEmpty()) ? "；“—”为未评定，不计分" : "") + "。";
    }

    private static String points(@Nullable BigDecimal points) {
        return points == null
                ? "—"
                : points.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
