package org.lingxing.decrees.parking;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.failing;
import static org.lingxing.law.Compute.holds;
import static org.lingxing.law.Compute.isMet;

import java.util.ArrayList;
import java.util.List;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.About;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** What a public lot must have (article 18). */
final class PublicLotConditions implements Rule<PublicLotConditions.Input, PublicLotConditions.Outcome> {

    record Input(
            @Member(zh = "标志牌", en = "signs") boolean signs,

            @Member(zh = "地面硬化、坚实平整", en = "hardened, level ground")
            boolean hardened,

            @Member(zh = "交通标志、标线与泊位编号", en = "markings and numbers")
            boolean markingsAndNumbers,

            @Member(zh = "车轮定位器", en = "wheel stops") boolean wheelStops,

            @Member(zh = "通风、照明、排水", en = "ventilation, light, drainage")
            boolean ventilationLightingDrainage,

            @Member(zh = "出入口合规", en = "entrances by the standard")
            boolean entrances,

            @Member(zh = "视频监控、出入口控制、车牌识别", en = "surveillance, access control, plates read")
            boolean surveillanceAccessPlates,

            @Member(zh = "充电设施", en = "chargers") boolean evChargers,
            @Member(zh = "无障碍停车位", en = "accessible spaces") boolean accessibleSpaces,
            @Member(zh = "消防", en = "fire safety") boolean fireSafety,

            @Member(zh = "其他法定条件", en = "other legal conditions")
            boolean otherLegal) {}

    record Outcome(
            @Member(zh = "符合条件", en = "met") boolean met,

            @Member(zh = "未达到的条款", en = "provisions not met")
            List<ProvisionId> missing) {}

    private static final About<Input, Outcome> ABOUT = About.rule(
                    "parking/public-lot-conditions", Input.class, Outcome.class)
            .means("公共停车场是否符合规定的条件", "whether a public lot meets the conditions")
            .under(Parking.INSTRUMENT, "18");

    private static final Says ALL = Says.of(Parking.INSTRUMENT.at("18"), "全部具备：{result}", "all of them: {result}");
    private static final Says MISSING = Says.of(Parking.INSTRUMENT.at("18"), "不具备的：{result}", "not there: {result}");
    private static final Says MET =
            Says.of(Parking.INSTRUMENT.at("18"), "符合规定的条件：{result}", "the conditions are met: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        List<Figure<Finding>> findings = new ArrayList<>();
        for (var condition : LotCondition.ALL) {
            findings.add(because.step(
                    condition.member() + "There",
                    condition.says(),
                    holds(because.given(condition.member(), condition.fact().test(input))
                            .as("fact"))));
        }
        var missing = because.step("missing", MISSING, failing(findings));
        var whole = because.step("whole", ALL, all(findings));
        return new Outcome(because.step("met", MET, isMet(whole)).value(), missing.value());
    }
}
