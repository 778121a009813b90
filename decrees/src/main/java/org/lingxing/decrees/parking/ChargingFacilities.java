package org.lingxing.decrees.parking;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.any;
import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.holds;
import static org.lingxing.law.Compute.isAtLeast;
import static org.lingxing.law.Compute.isEqual;
import static org.lingxing.law.Compute.meeting;

import java.util.List;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.About;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** Whether a lot owes places and chargers for electric vehicles (article 15). */
final class ChargingFacilities implements Rule<ChargingFacilities.Input, ChargingFacilities.Outcome> {

    record Input(
            @Member(zh = "经营性", en = "commercial") boolean commercial,
            @Member(zh = "车位数", en = "spaces") int spaces,
            @Member(zh = "新建", en = "newly built") boolean newlyBuilt,
            @Member(zh = "停车场种类", en = "kind of lot") LotKind lotKind,
            @Member(zh = "用途", en = "use") LotUse use) {}

    record Outcome(
            @Member(zh = "充电车位和设施", en = "places and chargers")
            Duty duty,

            @Member(zh = "其余车位", en = "every other space") RemainingSpaces remainingSpaces,

            @Member(zh = "依据", en = "provisions") List<ProvisionId> provisions) {}

    private static final About<Input, Outcome> ABOUT = About.rule(
                    "parking/charging-facilities", Input.class, Outcome.class)
            .means("停车场是否应当设置充电设施", "whether a lot owes chargers for electric vehicles")
            .under(Parking.INSTRUMENT, "15")
            .reads(Parking.CHARGING_SPACES);

    private static final Says COMMERCIAL =
            Says.of(Parking.INSTRUMENT.at("15.2"), "经营性停车场：{result}", "a commercial lot: {result}");
    private static final Says LARGE = Says.of(
            Parking.INSTRUMENT.at("15.2"),
            "{spaces} 个车位，达到 {chargingSpaces} 个以上：{result}",
            "{spaces} spaces reach {chargingSpaces}: {result}");
    private static final Says LARGE_COMMERCIAL =
            Says.of(Parking.INSTRUMENT.at("15.2"), "达到规模的经营性停车场：{result}", "a commercial lot of that size: {result}");
    private static final Says NEW = Says.reading(
            Parking.INSTRUMENT.at("15.2"),
            "新建（“新建的”及于其后各类停车场）：{result}",
            "newly built, which goes for every kind named: {result}");
    private static final Says OF_KIND =
            Says.of(Parking.INSTRUMENT.at("15.2"), "属于{named}：{result}", "it is a {named}: {result}");
    private static final Says NAMED = Says.of(
            Parking.INSTRUMENT.at("15.2"),
            "专用停车场，或大型商贸场所、交通枢纽、居住小区停车场：{result}",
            "dedicated, or of large retail, a transport hub or housing: {result}");
    private static final Says NEW_NAMED =
            Says.reading(Parking.INSTRUMENT.at("15.2"), "新建的上述停车场：{result}", "such a lot, newly built: {result}");
    private static final Says OWED = Says.of(
            Parking.INSTRUMENT.at("15.2"), "应当设置电动汽车专用停车位和充电设施：{result}", "places and chargers are owed: {result}");
    private static final Says REMAINING = Says.of(
            Parking.INSTRUMENT.at("15.1"),
            "新建住宅配建停车位建设充电设施或预留安装条件：{result}",
            "parking of new housing has chargers, or room for them: {result}");
    private static final Says DUTY = Says.of(Parking.INSTRUMENT.at("15.2"), "充电车位和设施：{result}", "chargers: {result}");
    private static final Says OTHERS =
            Says.of(Parking.INSTRUMENT.at("15.1"), "其余车位：{result}", "other spaces: {result}");
    private static final Says BASIS = Says.of(Parking.INSTRUMENT.at("15"), "依据：{result}", "under: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var commercial = because.step("commercial", COMMERCIAL, holds(because.given("commercial", input.commercial())));
        var large = because.step(
                "large",
                LARGE,
                isAtLeast(because.given("spaces", input.spaces()), because.parameter(Parking.CHARGING_SPACES)));
        var largeCommercial = because.step("largeCommercial", LARGE_COMMERCIAL, all(List.of(commercial, large)));
        var isNew = because.step("new", NEW, holds(because.given("newlyBuilt", input.newlyBuilt())));
        var use = because.given("use", input.use());
        var housing = because.step("housing", OF_KIND, isEqual(use, Figure.fixed("named", LotUse.RESIDENTIAL)));
        var newNamed =
                because.step("newNamed", NEW_NAMED, all(List.of(isNew, named(input.lotKind(), use, housing, because))));
        var owed = because.step("owed", OWED, any(List.of(largeCommercial, newNamed)));
        var remaining = because.step("remaining", REMAINING, all(List.of(isNew, housing)));
        var duty = because.step(
                "duty", DUTY, either(owed, Figure.fixed("provide", Duty.PROVIDE), Figure.fixed("none", Duty.NONE)));
        var others = because.step(
                "remainingSpaces",
                OTHERS,
                either(
                        remaining,
                        Figure.fixed("provide", RemainingSpaces.PROVIDE_OR_RESERVE),
                        Figure.fixed("none", RemainingSpaces.NONE)));
        var provisions = because.step("provisions", BASIS, meeting(List.of(remaining, owed)));
        return new Outcome(duty.value(), others.value(), provisions.value());
    }

    private static Figure<Finding> named(
            LotKind lotKind, Figure<LotUse> use, Figure<Finding> housing, Reasoning because) {
        var dedicated = because.step(
                "dedicated",
                OF_KIND,
                isEqual(because.given("lotKind", lotKind), Figure.fixed("named", LotKind.DEDICATED)));
        var retail = because.step("retail", OF_KIND, isEqual(use, Figure.fixed("named", LotUse.LARGE_RETAIL)));
        var hub = because.step("hub", OF_KIND, isEqual(use, Figure.fixed("named", LotUse.TRANSPORT_HUB)));
        return because.step("namedKind", NAMED, any(List.of(dedicated, retail, hub, housing)));
    }
}
