package org.lingxing.decrees.land;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.isAbove;
import static org.lingxing.law.Compute.isAtMost;
import static org.lingxing.law.Compute.isEqual;
import static org.lingxing.law.Compute.isMet;
import static org.lingxing.law.Compute.multiply;
import static org.lingxing.law.Compute.ratio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;
import org.lingxing.law.Source;

/** Whether a plan keeps the indicators (3 and 5.7). */
final class PlanningIndicators implements Rule<PlanningIndicators.Input, PlanningIndicators.Outcome> {

    record Input(
            @Member(zh = "容积率", en = "floor area ratio") BigDecimal floorAreaRatio,

            @Member(zh = "地上建筑面积（平方米）", en = "floor area above ground, m²", min = "0.01")
            BigDecimal aboveGroundFloorArea,

            @Member(zh = "总建筑面积（平方米）", en = "total floor area, m²", min = "0.01")
            BigDecimal totalFloorArea,

            @Member(zh = "停车位", en = "parking spaces") int parkingSpaces,

            @Member(zh = "配套功能建筑面积（平方米）", en = "supporting floor area, m²")
            BigDecimal supportingFloorArea,

            @Member(zh = "配套仅供企业内部", en = "supporting area for the firm's own use only")
            boolean supportingForInternalUseOnly) {}

    /** An indicator that is not kept. */
    record Violation(
            @Member(zh = "依据", en = "provision") ProvisionId provision,
            @Member(zh = "数值", en = "value") Object value,
            @Member(zh = "限值", en = "limit") Object limit) {}

    record Outcome(
            @Member(zh = "符合指标", en = "met") boolean met,
            @Member(zh = "不符之处", en = "violations") List<Violation> violations) {}

    private static final About<Input, Outcome> ABOUT = About.rule(
                    "land/planning-indicators", Input.class, Outcome.class)
            .means("规划指标是否符合要求", "whether a plan keeps the indicators")
            .under(Land.INSTRUMENT, "3", "5.7")
            .reads(Land.FLOOR_AREA_RATIO, Land.PARKING_SPACES, Land.PARKING_AREA, Land.SUPPORTING_PERCENT)
            .reads(Land.SHARE_DECIMALS);

    private static final Says RATIO = Says.of(
            Land.INSTRUMENT.at("3"),
            "容积率 {value}，原则上大于 {limit}：{result}",
            "a ratio of {value}, in principle above {limit}: {result}");
    private static final Says SCALED =
            Says.of(Land.INSTRUMENT.at("3"), "停车位 × 面积单位 = {result}", "spaces times the unit of area are {result}");
    private static final Says DENSITY =
            Says.of(Land.INSTRUMENT.at("3"), "每单位地上建筑面积停车位 {result}", "spaces by unit of area above ground: {result}");
    private static final Says PARKING = Says.of(
            Land.INSTRUMENT.at("3"), "停车位 {value}，大于 {limit}：{result}", "{value} spaces, above {limit}: {result}");
    private static final Says HUNDREDFOLD =
            Says.of(Land.INSTRUMENT.at("5.7"), "配套面积化为百分数：{result}", "as parts in a hundred: {result}");
    private static final Says SHARE = Says.of(
            Land.INSTRUMENT.at("5.7"), "配套占总建筑面积百分之 {result}", "supporting area, per cent of the total: {result}");
    private static final Says SUPPORTING = Says.of(
            Land.INSTRUMENT.at("5.7"),
            "配套比例 {value}，不超过 {limit}：{result}",
            "{value} per cent, no more than {limit}: {result}");
    private static final Says INTERNAL =
            Says.of(Land.INSTRUMENT.at("5.7"), "配套仅面向企业内部：{result}", "for the firm's own use only: {result}");
    private static final Says VIOLATIONS = Says.of(Land.INSTRUMENT.at("3"), "不符之处", "what is not kept");
    private static final Says ALL = Says.of(Land.INSTRUMENT.at("3"), "指标均符合：{result}", "all are kept: {result}");
    private static final Says MET = Says.of(Land.INSTRUMENT.at("3"), "符合：{result}", "met: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var ratio = because.given("floorAreaRatio", input.floorAreaRatio()).as("value");
        var findings = List.of(
                because.step(
                        "ratioKept",
                        RATIO,
                        isAbove(ratio, because.parameter(Land.FLOOR_AREA_RATIO).as("limit"))),
                because.step(
                        "parkingKept",
                        PARKING,
                        isAbove(
                                density(input, because),
                                because.parameter(Land.PARKING_SPACES).as("limit"))),
                because.step(
                        "supportingKept",
                        SUPPORTING,
                        isAtMost(
                                share(input, because),
                                because.parameter(Land.SUPPORTING_PERCENT).as("limit"))),
                because.step(
                        "internal",
                        INTERNAL,
                        isEqual(
                                because.given("supportingForInternalUseOnly", input.supportingForInternalUseOnly()),
                                Figure.fixed("limit", true))));
        var violations = because.step("violations", VIOLATIONS, violations(findings));
        var whole = because.step("whole", ALL, all(findings));
        return new Outcome(because.step("met", MET, isMet(whole)).value(), violations.value());
    }

    private static Figure<BigDecimal> density(Input input, Reasoning because) {
        var spaces = because.given("parkingSpaces", BigDecimal.valueOf(input.parkingSpaces()));
        var scaled = because.step("scaled", SCALED, multiply(spaces, because.parameter(Land.PARKING_AREA)));
        var density = because.step(
                "density",
                DENSITY,
                ratio(
                        scaled,
                        because.given("aboveGroundFloorArea", input.aboveGroundFloorArea()),
                        because.parameter(Land.SHARE_DECIMALS)));
        return density.as("value");
    }

    private static Figure<BigDecimal> share(Input input, Reasoning because) {
        var hundredfold = because.step(
                "hundredfold",
                HUNDREDFOLD,
                multiply(
                        because.given("supportingFloorArea", input.supportingFloorArea()),
                        Figure.fixed("hundred", BigDecimal.TEN.movePointRight(1))));
        var share = because.step(
                "share",
                SHARE,
                ratio(
                        hundredfold,
                        because.given("totalFloorArea", input.totalFloorArea()),
                        because.parameter(Land.SHARE_DECIMALS)));
        return share.as("value");
    }

    /** The value and the limit of each finding that is not met. */
    private static Computation<List<Violation>> violations(List<Figure<Finding>> findings) {
        List<Violation> violations = new ArrayList<>();
        for (var finding : findings) {
            if (!finding.value().isMet() && finding.source() instanceof Source.OfStep from) {
                var compared = from.step().computation().figures();
                violations.add(new Violation(
                        from.step().says().provision(),
                        compared.getFirst().value(),
                        compared.getLast().value()));
            }
        }
        return new Computation<>("NOT_KEPT", List.copyOf(violations), List.copyOf(findings));
    }
}
