package org.lingxing.decrees.rail;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.any;
import static org.lingxing.law.Compute.citing;
import static org.lingxing.law.Compute.holds;
import static org.lingxing.law.Compute.isMet;
import static org.lingxing.law.Compute.not;

import java.util.List;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.About;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** Whether work in the protection zone of a running line may be permitted (3.6). */
final class ProtectionZoneWork implements Rule<ProtectionZoneWork.Input, ProtectionZoneWork.Outcome> {

    record Input(
            @Member(zh = "在保护区内", en = "in the protection zone")
            boolean inProtectionZone,

            @Member(zh = "运营期间", en = "the line runs") boolean inOperation,

            @Member(zh = "运营单位同意", en = "the operator consents")
            boolean operatorConsent) {}

    record Outcome(
            @Member(zh = "可以办理许可", en = "a permit may be issued")
            boolean permitMayBeIssued,

            @Member(zh = "依据", en = "provision") ProvisionId provision) {}

    private static final About<Input, Outcome> ABOUT = About.rule(
                    "rail/protection-zone-work", Input.class, Outcome.class)
            .means("保护区内作业能否办理许可", "whether work in the protection zone may be permitted")
            .under(Rail.INSTRUMENT, "3.6");

    private static final Says ZONE =
            Says.of(Rail.INSTRUMENT.at("3.6"), "在保护区范围内：{result}", "in the protection zone: {result}");
    private static final Says RUNS = Says.of(Rail.INSTRUMENT.at("3.6"), "运营期间：{result}", "the line runs: {result}");
    private static final Says NEEDED =
            Says.of(Rail.INSTRUMENT.at("3.6"), "须征求运营单位同意：{result}", "the operator's consent is needed: {result}");
    private static final Says FREE = Says.of(Rail.INSTRUMENT.at("3.6"), "无须同意：{result}", "none is needed: {result}");
    private static final Says CONSENT =
            Says.of(Rail.INSTRUMENT.at("3.6"), "运营单位同意：{result}", "the operator consents: {result}");
    private static final Says MAY =
            Says.of(Rail.INSTRUMENT.at("3.6"), "同意后方可办理：{result}", "only then may it be: {result}");
    private static final Says PERMIT =
            Says.of(Rail.INSTRUMENT.at("3.6"), "可以办理许可：{result}", "a permit may be issued: {result}");
    private static final Says BASIS = Says.of(Rail.INSTRUMENT.at("3.6"), "依据 {result}", "under {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var zone = because.step("zone", ZONE, holds(because.given("inProtectionZone", input.inProtectionZone())));
        var runs = because.step("runs", RUNS, holds(because.given("inOperation", input.inOperation())));
        var needed = because.step("needed", NEEDED, all(List.of(zone, runs)));
        var free = because.step("free", FREE, not(needed));
        var consent =
                because.step("consent", CONSENT, holds(because.given("operatorConsent", input.operatorConsent())));
        var may = because.step("may", MAY, any(List.of(free, consent)));
        var permit = because.step("permitMayBeIssued", PERMIT, isMet(may));
        return new Outcome(
                permit.value(), because.step("provision", BASIS, citing(permit)).value());
    }
}
