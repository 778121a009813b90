package org.lingxing.decrees.reorganisation;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.citing;
import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.holds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.About;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** Which agency supervises which while the levels are adjusted at different times (item 2). */
final class SupervisingAgency implements Rule<SupervisingAgency.Input, SupervisingAgency.Outcome> {

    /** One level of government. */
    record Side(
            @Member(zh = "职责已调整到位", en = "adjusted") boolean adjusted,
            @Member(zh = "调整前机关", en = "agency before") String agencyBefore,
            @Member(zh = "调整后机关", en = "agency after") String agencyAfter) {}

    record Input(
            @Member(zh = "上级", en = "upper level") Side upper,
            @Member(zh = "下级", en = "lower level") Side lower) {}

    record Outcome(
            @Member(zh = "监督机关", en = "supervisor") String supervisor,
            @Member(zh = "被监督机关", en = "supervised") String supervised,
            @Member(zh = "依据", en = "provision") @Nullable ProvisionId provision) {}

    private static final About<Input, Outcome> ABOUT = About.rule("org/supervising-agency", Input.class, Outcome.class)
            .means("上下级调整进度不一时谁监督谁", "who supervises whom while the levels differ")
            .under(Reorganisation.INSTRUMENT, "2");

    private static final Says UPPER =
            Says.of(Reorganisation.INSTRUMENT.at("2"), "上级职责已调整到位：{result}", "the upper level is adjusted: {result}");
    private static final Says LOWER =
            Says.of(Reorganisation.INSTRUMENT.at("2"), "下级职责已调整到位：{result}", "the lower level is adjusted: {result}");
    private static final Says BOTH =
            Says.of(Reorganisation.INSTRUMENT.at("2"), "上下级均已调整：{result}", "both levels are adjusted: {result}");
    private static final Says SUPERVISOR =
            Says.of(Reorganisation.INSTRUMENT.at("2"), "由 {result} 履行监督职责", "{result} supervises");
    private static final Says SUPERVISED =
            Says.of(Reorganisation.INSTRUMENT.at("2"), "被监督的是 {result}", "{result} is supervised");
    private static final Says BASIS = Says.of(Reorganisation.INSTRUMENT.at("2"), "依据 {result}", "under {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var upper = because.step(
                "upper",
                UPPER,
                holds(because.given("upper/adjusted", input.upper().adjusted())));
        var lower = because.step(
                "lower",
                LOWER,
                holds(because.given("lower/adjusted", input.lower().adjusted())));
        var both = because.step("both", BOTH, all(List.of(upper, lower)));
        var supervisor = because.step(
                "supervisor",
                SUPERVISOR,
                either(
                        upper,
                        because.given("upper/agencyAfter", input.upper().agencyAfter()),
                        because.given("upper/agencyBefore", input.upper().agencyBefore())));
        var supervised = because.step(
                "supervised",
                SUPERVISED,
                either(
                        both,
                        because.given("lower/agencyAfter", input.lower().agencyAfter()),
                        because.given("lower/agencyBefore", input.lower().agencyBefore())));
        var provision = upper.value().isMet()
                ? because.step("provision", BASIS, citing(supervisor)).value()
                : null;
        return new Outcome(supervisor.value(), supervised.value(), provision);
    }
}
