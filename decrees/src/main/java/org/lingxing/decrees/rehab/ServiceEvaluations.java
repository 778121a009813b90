package org.lingxing.decrees.rehab;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.isMet;
import static org.lingxing.law.Compute.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** Whether a child in training had its evaluations of the year, one of each kind at least and in order (part 8, (三)). */
final class ServiceEvaluations implements Rule<ServiceEvaluations.Input, ServiceEvaluations.Outcome> {

    /** An evaluation that was made. */
    record Evaluation(
            @Member(zh = "评估类别", en = "kind") EvaluationKind kind,
            @Member(zh = "评估日", en = "day") LocalDate on) {}

    record Input(
            @Member(zh = "训练年度", en = "year of training", min = "2000", max = "2200")
            int year,

            @Member(zh = "已做评估", en = "evaluations made") List<Evaluation> evaluations) {}

    record Outcome(
            @Member(zh = "完成", en = "complete") boolean complete,
            @Member(zh = "缺少的评估", en = "missing") List<EvaluationKind> missing,
            @Member(zh = "次序颠倒", en = "out of order") boolean outOfOrder) {}

    private static final About<Input, Outcome> ABOUT = About.rule(
                    "rehab/service-evaluations", Input.class, Outcome.class)
            .means("在训儿童本年度的评估是否齐全、依次", "whether the evaluations of a year are complete and in order")
            .under(Rehabilitation.INSTRUMENT, "8.3")
            .reads(Duties.EVALUATIONS);

    private static final Says MISSING = Says.of(
            Rehabilitation.INSTRUMENT.at("8.3"),
            "{year} 年内 {evaluationsOfYear} 各至少一次，缺少：{result}",
            "{evaluationsOfYear} in {year}, one of each at least; missing: {result}");
    private static final Says IN_ORDER = Says.reading(
            Rehabilitation.INSTRUMENT.at("8.3"),
            "前一类评估都不晚于后一类：{result}",
            "no evaluation of an earlier kind lies after one of a later kind: {result}");
    private static final Says NOT_IN_ORDER =
            Says.of(Rehabilitation.INSTRUMENT.at("8.3"), "次序不符：{result}", "not in order: {result}");
    private static final Says OUT_OF_ORDER =
            Says.of(Rehabilitation.INSTRUMENT.at("8.3"), "次序颠倒：{result}", "out of order: {result}");
    private static final Says SOME_MISSING =
            Says.of(Rehabilitation.INSTRUMENT.at("8.3"), "有缺少的评估：{result}", "some are missing: {result}");
    private static final Says NONE_MISSING =
            Says.of(Rehabilitation.INSTRUMENT.at("8.3"), "没有缺少的评估：{result}", "none is missing: {result}");
    private static final Says BOTH =
            Says.of(Rehabilitation.INSTRUMENT.at("8.3"), "齐全且依次：{result}", "all there and in order: {result}");
    private static final Says COMPLETE =
            Says.of(Rehabilitation.INSTRUMENT.at("8.3"), "完成：{result}", "complete: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var kinds = because.parameter(Duties.EVALUATIONS).as("evaluationsOfYear");
        var year = because.given("year", input.year());
        var made = because.given("evaluations", input.evaluations());
        var missing = because.step("missing", MISSING, missing(kinds, year, made));
        var inOrder = because.step("inOrder", IN_ORDER, inOrder(kinds, year, made));
        var notInOrder = because.step("notInOrder", NOT_IN_ORDER, not(inOrder));
        var outOfOrder = because.step("outOfOrder", OUT_OF_ORDER, isMet(notInOrder));
        var someMissing = because.step("someMissing", SOME_MISSING, Sets.isNotEmpty(missing));
        var noneMissing = because.step("noneMissing", NONE_MISSING, not(someMissing));
        var both = because.step("both", BOTH, all(List.of(noneMissing, inOrder)));
        var complete = because.step("complete", COMPLETE, isMet(both));
        return new Outcome(complete.value(), missing.value(), outOfOrder.value());
    }

    private static Computation<List<EvaluationKind>> missing(
            Figure<List<EvaluationKind>> kinds, Figure<Integer> year, Figure<List<Evaluation>> made) {
        List<EvaluationKind> missing = new ArrayList<>(kinds.value());
        made.value().stream()
                .filter(evaluation -> evaluation.on().getYear() == year.value())
                .forEach(evaluation -> missing.remove(evaluation.kind()));
        return new Computation<>("KINDS_MISSING", List.copyOf(missing), List.of(kinds, year, made));
    }

    private static Computation<Finding> inOrder(
            Figure<List<EvaluationKind>> kinds, Figure<Integer> year, Figure<List<Evaluation>> made) {
        var ofYear = made.value().stream()
                .filter(evaluation -> evaluation.on().getYear() == year.value())
                .toList();
        boolean ordered = true;
        LocalDate latestSoFar = LocalDate.MIN;
        for (var kind : kinds.value()) {
            LocalDate latest = latestSoFar;
            for (var evaluation : ofYear) {
                if (evaluation.kind() == kind) {
                    ordered &= !evaluation.on().isBefore(latestSoFar);
                    latest = evaluation.on().isAfter(latest) ? evaluation.on() : latest;
                }
            }
            latestSoFar = latest;
        }
        return new Computation<>("KINDS_IN_ORDER", Finding.of(ordered), List.of(kinds, year, made));
    }
}
