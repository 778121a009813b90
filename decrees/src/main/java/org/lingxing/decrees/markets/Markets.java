package org.lingxing.decrees.markets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lingxing.law.Instrument;
import org.lingxing.law.Parameter;
import org.lingxing.law.Rule;
import org.lingxing.law.Unit;

/** 郑政文〔2019〕60号 with its figures and its rules. */
public final class Markets {

    public static final Instrument INSTRUMENT = Instrument.of(
                    "zzw-2019-60",
                    "郑政文〔2019〕60号",
                    "商贸市场提质发展三年行动计划",
                    "Trade markets in three years",
                    LocalDate.of(2019, 4, 1))
            .notExecutable("1", "指导思想", "guiding thought")
            .notExecutable("2", "工作目标", "aims")
            .decides("3.1.1", "列入外迁的市场", "markets moved out", "market/classify")
            .decides("3.1.2", "列入转型提升的市场", "markets upgraded", "market/classify")
            .duty("3.1.3", "市场集群建设", "clusters of markets")
            .duty("3.2", "工作重点", "what comes first")
            .decides("4.1", "巩固成果阶段与延缓外迁的市场", "first stage, markets postponed", "market/stage")
            .decides("4.2", "全面推进阶段", "second stage", "market/stage")
            .decides("4.3", "总结提升阶段", "third stage", "market/stage")
            .duty("5.1", "组织机构", "who is responsible")
            .duty("5.2", "联席会议", "meetings")
            .decides("5.3", "考核问责、每月通报", "scores, ranks, a circular every month", "supervision/report-schedule")
            .forOfficer("5.4", "奖惩政策", "rewards and punishments");

    static final Parameter<LocalDate> CONSOLIDATED_BY = Parameter.named(
                    "market/consolidatedBy", "巩固成果阶段止日", "end of the first stage", Unit.DATE)
            .setBy(INSTRUMENT, "4.1", LocalDate.of(2019, 12, 31));

    static final Parameter<LocalDate> ADVANCED_BY = Parameter.named(
                    "market/advancedBy", "全面推进阶段止日", "end of the second stage", Unit.DATE)
            .setBy(INSTRUMENT, "4.2", LocalDate.of(2020, 12, 31));

    public static final Parameter<LocalDate> CONCLUDED_BY = Parameter.named(
                    "market/concludedBy", "总结提升阶段止日", "end of the third stage", Unit.DATE)
            .setBy(INSTRUMENT, "4.3", LocalDate.of(2021, 12, 31));

    static final Parameter<BigDecimal> ADVANCED_SHARE = Parameter.named(
                    "market/advancedShare", "全面推进阶段外迁比例", "share moved by the second stage", Unit.FRACTION)
            .setBy(INSTRUMENT, "4.2.1", new BigDecimal("0.8"))
            .printedAs("80%");

    static final Parameter<BigDecimal> CONCLUDED_SHARE = Parameter.named(
                    "market/concludedShare", "总结提升阶段外迁比例", "share moved by the third stage", Unit.FRACTION)
            .setBy(INSTRUMENT, "4.3.1", BigDecimal.ONE)
            .printedAs("剩余20%");

    private Markets() {}

    public static List<Rule<?, ?>> rules() {
        return List.of(new ClassifyMarket(), new MarketStage());
    }
}
