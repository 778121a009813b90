package org.lingxing.decrees.markets;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.any;
import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.isAbove;
import static org.lingxing.law.Compute.isBelow;
import static org.lingxing.law.Compute.isMet;
import static org.lingxing.law.Compute.take;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lingxing.law.About;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Member;
import org.lingxing.law.Parameter;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** At which stage the plan stands and whether moving out is behind (part 4). */
final class MarketStage implements Rule<MarketStage.Input, MarketStage.Outcome> {

    record Input(
            @Member(zh = "已完成外迁比例", en = "share moved out", max = "1")
            BigDecimal relocatedShare) {}

    /** A share by a date. */
    record Required(
            @Member(zh = "期限", en = "by") LocalDate date,
            @Member(zh = "比例", en = "share") BigDecimal share) {}

    record Outcome(
            @Member(zh = "阶段", en = "stage") Stage stage,
            @Member(zh = "期限要求", en = "required by") List<Required> requiredBy,
            @Member(zh = "落后", en = "behind") boolean behind) {}

    private static final About<Input, Outcome> ABOUT = About.rule("market/stage", Input.class, Outcome.class)
            .means("市场外迁处于哪个阶段、是否落后", "the stage of the plan, and whether moving out is behind")
            .under(Markets.INSTRUMENT, "4.1", "4.2", "4.3")
            .reads(Markets.CONSOLIDATED_BY, Markets.ADVANCED_BY, Markets.CONCLUDED_BY)
            .reads(Markets.ADVANCED_SHARE, Markets.CONCLUDED_SHARE);

    private static final Says PASSED =
            Says.of(Markets.INSTRUMENT.at("4"), "{asOf} 已过 {end}：{result}", "{asOf} is after {end}: {result}");
    private static final Says STAGE = Says.of(Markets.INSTRUMENT.at("4"), "所处阶段：{result}", "the stage: {result}");
    private static final Says BY = Says.of(Markets.INSTRUMENT.at("4"), "期限 {result}", "by {result}");
    private static final Says SHARE = Says.of(Markets.INSTRUMENT.at("4"), "外迁比例 {result}", "a share of {result}");
    private static final Says SHORT = Says.of(
            Markets.INSTRUMENT.at("4"),
            "已完成 {relocatedShare}，不足 {share}：{result}",
            "{relocatedShare} is below {share}: {result}");
    private static final Says MISSED = Says.of(
            Markets.INSTRUMENT.at("4"), "期限已过而未达到：{result}", "the date passed, the share is not reached: {result}");
    private static final Says BEHIND = Says.of(Markets.INSTRUMENT.at("4"), "落后：{result}", "behind: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var first = passed("afterFirst", Markets.CONSOLIDATED_BY, because);
        var second = passed("afterSecond", Markets.ADVANCED_BY, because);
        var third = passed("afterThird", Markets.CONCLUDED_BY, because);
        var last = because.step(
                "last",
                STAGE,
                either(third, Figure.fixed("ended", Stage.ENDED), Figure.fixed("conclude", Stage.CONCLUDE)));
        var later = because.step("later", STAGE, either(second, last, Figure.fixed("advance", Stage.ADVANCE)));
        var stage = because.step("stage", STAGE, either(first, later, Figure.fixed("consolidate", Stage.CONSOLIDATE)));
        var share = because.given("relocatedShare", input.relocatedShare());
        var missed = because.step(
                "missed",
                MISSED,
                any(List.of(
                        missed(second, share, Markets.ADVANCED_SHARE, because),
                        missed(third, share, Markets.CONCLUDED_SHARE, because))));
        var behind = because.step("behind", BEHIND, isMet(missed));
        return new Outcome(
                stage.value(),
                List.of(
                        required("requiredBy/0/", Markets.ADVANCED_BY, Markets.ADVANCED_SHARE, because),
                        required("requiredBy/1/", Markets.CONCLUDED_BY, Markets.CONCLUDED_SHARE, because)),
                behind.value());
    }

    private static Figure<Finding> passed(String name, Parameter<LocalDate> end, Reasoning because) {
        return because.step(
                name, PASSED, isAbove(because.asOf(), because.parameter(end).as("end")));
    }

    private static Figure<Finding> missed(
            Figure<Finding> passed, Figure<BigDecimal> share, Parameter<BigDecimal> required, Reasoning because) {
        var below = because.step(
                "short", SHORT, isBelow(share, because.parameter(required).as("share")));
        return because.step("missedOne", MISSED, all(List.of(passed, below)));
    }

    private static Required required(
            String place, Parameter<LocalDate> date, Parameter<BigDecimal> share, Reasoning because) {
        return new Required(
                because.step(place + "date", BY, take(because.parameter(date))).value(),
                because.step(place + "share", SHARE, take(because.parameter(share)))
                        .value());
    }
}
