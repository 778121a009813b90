package org.lingxing.decrees.rivers;

import static org.lingxing.law.Compute.greatest;
import static org.lingxing.law.Compute.rest;
import static org.lingxing.law.Compute.total;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.lingxing.law.Computation;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Parameter;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Says;

/** What a unit did in the year that adds to its comprehensive score or takes from it (annex 2, 6.3). */
record Work(
        @Member(zh = "承担上级任务", en = "tasks taken on") Levels tasks,
        @Member(zh = "经验推广", en = "experience spread") Levels experience,

        @Member(zh = "公众号信息篇数", en = "articles on the city's account")
        int wechatArticles,

        @Member(zh = "通报批评", en = "criticisms") Levels criticisms,

        @Member(zh = "暗访发现问题", en = "problems found covertly")
        Levels covertProblems) {

    /** How many, by level. */
    record Levels(
            @Member(zh = "国家级", en = "national") int national,
            @Member(zh = "省级", en = "provincial") int provincial,
            @Member(zh = "市级", en = "city") int city) {}

    private static final Says ADDED =
            Says.of(Rivers.INSTRUMENT.at("a2.6.3.1"), "加分合计 {result}", "added in all: {result}");
    private static final Says TAKEN =
            Says.of(Rivers.INSTRUMENT.at("a2.6.3.2"), "扣分合计 {result}", "taken off in all: {result}");
    private static final Says SUM = Says.of(
            Rivers.INSTRUMENT.at("a2.6.3.3"),
            "基础分 {comprehensiveBase} 加 {added}：{result}",
            "{comprehensiveBase} and {added}: {result}");
    private static final Says LEFT =
            Says.of(Rivers.INSTRUMENT.at("a2.6.3.3"), "减 {taken}：{result}", "less {taken}: {result}");
    private static final Says INITIAL = Says.reading(
            Rivers.INSTRUMENT.at("a2.6.3.3"), "初始分不低于零：{result}", "the initial score is never below nought: {result}");
    private static final Says REFERENCE = Says.of(
            Rivers.INSTRUMENT.at("a2.6.3.3"),
            "各单位初始分最高者为参照分：{result}",
            "the highest initial score is the reference: {result}");
    private static final Says SCORE = Says.of(
            Rivers.INSTRUMENT.at("a2.6.3.3"),
            "（{initial} ÷ {reference}）× {comprehensiveBase} = {result}",
            "{initial} / {reference} × {comprehensiveBase} = {result}");

    /**
     * The initial score as steps.
     *
     * @param at where in the facts the work stands, a path that ends with a slash
     * @param gives before the names of the steps' results, likewise
     */
    Figure<BigDecimal> initial(String at, String gives, Reasoning because) {
        List<Figure<?>> plus = new ArrayList<>();
        weigh(tasks, at + "tasks/", Points.TASK, plus, because);
        weigh(experience, at + "experience/", Points.EXPERIENCE, plus, because);
        weigh(wechatArticles, at + "wechatArticles", Points.ARTICLE, plus, because);
        List<Figure<?>> minus = new ArrayList<>();
        weigh(criticisms, at + "criticisms/", Points.CRITICISM, minus, because);
        weigh(covertProblems, at + "covertProblems/", Points.COVERT, minus, because);
        var added = because.step(gives + "added", ADDED, weighted(plus));
        var taken = because.step(gives + "taken", TAKEN, weighted(minus));
        var sum = because.step(gives + "sum", SUM, total(because.parameter(Points.BASE), added));
        var left = because.step(gives + "left", LEFT, rest(sum, taken));
        return because.step(gives + "initial", INITIAL, greatest(left, Figure.fixed("nought", BigDecimal.ZERO)));
    }

    /** The highest of the initial scores. */
    static Figure<BigDecimal> reference(List<Figure<BigDecimal>> initials, Reasoning because) {
        return because.step("reference", REFERENCE, greatest(initials));
    }

    /** The score against the reference; 0 where that is 0. */
    static Figure<BigDecimal> score(
            Figure<BigDecimal> initial, Figure<BigDecimal> reference, String gives, Reasoning because) {
        var base = because.parameter(Points.BASE);
        var decimals = because.parameter(Points.DECIMALS);
        var score = reference.value().signum() == 0
                ? BigDecimal.ZERO
                : initial.value()
                        .multiply(base.value())
                        .divide(reference.value(), decimals.value(), RoundingMode.HALF_UP);
        return because.step(
                gives,
                SCORE,
                new Computation<>("SCORE_BY_REFERENCE", score, List.of(initial, reference, base, decimals)));
    }

    private static void weigh(
            Levels counts, String at, Points.ByLevel points, List<Figure<?>> figures, Reasoning because) {
        weigh(counts.national(), at + "national", points.national(), figures, because);
        weigh(counts.provincial(), at + "provincial", points.provincial(), figures, because);
        weigh(counts.city(), at + "city", points.city(), figures, because);
    }

    private static void weigh(
            int count, String at, Parameter<BigDecimal> points, List<Figure<?>> figures, Reasoning because) {
        figures.add(because.given(at, BigDecimal.valueOf(count)));
        figures.add(because.parameter(points));
    }

    /** Each count times the points behind it, added up. */
    private static Computation<BigDecimal> weighted(List<Figure<?>> figures) {
        var sum = BigDecimal.ZERO;
        var each = figures.iterator();
        while (each.hasNext()) {
            sum = sum.add(((BigDecimal) each.next().value())
                    .multiply((BigDecimal) each.next().value()));
        }
        return new Computation<>("WEIGHTED_SUM", sum, figures);
    }
}
