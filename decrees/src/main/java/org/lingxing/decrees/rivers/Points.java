package org.lingxing.decrees.rivers;

import java.math.BigDecimal;
import java.util.List;
import org.lingxing.law.Parameter;
import org.lingxing.law.Unit;

/** The figures of the assessment (annex 2). */
final class Points {

    static final Parameter<BigDecimal> EXCELLENT = points("excellentFrom", "优秀等级下限", "excellent from", "a2.6", "90");
    static final Parameter<BigDecimal> GOOD = points("goodFrom", "良好等级下限", "good from", "a2.6", "75");
    static final Parameter<BigDecimal> PASS = points("passFrom", "合格等级下限", "pass from", "a2.6", "60");

    static final Parameter<BigDecimal> OWN = points("fieldOwnMost", "本级满分", "most for the unit itself", "a2.6.1", "30");
    static final Parameter<BigDecimal> CHIEF = points("fieldChiefMost", "每名河长满分", "most for a chief", "a2.6.1", "10");
    static final Parameter<BigDecimal> TOWNSHIP =
            points("fieldTownshipMost", "每个乡镇满分", "most for a township", "a2.6.1", "5");
    static final Parameter<BigDecimal> MEMBER =
            points("fieldMemberMost", "每个成员单位满分", "most for a member agency", "a2.6.1", "5");
    static final Parameter<Integer> SAMPLED = Parameter.named(
                    "river/fieldSampled", "河长、乡镇、成员单位各抽考数", "chiefs, townships, members assessed, of each", Unit.PIECES)
            .setBy(Rivers.INSTRUMENT, "a2.6.1", 2)
            .printedAs("2名县级河长");

    static final Parameter<BigDecimal> SOCIAL =
            points("socialMost", "社会评价满分", "most for the social score", "a2.6.2", "10");
    static final Parameter<BigDecimal> FULL_RATE = Parameter.named(
                    "river/socialFullRate", "满分比率", "rate that costs nothing", Unit.PERCENT)
            .setBy(Rivers.INSTRUMENT, "a2.6.2", new BigDecimal("100"));
    static final Parameter<BigDecimal> RATE_STEP = Parameter.named(
                    "river/socialRateStep", "扣分的比率步长", "whole steps of a rate that cost", Unit.PERCENT)
            .setBy(Rivers.INSTRUMENT, "a2.6.2", BigDecimal.TEN)
            .printedAs("10个点");
    static final Parameter<BigDecimal> STEP_COST = points("socialStepCost", "每步扣分", "cost of a step", "a2.6.2", "1");
    static final Parameter<BigDecimal> VOTE_STEP = Parameter.named(
                    "river/socialVoteStep", "刷票扣分的人数步长", "whole hundreds of brushed votes", Unit.PERSONS)
            .setBy(Rivers.INSTRUMENT, "a2.6.2", new BigDecimal("100"));
    static final Parameter<BigDecimal> VOTE_COST =
            points("socialVoteCost", "刷票每步扣分", "cost of a hundred", "a2.6.2", "5");

    static final Parameter<BigDecimal> BASE =
            points("comprehensiveBase", "综合评定基础分", "what all start from", "a2.6.3.3", "20");
    static final Parameter<Integer> DECIMALS = Parameter.named(
                    "river/comprehensiveDecimals", "综合评定小数位数", "decimals of the score", Unit.DECIMALS)
            .setBy(Rivers.INSTRUMENT, "a2.6.3.3", 2)
            .printedAs("精确到两位");
    static final ByLevel TASK = ByLevel.of("task", "承担任务", "a task taken on", "a2.6.3.1.1");
    static final ByLevel EXPERIENCE = ByLevel.of("experience", "经验推广", "experience spread", "a2.6.3.1.2");
    static final Parameter<BigDecimal> ARTICLE =
            points("articlePoints", "公众号每篇得分", "an article on the city's account", "a2.6.3.1.3", "0.1");
    static final ByLevel CRITICISM = ByLevel.of("criticism", "通报批评", "a criticism in a circular", "a2.6.3.2.1");
    static final ByLevel COVERT = ByLevel.of("covert", "暗访发现问题", "a problem found covertly", "a2.6.3.2.2");

    static final List<Parameter<?>> OF_SOCIAL = List.of(SOCIAL, FULL_RATE, RATE_STEP, STEP_COST, VOTE_STEP, VOTE_COST);
    static final List<Parameter<?>> OF_COMPREHENSIVE = List.of(
            BASE,
            DECIMALS,
            ARTICLE,
            TASK.national(),
            TASK.provincial(),
            TASK.city(),
            EXPERIENCE.national(),
            EXPERIENCE.provincial(),
            EXPERIENCE.city(),
            CRITICISM.national(),
            CRITICISM.provincial(),
            CRITICISM.city(),
            COVERT.national(),
            COVERT.provincial(),
            COVERT.city());
    static final List<Parameter<?>> OF_FIELD = List.of(OWN, CHIEF, TOWNSHIP, MEMBER, SAMPLED);

    /** Points by the level that gave the task, spread the experience, or found fault. */
    record ByLevel(Parameter<BigDecimal> national, Parameter<BigDecimal> provincial, Parameter<BigDecimal> city) {

        static ByLevel of(String name, String zh, String en, String path) {
            return new ByLevel(
                    points(name + "National", zh + "（国家级）分值", en + ", national", path, "3"),
                    points(name + "Provincial", zh + "（省级）分值", en + ", provincial", path, "2"),
                    points(name + "City", zh + "（市级）分值", en + ", city", path, "1"));
        }
    }

    private Points() {}

    private static Parameter<BigDecimal> points(String name, String zh, String en, String path, String value) {
        return Parameter.named("river/" + name, zh, en, Unit.POINTS)
                .setBy(Rivers.INSTRUMENT, path, new BigDecimal(value))
                .printedAs(value + "分");
    }
}
