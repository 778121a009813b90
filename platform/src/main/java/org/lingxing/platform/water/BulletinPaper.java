package org.lingxing.platform.water;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.papers.Block;
import org.lingxing.platform.papers.PaperDraft;
import org.lingxing.platform.papers.PaperKind;
import org.lingxing.platform.water.MonthFigures.Change;
import org.lingxing.platform.water.MonthFigures.County;
import org.lingxing.platform.water.MonthFigures.Line;
import org.lingxing.platform.water.SectionView.Named;

/** The monthly bulletin of water put into words and tables. */
final class BulletinPaper {

    private static final List<String> CLASSES = List.of("Ⅰ类", "Ⅱ类", "Ⅲ类", "Ⅳ类", "Ⅴ类", "劣Ⅴ类");

    private final MonthFigures figures;

    private BulletinPaper(MonthFigures figures) {
        this.figures = figures;
    }

    static PaperDraft of(MonthFigures figures, String letterhead) {
        return new BulletinPaper(figures).draft(letterhead);
    }

    private PaperDraft draft(String letterhead) {
        var month = YearMonth.parse(figures.month());
        var title = month.getYear() + "年" + month.getMonthValue() + "月";
        var draft = PaperDraft.of(PaperKind.BULLETIN, letterhead)
                .title("断面水质月报（" + title + "）")
                .say(summary(title))
                .say("一、各类断面占比。" + shares())
                .say("二、各断面水质。下表列出各断面本月类别，与上月、上年同月比较：")
                .table(sections())
                .say("三、县（市、区）排名。" + ranking());
        if (figures.counties().stream().anyMatch(county -> county.rank() != null)) {
            draft = draft.table(counties());
        }
        return draft.say("四、说明。类别按《地表水环境质量标准》（GB 3838-2002）表1单因子评价，月均值为各日均值的算术平均，" + "有标记而不参加平均的值不计。")
                .about(Bulletins.ABOUT + figures.month());
    }

    private String summary(String title) {
        var drinking = figures.drinking();
        var percent = drinking.percent();
        return title + "，全市" + figures.sections() + "个监测断面中" + figures.measured() + "个有监测结果；有目标的"
                + figures.aimed() + "个断面中" + figures.met() + "个达到目标。"
                + (percent == null
                        ? ""
                        : "饮用水水源断面" + drinking.measured() + "个，" + drinking.complying() + "个达标，达标率" + plain(percent)
                                + "%。");
    }

    private String shares() {
        var counts = new ArrayList<String>();
        for (int at = 0; at < CLASSES.size(); at++) {
            int count = figures.shares().counts().get(at);
            if (count > 0) {
                counts.add(CLASSES.get(at) + count + "个");
            }
        }
        var lastYear = figures.sharesLastYear();
        var quality = figures.shares().quality();
        return String.join("，", counts) + "。Ⅰ～Ⅲ类占" + plain(figures.shares().good()) + "%，劣Ⅴ类占"
                + plain(figures.shares().inferior()) + "%"
                + (lastYear == null
                        ? ""
                        : "；上年同月Ⅰ～Ⅲ类占" + plain(lastYear.good()) + "%，劣Ⅴ类占" + plain(lastYear.inferior()) + "%")
                + "。" + (quality == null ? "" : "总体水质" + quality.label().zh() + "。");
    }

    private Block.Table sections() {
        return Block.table(
                List.of(
                        Block.column("断面", 5),
                        Block.column("水体", 4),
                        Block.column("考核单位", 4),
                        Block.column("目标", 2),
                        Block.column("本月", 3),
                        Block.column("上月", 2),
                        Block.column("上年同月", 3),
                        Block.column("超Ⅲ类项目", 5)),
                figures.lines().stream().map(this::row).toList());
    }

    private List<String> row(Line line) {
        var month = line.month();
        return List.of(
                line.name(),
                line.water(),
                line.divisionName().zh(),
                label(line.target()),
                month == null ? "未监测" : label(month.waterClass()) + arrow(line.beforeChange()),
                label(line.before()),
                label(line.lastYear()),
                line.main().isEmpty()
                        ? "—"
                        : line.main().stream().map(Phrase::zh).collect(Collectors.joining("、")));
    }

    private String ranking() {
        var items = figures.items().stream().map(Phrase::zh).collect(Collectors.joining("、"));
        return items.isEmpty()
                ? "本月没有可以排名的监测结果。"
                : "方法：" + figures.method().zh() + "，数值越小水质越好；参加计算的项目为各排名单位都有的" + items + "。";
    }

    private Block.Table counties() {
        return Block.table(
                List.of(
                        Block.column("名次", 2),
                        Block.column("单位", 5),
                        Block.column("断面", 2),
                        Block.column("达标", 3),
                        Block.column("Ⅰ～Ⅲ类占比", 4),
                        Block.column("综合指数", 3),
                        Block.column("同比变化", 3)),
                figures.counties().stream()
                        .filter(county -> county.rank() != null)
                        .map(BulletinPaper::row)
                        .toList());
    }

    private static List<String> row(County county) {
        var change = county.change();
        var index = county.index();
        return List.of(
                String.valueOf(county.rank()),
                county.name().zh(),
                Integer.toString(county.shares().total()),
                county.met() + "/" + county.aimed(),
                plain(county.shares().good()) + "%",
                index == null ? "—" : index.toPlainString(),
                change == null ? "—" : (change.signum() > 0 ? "+" : "") + plain(change) + "%");
    }

    private static String arrow(@Nullable Change change) {
        return change == null || change == Change.SAME ? "" : change == Change.BETTER ? "（好转）" : "（下降）";
    }

    private static String label(@Nullable Named waterClass) {
        return waterClass == null ? "—" : waterClass.label().zh();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
