package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.lingxing.platform.papers.Block;
import org.lingxing.platform.papers.PaperDraft;
import org.lingxing.platform.papers.PaperKind;
import org.lingxing.platform.scoring.Ranking;
import org.lingxing.platform.time.CityClock;

/** A bulletin or a circular put into words and tables: a draft, which a person checks and another signs. */
final class BulletinWords {

    static final String BULLETIN = "supervision.bulletin/";
    static final String CIRCULAR = "supervision.circular/";

    private static final String LETTERHEAD = "supervision-office";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BulletinFigures figures;

    private BulletinWords(BulletinFigures figures) {
        this.figures = figures;
    }

    /** The monthly bulletin of the office. */
    static PaperDraft bulletin(BulletinFigures figures) {
        return new BulletinWords(figures).bulletin();
    }

    /**
     * The circular to all agencies: who reported in time, who did not, who stands where.
     *
     * @param document the identifier of the document it is about; empty for all
     */
    static PaperDraft circular(BulletinFigures figures, Optional<String> document) {
        return new BulletinWords(figures).circular(document);
    }

    private PaperDraft bulletin() {
        var title = figures.span().title().zh();
        var draft = PaperDraft.of(PaperKind.BULLETIN, LETTERHEAD)
                .title("督查工作" + (figures.span().isMonth() ? "月报" : "年报") + "（" + title + "）")
                .say(summary())
                .say("一、任务办理情况。"
                        + (figures.tasks().isEmpty() ? "本期没有交办的任务。" : "截至" + day(figures.until()) + "，交办任务如下："));
        if (!figures.tasks().isEmpty()) {
            draft = draft.table(tasks());
        }
        draft = draft.say("二、报送情况。" + (figures.reports().isEmpty() ? "本期没有到期的报告。" : "本期到期的报告如下："));
        if (!figures.reports().isEmpty()) {
            draft = draft.table(reports());
        }
        draft = late(draft, "迟报、未报的报告共" + figures.late().size() + "份，逐份列出如下：", "到期的报告均已按时报送。");
        int number = 3;
        if (!figures.lights().isEmpty()) {
            draft = draft.say("三、目标进展情况。截至" + day(today()) + "，按时间进度比对，各文件分解到县（市、区）的目标亮灯如下：")
                    .table(lights());
            number++;
        }
        return scores(draft, numeral(number) + "、评分情况。").about(BULLETIN + figures.span());
    }

    private PaperDraft circular(Optional<String> document) {
        var title = figures.span().title().zh();
        var about = document.flatMap(asked -> figures.tasks().stream()
                        .findFirst()
                        .map(line -> "《" + line.title() + "》（" + line.document() + "）"))
                .orElse("市政府重点工作任务");
        var draft = PaperDraft.of(PaperKind.CIRCULAR, LETTERHEAD)
                .title("关于" + title + "督查事项报送情况的通报")
                .to("各责任单位")
                .say("现将" + title + about + "的报送情况通报如下。")
                .say("一、总体情况。" + summary());
        if (!figures.reports().isEmpty()) {
            draft = draft.table(reports());
        }
        draft = late(draft.say("二、迟报、未报情况。"), "下列" + figures.late().size() + "份报告迟报或者尚未报送：", "到期的报告均已按时报送。");
        draft = scores(draft, "三、评分排名。");
        boolean missing = figures.late().stream().anyMatch(line -> line.handedIn() == null);
        return draft.say("四、有关要求。"
                        + (missing ? "尚未报送的单位，请立即补报，并说明原因。" : "")
                        + "各责任单位请对照各文件规定的时限，提前做好下一次报送。对通报内容有异议的，请附材料书面提出。")
                .about(CIRCULAR
                        + figures.span()
                        + document.map(one -> "/" + one).orElse(""));
    }

    private String summary() {
        int owed = figures.sum(BulletinFigures.ReportLine::owed);
        if (owed == 0) {
            return figures.span().title().zh() + "没有到期的报告。";
        }
        int inTime = figures.sum(BulletinFigures.ReportLine::inTime);
        int late = figures.sum(BulletinFigures.ReportLine::late);
        int missing = figures.sum(BulletinFigures.ReportLine::missing);
        int open = figures.sum(BulletinFigures.ReportLine::open);
        int judged = inTime + late + missing;
        var rate = judged == 0
                ? ""
                : "，按时率"
                        + HUNDRED.multiply(BigDecimal.valueOf(inTime))
                                .divide(BigDecimal.valueOf(judged), 1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
        return figures.span().title().zh() + "应报送报告" + owed + "份，截至" + day(figures.until()) + "，按时报送" + inTime + "份"
                + rate + "，迟报" + late + "份，未报" + missing + "份" + (open == 0 ? "" : "，尚未到期" + open + "份") + "。";
    }

    private Block.Table tasks() {
        var rows = new ArrayList<List<String>>();
        for (var line : figures.tasks()) {
            rows.add(row(line.document(), line.tasks(), line.accepted(), line.ended(), line.behind()));
        }
        if (rows.size() > 1) {
            rows.add(row(
                    "合计",
                    sum(BulletinFigures.TaskLine::tasks),
                    sum(BulletinFigures.TaskLine::accepted),
                    sum(BulletinFigures.TaskLine::ended),
                    sum(BulletinFigures.TaskLine::behind)));
        }
        return Block.table(
                List.of(
                        Block.column("文件", 6),
                        Block.column("任务", 2),
                        Block.column("已签收", 2),
                        Block.column("已办结", 2),
                        Block.column("逾期未办结", 3)),
                rows);
    }

    private int sum(ToIntFunction<BulletinFigures.TaskLine> count) {
        return figures.tasks().stream().mapToInt(count).sum();
    }

    private Block.Table reports() {
        var rows = new ArrayList<List<String>>();
        for (var line : figures.reports()) {
            rows.add(row(line.title().zh(), line.owed(), line.inTime(), line.late(), line.missing()));
        }
        if (rows.size() > 1) {
            rows.add(row(
                    "合计",
                    figures.sum(BulletinFigures.ReportLine::owed),
                    figures.sum(BulletinFigures.ReportLine::inTime),
                    figures.sum(BulletinFigures.ReportLine::late),
                    figures.sum(BulletinFigures.ReportLine::missing)));
        }
        return Block.table(
                List.of(
                        Block.column("报告", 6),
                        Block.column("应报", 2),
                        Block.column("按时", 2),
                        Block.column("迟报", 2),
                        Block.column("未报", 2)),
                rows);
    }

    private Block.Table lights() {
        return Block.table(
                List.of(
                        Block.column("文件", 6),
                        Block.column("绿灯", 2),
                        Block.column("黄灯", 2),
                        Block.column("红灯", 2),
                        Block.column("未填报", 2)),
                figures.lights().stream()
                        .map(line -> row(line.document(), line.green(), line.yellow(), line.red(), line.unknown()))
                        .toList());
    }

    private PaperDraft late(PaperDraft draft, String some, String none) {
        if (figures.late().isEmpty()) {
            return draft.say(none);
        }
        var rows = new ArrayList<List<String>>();
        for (var line : figures.late()) {
            var handedIn = line.handedIn();
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    line.name(),
                    line.report().zh() + "　" + line.label(),
                    shortDay(line.due()),
                    handedIn == null ? "未报" : shortDay(handedIn)));
        }
        return draft.say(some)
                .table(Block.table(
                        List.of(
                                Block.column("序号", 3),
                                Block.column("单位", 7),
                                Block.column("报告", 9),
                                Block.column("应报", 4),
                                Block.column("报送", 4)),
                        rows));
    }

    private PaperDraft scores(PaperDraft draft, String heading) {
        var ranked = figures.scores().stream().filter(row -> row.rank() != null).toList();
        if (ranked.isEmpty()) {
            return draft.say(heading + "本期没有可以评分的事项。");
        }
        var basis =
                "按督查评分表第" + figures.version() + "版，依据平台的职责记录计算，满分100分" + (figures.signed() ? "。" : "；本期分数尚未审签，为暂定。");
        var rows = new ArrayList<List<String>>();
        for (var row : ranked) {
            rows.add(scoreRow(row));
        }
        var columns = new ArrayList<>(List.of(Block.column("名次", 2), Block.column("单位", 7), Block.column("总分", 3)));
        ranked.getFirst()
                .certificate()
                .parts()
                .forEach(part -> columns.add(Block.column(part.title().zh(), 3)));
        return draft.say(heading + basis).table(Block.table(columns, rows));
    }

    private static List<String> scoreRow(Ranking.Ranked row) {
        var certificate = row.certificate();
        var cells = new ArrayList<String>();
        cells.add(String.valueOf(row.rank()));
        cells.add(certificate.subject().name());
        var total = certificate.total();
        cells.add(total == null ? "—" : total.toPlainString());
        certificate
                .parts()
                .forEach(part -> cells.add(
                        part.available().signum() == 0 ? "—" : plain(part.gained()) + "/" + plain(part.available())));
        return cells;
    }

    private static List<String> row(String first, int... counts) {
        var cells = new ArrayList<String>();
        cells.add(first);
        for (int count : counts) {
            cells.add(Integer.toString(count));
        }
        return cells;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(figures.asOf(), CityClock.ZONE);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + shortDay(day);
    }

    private static String shortDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String numeral(int number) {
        return List.of("", "一", "二", "三", "四", "五").get(number);
    }
}
