package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.Scale;
import org.lingxing.platform.scoring.Sheet;
import org.lingxing.platform.scoring.Sheet.Group;
import org.lingxing.platform.scoring.Sheet.Item;
import org.lingxing.platform.scoring.Sheet.NothingOwed;
import org.lingxing.platform.scoring.ShippedSheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The sheet by which agencies are scored until the office writes its own. The decrees say that reporting and carrying out
 * enter the assessment, and for one of them that points are given every month; none says what for. Points and
 * thresholds are therefore ours.
 */
@Configuration(proxyBeanMethods = false)
class ScoreSheet {

    static final String ID = "supervision-agencies";

    private static final String PROVINCE = "zzb-2019-12#0";
    private static final String CITY_PLANS = "zzb-2019-14#1";
    private static final String CITY_REPORTS = "zzb-2019-14#4";
    private static final String LIVELIHOOD = "zz-2019-6#n3";
    private static final String MARKETS = "zzw-2019-60#5.3";

    private static final Phrase TITLE = Phrase.of("责任单位督查评分", "Scores of agencies under supervision");
    private static final Phrase READING = Phrase.of(
            "各文件规定任务落实情况纳入考核、定期通报、打分排名，未规定分值。分值与门槛为平台拟定，由督查室修订审签",
            "The documents order assessment, circulars and points every month but give no points: points and thresholds are"
                    + " the platform's proposal, for the office to change and sign");

    private static final Words PLANS =
            words("方案（计划）按时报送", "plans in time", "方案、计划在规定的时刻前报到督查室", "plans reach the office before their term");
    private static final Words PROGRESS = words(
            "落实情况按时报送", "progress reports in time", "每次落实情况在期限内报送", "each progress report is handed in by its term");
    private static final Words LEDGERS =
            words("台账按时报送", "ledgers in time", "工作落实台账在期限内报送", "the ledger is handed in by its term");
    private static final Words MISSING = words(
            "不漏报", "no report missing", "应报的都已报送，迟报在上一项计", "whatever is owed is handed in; lateness counts above");
    private static final Words RETURNED =
            words("一次报合格", "accepted at once", "报告退回补正的次数", "how often a report is sent back");
    private static final Words ANSWERS = words(
            "任务按时签收", "tasks answered in time", "交办任务在期限内接受或提出异议", "tasks sent are accepted or objected to in time");
    private static final Words STAGES =
            words("阶段节点按时完成", "stages in time", "各任务到期的节点", "the stages of tasks that come to their term");
    private static final Words ENDED =
            words("任务按期办结", "tasks ended in time", "时限在本期内的牵头任务", "tasks led whose term lies in the span");

    /** @param lookedAt what is looked at */
    private record Words(Phrase title, Phrase lookedAt) {}

    @Bean
    ShippedSheet agencyScores() {
        return new ShippedSheet(
                ID,
                TITLE,
                ScoreAgencies.KIND,
                LocalDate.of(2019, 1, 1),
                new Sheet(
                        TITLE,
                        points("100"),
                        List.of(CITY_REPORTS, PROVINCE, LIVELIHOOD, MARKETS),
                        READING,
                        List.of(reports(), quality(), carryingOut())));
    }

    private static Group reports() {
        return new Group(
                "reports",
                Phrase.of("报送", "reports"),
                points("50"),
                List.of(
                        item("plans", "10", CITY_PLANS, ScoreMeasures.PLANS, each("5"), PLANS),
                        item("progress", "25", CITY_REPORTS, ScoreMeasures.PROGRESS, share("0.6"), PROGRESS),
                        item("ledgers", "5", CITY_REPORTS, ScoreMeasures.LEDGERS, share("0.5"), LEDGERS),
                        item("missing", "10", PROVINCE, ScoreMeasures.HANDED_IN, each("5"), MISSING)));
    }

    private static Group quality() {
        return new Group(
                "quality",
                Phrase.of("报告质量", "quality of reports"),
                points("10"),
                List.of(item("returned", "10", null, ScoreMeasures.RETURNED, each("2"), RETURNED)));
    }

    private static Group carryingOut() {
        return new Group(
                "tasks",
                Phrase.of("任务办理", "carrying out tasks"),
                points("40"),
                List.of(
                        item("answers", "5", null, ScoreMeasures.ANSWERS, each("1"), ANSWERS),
                        item("stages", "15", CITY_PLANS, ScoreMeasures.STAGES, share("0.6"), STAGES),
                        item("ended", "20", CITY_REPORTS, ScoreMeasures.ENDED, share("0.5"), ENDED)));
    }

    private static Item item(
            String code, String points, @Nullable String basis, String measure, Scale scale, Words words) {
        return new Item(
                code,
                words.title(),
                points(points),
                words.lookedAt(),
                List.of(),
                basis,
                new Sheet.Computed(measure, scale, NothingOwed.LEFT_OUT));
    }

    private static Words words(String zh, String en, String lookedAtZh, String lookedAtEn) {
        return new Words(Phrase.of(zh, en), Phrase.of(lookedAtZh, lookedAtEn));
    }

    private static Scale share(String noneAt) {
        return new Scale.Linear(points(noneAt), BigDecimal.ONE);
    }

    private static Scale each(String off) {
        return new Scale.PerCase(points(off), 0);
    }

    private static BigDecimal points(String written) {
        return new BigDecimal(written);
    }
}
