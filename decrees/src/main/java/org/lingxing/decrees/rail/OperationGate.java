package org.lingxing.decrees.rail;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.holds;
import static org.lingxing.law.Compute.isEqual;
import static org.lingxing.law.Compute.isMet;

import java.util.List;
import org.lingxing.law.About;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** Whether a line may be assessed and may run (3.6). */
final class OperationGate implements Rule<OperationGate.Input, OperationGate.Outcome> {

    record Input(
            @Member(zh = "竣工验收合格", en = "completion accepted")
            boolean completionAccepted,

            @Member(zh = "运营前安全评估", en = "safety assessment")
            Assessment safetyAssessment,

            @Member(zh = "可研编制前确定运营单位", en = "operator chosen before the feasibility report")
            boolean operatorChosenBeforeFeasibility) {}

    record Outcome(
            @Member(zh = "可以开展评估", en = "may be assessed") boolean mayAssess,
            @Member(zh = "可以投入运营", en = "may run") boolean mayOperate,
            @Member(zh = "提示", en = "remarks") List<Remark> remarks) {}

    private static final About<Input, Outcome> ABOUT = About.rule("rail/operation-gate", Input.class, Outcome.class)
            .means("轨道交通线路能否评估、能否运营", "whether a line may be assessed and may run")
            .under(Rail.INSTRUMENT, "3.6");

    private static final Says ACCEPTED =
            Says.of(Rail.INSTRUMENT.at("3.6"), "竣工验收合格：{result}", "completion was accepted: {result}");
    private static final Says ASSESS = Says.of(
            Rail.INSTRUMENT.at("3.6"),
            "验收不合格不得评估；可以评估：{result}",
            "no assessment without acceptance; it may be: {result}");
    private static final Says PASSED = Says.of(
            Rail.INSTRUMENT.at("3.6"),
            "安全评估{safetyAssessment}：{result}",
            "the assessment is {safetyAssessment}: {result}");
    private static final Says BOTH =
            Says.of(Rail.INSTRUMENT.at("3.6"), "验收合格且评估通过：{result}", "accepted and assessed: {result}");
    private static final Says OPERATE = Says.of(
            Rail.INSTRUMENT.at("3.6"), "未通过评估不得运营；可以运营：{result}", "it does not run unassessed; it may run: {result}");
    private static final Says CHOSEN = Says.of(
            Rail.INSTRUMENT.at("3.6"),
            "原则上可研报告编制前确定运营单位：{result}",
            "in principle the operator is chosen before the feasibility report: {result}");
    private static final Says REMARKS = Says.of(Rail.INSTRUMENT.at("3.6"), "提示：{result}", "remarked: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var accepted = because.step(
                "accepted", ACCEPTED, holds(because.given("completionAccepted", input.completionAccepted())));
        var mayAssess = because.step("mayAssess", ASSESS, isMet(accepted));
        var passed = because.step(
                "passed",
                PASSED,
                isEqual(
                        because.given("safetyAssessment", input.safetyAssessment()),
                        Figure.fixed("needed", Assessment.PASSED)));
        var both = because.step("both", BOTH, all(List.of(accepted, passed)));
        var mayOperate = because.step("mayOperate", OPERATE, isMet(both));
        var chosen = because.step(
                "chosen",
                CHOSEN,
                holds(because.given("operatorChosenBeforeFeasibility", input.operatorChosenBeforeFeasibility())));
        var remarks = because.step(
                "remarks",
                REMARKS,
                either(
                        chosen,
                        Figure.fixed("none", List.<Remark>of()),
                        Figure.fixed("late", List.of(Remark.OPERATOR_CHOSEN_LATE))));
        return new Outcome(mayAssess.value(), mayOperate.value(), remarks.value());
    }
}
