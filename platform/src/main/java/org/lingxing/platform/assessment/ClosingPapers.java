package org.lingxing.platform.assessment;

import static org.lingxing.platform.assessment.StandingLosses.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.assessment.StandingIssue.Stage;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.papers.Block;
import org.lingxing.platform.papers.Letterhead;
import org.lingxing.platform.papers.PaperDraft;
import org.lingxing.platform.papers.PaperKind;
import org.lingxing.platform.papers.Papers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A signed result as official papers: the circular to all, and the certificate of each unit's score. */
@Service
@Transactional
class ClosingPapers {

    private static final String LETTERHEAD = "river-chief-office";
    private static final Letterhead LETTER = new Letterhead(LETTERHEAD, City.DIVISION, "郑州市河长制办公室", "郑州市河长制办公室", "郑河办");

    private final ClosingTable table;
    private final Papers papers;

    ClosingPapers(ClosingTable table, Papers papers) {
        this.table = table;
        this.papers = papers;
    }

    /** @return the draft */
    UUID circular(Closing closing, Caller by) {
        requireSigned(closing);
        enterLetterhead();
        return papers.draft(
                RankingPaper.of(StandingIssue.of(closing), LETTERHEAD)
                        .about("assessment.result/" + closing.year() + '/' + closing.number()),
                by);
    }

    private static void requireSigned(Closing closing) {
        if (!closing.signed()) {
            throw Refusal.of(StandingRefusal.RESULT_NOT_SIGNED);
        }
    }

    private void enterLetterhead() {
        papers.enter(LETTER);
    }

    /** @return the draft */
    UUID certificate(Closing closing, String unit, Caller by) {
        requireSigned(closing);
        enterLetterhead();
        var certificate =
                table.certificate(closing.id(), unit).orElseThrow(() -> Refusal.of(AssessmentRefusal.UNIT_UNKNOWN));
        return papers.draft(
                written(certificate, StandingIssue.of(closing))
                        .about("assessment.certificate/" + closing.year() + '/' + closing.number() + '/' + unit),
                by);
    }

    /** A certificate before anything is signed, as PDF for reading; it says so in its title and its first sentence. */
    byte[] provisional(StandingCertificate certificate, StandingIssue issue) {
        return papers.pdf(written(certificate, issue), LETTER);
    }

    /** A certificate in Word, to be edited before it goes out. */
    byte[] word(StandingCertificate certificate, StandingIssue issue) {
        return papers.word(written(certificate, issue), LETTER);
    }

    /** The circular with its table in Word, to be edited before it goes out. */
    byte[] ranking(StandingIssue issue) {
        return papers.word(RankingPaper.of(issue, LETTERHEAD), LETTER);
    }

    private static PaperDraft written(StandingCertificate certificate, StandingIssue issue) {
        var line = certificate.line();
        var draft = PaperDraft.of(PaperKind.SCORE_CERTIFICATE, LETTERHEAD)
                .title(certificate.year() + "年度河湖（库）长制工作市级考核" + line.name().zh() + "分数凭证"
                        + issue.stage().mark())
                .to(line.name().zh());
        if (issue.stage() != Stage.SIGNED) {
            draft = draft.say(RankingPaper.caution(issue) + open(line));
        }
        draft = draft.say(
                        "总分" + plain(line.total()) + "分，等级为" + line.gradeWords().zh() + rank(certificate) + "。各项来源如下：")
                .say("一、得分。按郑政〔2019〕5号附件2第六部分计算：")
                .table(sum(certificate));
        if (!certificate.losses().isEmpty()) {
            draft = draft.say("二、失分，以及怎样可以不失：").table(losses(certificate));
        }
        return draft.say(
                (certificate.losses().isEmpty() ? "二" : "三") + "、凭证编码。" + certificate.code() + "，由参加计算的全部事实与单位算出。");
    }

    static String open(StandingLine line) {
        return line.gaps().isEmpty()
                ? ""
                : "尚有未定的："
                        + line.gaps().stream().map(gap -> gap.says().zh()).collect(Collectors.joining("，"))
                        + "，合计" + plain(line.open()) + "分。";
    }

    private static String rank(StandingCertificate certificate) {
        var rank = certificate.line().rank();
        var above = certificate.above();
        return rank == null
                ? "，结果无效，不列名次"
                : "，在" + certificate.units() + "个单位中列第" + rank + "名"
                        + (above == null ? "" : "，距上一名" + above.name().zh() + plain(above.distance()) + "分");
    }

    private static Block.Table sum(StandingCertificate certificate) {
        var line = certificate.line();
        var scale = certificate.scale();
        var sampled = BigDecimal.valueOf(scale.sampled());
        var field = line.facts().field();
        var rows = new ArrayList<List<String>>();
        rows.add(row("现场考核", line.field(), scale.field(), "以下四项相加"));
        rows.add(row("本级", line.own(), scale.own(), "评分表计分"));
        rows.add(row("县级河长", line.chiefs(), scale.chief().multiply(sampled), drawn(field.chiefs())));
        rows.add(row("乡镇（办）", line.townships(), scale.township().multiply(sampled), drawn(field.townships())));
        rows.add(row("成员单位", line.members(), scale.member().multiply(sampled), drawn(field.members())));
        rows.add(row("社会评价", line.social(), scale.social(), survey(line.facts().survey())));
        rows.add(row(
                "综合评定",
                line.comprehensive(),
                scale.comprehensive(),
                "初始分" + plain(line.initial()) + "÷参照分" + plain(certificate.reference()) + "（"
                        + certificate.leader().zh() + "）×" + plain(scale.comprehensive())));
        rows.add(row("总分", line.total(), scale.field().add(scale.social()).add(scale.comprehensive()), "三部分相加"));
        return Block.table(
                List.of(Block.column("项目", 4), Block.column("得分", 2), Block.column("满分", 2), Block.column("来源", 8)),
                rows);
    }

    private static List<String> row(String item, BigDecimal points, BigDecimal most, String source) {
        return List.of(item, plain(points), plain(most), source);
    }

    private static String drawn(List<FieldScores.Drawn> drawn) {
        return drawn.stream()
                .map(one -> one.name().zh() + " " + plain(StandingGaps.known(one.score(), one.certificate())))
                .collect(Collectors.joining("，"));
    }

    private static String survey(@Nullable SurveyCounts survey) {
        return survey == null
                ? "—"
                : "抽样" + survey.sampled() + "人，知晓" + survey.aware() + "人，满意" + survey.satisfied() + "人，参与"
                        + survey.participated() + "人，刷票" + survey.brushed() + "人";
    }

    private static Block.Table losses(StandingCertificate certificate) {
        return Block.table(
                List.of(Block.column("项目", 5), Block.column("失分", 2), Block.column("原因", 6), Block.column("怎样可以不失", 6)),
                certificate.losses().stream()
                        .map(loss -> List.of(
                                loss.item().zh(),
                                plain(loss.lost()),
                                loss.why().zh(),
                                loss.kept() == null ? "—" : loss.kept().zh()))
                        .toList());
    }
}
