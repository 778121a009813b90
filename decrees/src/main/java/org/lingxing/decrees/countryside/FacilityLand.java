package org.lingxing.decrees.countryside;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.holds;
import static org.lingxing.law.Compute.isAtMost;
import static org.lingxing.law.Compute.isBelow;
import static org.lingxing.law.Compute.isEqual;
import static org.lingxing.law.Compute.isMet;
import static org.lingxing.law.Compute.not;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** Whether land counts as farm facility land (11). */
final class FacilityLand implements Rule<FacilityLand.Input, FacilityLand.Outcome> {

    record Input(
            @Member(zh = "设施种类", en = "kind of facility") FacilityKind kind,

            @Member(zh = "占地（平方米）", en = "area in square metres")
            BigDecimal area,

            @Member(zh = "层数", en = "storeys") int storeys,

            @Member(zh = "占用永久基本农田", en = "on permanent basic farmland")
            boolean basicFarmland,

            @Member(zh = "用地协议签订方", en = "who signed") Set<Party> agreement,

            @Member(zh = "报县级备案", en = "filed with the county")
            boolean filedWithCounty) {}

    /** What is amiss. */
    record Violation(
            @Member(zh = "依据", en = "provision") ProvisionId provision,
            @Member(zh = "不符之处", en = "what is amiss") Shortfall what,

            @Member(zh = "原则上的限制", en = "a limit in principle")
            boolean inPrinciple) {}

    record Outcome(
            @Member(zh = "纳入设施农用地管理", en = "counts as facility land")
            boolean asFacilityLand,

            @Member(zh = "不符之处", en = "violations") List<Violation> violations) {}

    private static final About<Input, Outcome> ABOUT = About.rule("rural/facility-land", Input.class, Outcome.class)
            .means("某设施用地能否按设施农用地管理", "whether land counts as farm facility land")
            .under(Countryside.INSTRUMENT, "11")
            .reads(Countryside.GUARD_STOREYS)
            .reads(Countryside.GUARD_AREA, Countryside.PROCESSING_AREA)
            .reads(Countryside.PARTIES);

    private static final Says STOREYS = Says.of(
            Countryside.INSTRUMENT.at("11"),
            "看护房 {storeys} 层，应为 {guardStoreys} 层：{result}",
            "{storeys} storeys, to be {guardStoreys}: {result}");
    private static final Says GUARD = Says.of(
            Countryside.INSTRUMENT.at("11"),
            "看护房占地 {area}，小于 {guardArea} 平方米：{result}",
            "{area} is below {guardArea} m²: {result}");
    private static final Says PROCESSING = Says.of(
            Countryside.INSTRUMENT.at("11"),
            "初加工占地 {area}，原则上不超过 {processingArea} 平方米：{result}",
            "{area} is in principle no more than {processingArea} m²: {result}");
    private static final Says FARMLAND =
            Says.of(Countryside.INSTRUMENT.at("11"), "占用永久基本农田：{result}", "on permanent basic farmland: {result}");
    private static final Says SPARED = Says.of(
            Countryside.INSTRUMENT.at("11"), "不占用永久基本农田：{result}", "permanent basic farmland is spared: {result}");
    private static final Says SIGNED = Says.of(
            Countryside.INSTRUMENT.at("11"),
            "{parties}三方签订协议（已签：{agreement}）：{result}",
            "{parties} sign (signed: {agreement}): {result}");
    private static final Says FILED =
            Says.of(Countryside.INSTRUMENT.at("11"), "报县级备案：{result}", "filed with the county: {result}");
    private static final Says VIOLATIONS = Says.of(Countryside.INSTRUMENT.at("11"), "不符之处", "what is amiss");
    private static final Says ALL = Says.of(Countryside.INSTRUMENT.at("11"), "条件均符合：{result}", "all of it: {result}");
    private static final Says COUNTS =
            Says.of(Countryside.INSTRUMENT.at("11"), "纳入设施农用地管理：{result}", "it counts as facility land: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        List<Figure<Finding>> findings = new ArrayList<>(ofKind(input, because));
        var farmland = because.step("farmland", FARMLAND, holds(because.given("basicFarmland", input.basicFarmland())));
        findings.add(because.step("BASIC_FARMLAND", SPARED, not(farmland)));
        var parties = because.parameter(Countryside.PARTIES);
        var agreement = because.given("agreement", input.agreement());
        findings.add(because.step(
                "AGREEMENT",
                SIGNED,
                new Computation<>(
                        "HOLDS_ALL",
                        Finding.of(agreement.value().containsAll(parties.value())),
                        List.of(agreement, parties))));
        findings.add(because.step("FILING", FILED, holds(because.given("filedWithCounty", input.filedWithCounty()))));
        var violations = because.step("violations", VIOLATIONS, violations(findings, input.kind(), because));
        var whole = because.step("whole", ALL, all(findings));
        return new Outcome(because.step("asFacilityLand", COUNTS, isMet(whole)).value(), violations.value());
    }

    private static List<Figure<Finding>> ofKind(Input input, Reasoning because) {
        var area = because.given("area", input.area());
        return switch (input.kind()) {
            case GUARD_HOUSE ->
                List.of(
                        because.step(
                                "STOREYS",
                                STOREYS,
                                isEqual(
                                        because.given("storeys", input.storeys()),
                                        because.parameter(Countryside.GUARD_STOREYS))),
                        because.step("AREA", GUARD, isBelow(area, because.parameter(Countryside.GUARD_AREA))));
            case PRIMARY_PROCESSING ->
                List.of(because.step(
                        "AREA", PROCESSING, isAtMost(area, because.parameter(Countryside.PROCESSING_AREA))));
        };
    }

    /** Only the area of processing is limited in principle. */
    private static Computation<List<Violation>> violations(
            List<Figure<Finding>> findings, FacilityKind kind, Reasoning because) {
        var given = because.given("kind", kind);
        List<Violation> violations = new ArrayList<>();
        for (var finding : findings) {
            if (!finding.value().isMet()) {
                var what = Shortfall.valueOf(finding.name());
                violations.add(new Violation(
                        Countryside.INSTRUMENT.at("11"),
                        what,
                        what == Shortfall.AREA && kind == FacilityKind.PRIMARY_PROCESSING));
            }
        }
        List<Figure<?>> figures = new ArrayList<>(findings);
        figures.add(given);
        return new Computation<>("FACILITY_VIOLATIONS", List.copyOf(violations), figures);
    }
}
