package org.lingxing.decrees.rehab;

import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.take;

import java.util.Set;
import org.lingxing.kernel.Money;
import org.lingxing.law.About;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Parameter;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** The standard of a service for a child (part 5, (二)). */
final class Standard implements Rule<Standard.Input, Standard.Outcome> {

    record Input(
            @Member(zh = "救助内容", en = "service") Service service,
            @Member(zh = "残疾类别", en = "disability") Disability disability,
            @Member(zh = "所属重点群体", en = "priority groups") Set<Group> groups) {}

    record Outcome(
            @Member(zh = "补助标准", en = "standard") Money standard,
            @Member(zh = "补助周期", en = "period") Period period) {}

    private static final About<Input, Outcome> ABOUT = About.rule("rehab/standard", Input.class, Outcome.class)
            .means("某项康复救助的补助标准是多少", "the standard of a service")
            .under(Rehabilitation.INSTRUMENT, "5.1", "5.2")
            .reads(Standards.ALL)
            .reads(Conditions.SERVES);

    private static final Says OPERATION =
            Says.of(Rehabilitation.INSTRUMENT.at("5.2.1"), "手术补助标准：{result}", "standard of the operation: {result}");
    private static final Says AID = Says.of(
            Rehabilitation.INSTRUMENT.at("5.2.2"), "辅助器具平均补助标准：{result}", "average standard of the aid: {result}");
    private static final Says VISUAL = Says.of(
            Rehabilitation.INSTRUMENT.at("5.2.3"),
            "视力残疾儿童训练不分群体，平均补助标准：{result}",
            "training of visually impaired children, of any group: {result}");
    private static final Says PRIORITY = Says.of(
            Rehabilitation.INSTRUMENT.at("5.2.3"),
            "属于五类重点群体（{groups}）：{result}",
            "belongs to one of the five groups ({groups}): {result}");
    private static final Says TRAINING = Says.of(
            Rehabilitation.INSTRUMENT.at("5.2.3"),
            "五类重点儿童 {standardPriorityTraining}，其他 {standardTraining}：{result}",
            "{standardPriorityTraining} for the five groups, {standardTraining} for others: {result}");
    private static final Says OPERATION_PERIOD =
            Says.of(Rehabilitation.INSTRUMENT.at("5.2.1"), "手术补助：{result}", "operations are aided {result}");
    private static final Says AID_PERIOD =
            Says.reading(Rehabilitation.INSTRUMENT.at("5.2.2"), "辅助器具补助：{result}", "aids are granted {result}");
    private static final Says TRAINING_PERIOD =
            Says.of(Rehabilitation.INSTRUMENT.at("5.2.3"), "训练补助标准：{result}", "training is aided {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        checkServed(input.service(), input.disability(), because, faults);
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var standard = standard(input.service(), input.disability(), input.groups(), because);
        var period = switch (input.service()) {
            case COCHLEAR_IMPLANT, LIMB_SURGERY -> period(OPERATION_PERIOD, Standards.OPERATION_PERIOD, because);
            case HEARING_AID, PROSTHESIS_OR_ORTHOSIS, MOBILITY_AID -> period(AID_PERIOD, Standards.AID_PERIOD, because);
            case TRAINING -> period(TRAINING_PERIOD, Standards.TRAINING_PERIOD, because);
        };
        return new Outcome(standard.value(), period.value());
    }

    /** A service that is not for the disability is no case. */
    static void checkServed(Service service, Disability disability, Reasoning because, Faults faults) {
        if (!because.parameter(Conditions.served(service)).value().contains(disability)) {
            faults.contradiction("/disability", "该项救助内容不适用于此类残疾", "is not what the service is for");
        }
    }

    /** The standard as a step, named {@code standard}. */
    static Figure<Money> standard(Service service, Disability disability, Set<Group> groups, Reasoning because) {
        return switch (service) {
            case COCHLEAR_IMPLANT -> because.step("standard", OPERATION, take(because.parameter(Standards.IMPLANT)));
            case LIMB_SURGERY -> because.step("standard", OPERATION, take(because.parameter(Standards.LIMB_SURGERY)));
            case HEARING_AID -> because.step("standard", AID, take(because.parameter(Standards.HEARING_AID)));
            case PROSTHESIS_OR_ORTHOSIS -> because.step("standard", AID, take(because.parameter(Standards.PROSTHESIS)));
            case MOBILITY_AID -> because.step("standard", AID, take(because.parameter(Standards.MOBILITY_AID)));
            case TRAINING ->
                disability == Disability.VISUAL
                        ? because.step("standard", VISUAL, take(because.parameter(Standards.VISUAL_TRAINING)))
                        : training(groups, because);
        };
    }

    private static Figure<Money> training(Set<Group> groups, Reasoning because) {
        var priority = because.step("priority", PRIORITY, Sets.isNotEmpty(because.given("groups", groups)));
        return because.step(
                "standard",
                TRAINING,
                either(
                        priority,
                        because.parameter(Standards.PRIORITY_TRAINING),
                        because.parameter(Standards.TRAINING)));
    }

    private static Figure<Period> period(Says says, Parameter<Period> period, Reasoning because) {
        return because.step("period", says, take(because.parameter(period)));
    }
}
