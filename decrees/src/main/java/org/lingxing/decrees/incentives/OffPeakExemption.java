package org.lingxing.decrees.incentives;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.any;
import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.holds;
import static org.lingxing.law.Compute.isEqual;
import static org.lingxing.law.Compute.isOneOf;
import static org.lingxing.law.Compute.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.aluminium.Aluminium;
import org.lingxing.decrees.gongyi.Gongyi;
import org.lingxing.decrees.residues.Residues;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.About;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Instrument;
import org.lingxing.law.Member;
import org.lingxing.law.Parameter;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;
import org.lingxing.law.Unit;

/** Whether production need not stop in autumn and winter, nor on days of heavy pollution. */
final class OffPeakExemption implements Rule<OffPeakExemption.Input, OffPeakExemption.Outcome> {

    record Input(
            @Member(zh = "行业", en = "sectors") Set<Sector> sectors,
            @Member(zh = "所在县（市、区）", en = "county") String county,

            @Member(zh = "绿色工厂（园区）", en = "green factory or park")
            GreenFactory greenFactory,

            @Member(zh = "达到超低排放", en = "ultra-low emissions reached")
            boolean ultraLowEmission) {}

    record Outcome(
            @Member(zh = "秋冬季错峰生产", en = "autumn and winter")
            SeasonalProduction seasonalProduction,

            @Member(zh = "重污染天气", en = "days of heavy pollution")
            HeavyPollution heavyPollutionDays,

            @Member(zh = "依据", en = "provisions") List<ProvisionId> provisions) {}

    private static final Parameter<Set<GreenFactory>> GREEN_ALUMINIUM = green("Aluminium")
            .setBy(Aluminium.INSTRUMENT, "2.1.2", Set.of(GreenFactory.NATIONAL, GreenFactory.PROVINCIAL))
            .printedAs("省级及以上");
    private static final Parameter<Set<GreenFactory>> GREEN_GONGYI = green("Gongyi")
            .setBy(Gongyi.INSTRUMENT, "3", Set.of(GreenFactory.NATIONAL, GreenFactory.PROVINCIAL))
            .printedAs("省级及以上");
    private static final Parameter<Set<GreenFactory>> GREEN_RESIDUES = green("Residues")
            .setBy(Residues.INSTRUMENT, "6.1", Set.of(GreenFactory.NATIONAL, GreenFactory.PROVINCIAL))
            .printedAs("国家、省");

    /**
     * Why an enterprise may go on.
     *
     * @param green which lists of green factories count; null where ultra-low emissions are the reason
     * @param heavy what it gives on days of heavy pollution
     */
    private record Ground(
            String name,
            Instrument instrument,
            String path,
            Sector sector,
            boolean base,
            @Nullable Parameter<Set<GreenFactory>> green,
            boolean seasonal,
            HeavyPollution heavy) {}

    private static final List<Ground> GROUNDS = List.of(
            new Ground(
                    "emissions",
                    Aluminium.INSTRUMENT,
                    "2.1.1",
                    Sector.AL,
                    false,
                    null,
                    true,
                    HeavyPollution.LOWERED_OR_NOT_CONTROLLED),
            new Ground(
                    "green",
                    Aluminium.INSTRUMENT,
                    "2.1.2",
                    Sector.AL,
                    false,
                    GREEN_ALUMINIUM,
                    true,
                    HeavyPollution.NOT_CONTROLLED),
            new Ground(
                    "emissionsOfBase",
                    Gongyi.INSTRUMENT,
                    "3",
                    Sector.AL,
                    true,
                    null,
                    true,
                    HeavyPollution.LOWERED_OR_NOT_CONTROLLED),
            new Ground(
                    "greenOfBase",
                    Gongyi.INSTRUMENT,
                    "3",
                    Sector.AL,
                    true,
                    GREEN_GONGYI,
                    true,
                    HeavyPollution.NOT_CONTROLLED),
            new Ground(
                    "emissionsOfResidues",
                    Residues.INSTRUMENT,
                    "6.1",
                    Sector.RU,
                    false,
                    null,
                    true,
                    HeavyPollution.NORMAL),
            new Ground(
                    "greenOfResidues",
                    Residues.INSTRUMENT,
                    "6.1",
                    Sector.RU,
                    false,
                    GREEN_RESIDUES,
                    false,
                    HeavyPollution.NOT_CONTROLLED));

    private static final About<Input, Outcome> ABOUT = About.rule(
                    "industry/off-peak-exemption", Input.class, Outcome.class)
            .means("秋冬季错峰与重污染天气是否豁免", "whether production need not stop")
            .under(Aluminium.INSTRUMENT, "2.1.1", "2.1.2")
            .under(Gongyi.INSTRUMENT, "3")
            .under(Residues.INSTRUMENT, "6.1")
            .reads(Incentives.BASE, GREEN_ALUMINIUM, GREEN_GONGYI, GREEN_RESIDUES);

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public List<Instrument> instruments(Input input) {
        var concerned = GROUNDS.stream()
                .filter(ground -> input.sectors().contains(ground.sector()))
                .filter(ground -> !ground.base() || input.county().equals(Incentives.BASE_NAME))
                .map(Ground::instrument)
                .distinct()
                .toList();
        return concerned.isEmpty() ? ABOUT.instruments() : concerned;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        List<Figure<Finding>> applied = new ArrayList<>();
        List<Figure<Finding>> seasonal = new ArrayList<>();
        List<Figure<Finding>> uncontrolled = new ArrayList<>();
        List<Figure<Finding>> lowered = new ArrayList<>();
        for (var ground : GROUNDS) {
            if (ground.instrument().isInForce(because.asked())) {
                var finding = examine(ground, input, because);
                applied.add(finding);
                if (ground.seasonal()) {
                    seasonal.add(finding);
                }
                switch (ground.heavy()) {
                    case NOT_CONTROLLED -> uncontrolled.add(finding);
                    case LOWERED_OR_NOT_CONTROLLED -> lowered.add(finding);
                    case NORMAL -> {}
                }
            }
        }
        var production = because.step(
                "seasonalProduction",
                says(applied, "秋冬季：{result}", "in autumn and winter: {result}"),
                either(
                        because.step(
                                "exempt",
                                says(applied, "有豁免依据：{result}", "a reason to exempt: {result}"),
                                any(seasonal)),
                        Figure.fixed("whenMet", SeasonalProduction.EXEMPT),
                        Figure.fixed("otherwise", SeasonalProduction.NORMAL)));
        var heavy = heavy(applied, uncontrolled, lowered, because);
        var provisions = because.step("provisions", says(applied, "依据：{result}", "under {result}"), meeting(applied));
        return new Outcome(production.value(), heavy.value(), provisions.value());
    }

    private static Figure<HeavyPollution> heavy(
            List<Figure<Finding>> applied,
            List<Figure<Finding>> uncontrolled,
            List<Figure<Finding>> lowered,
            Reasoning because) {
        var free = because.step(
                "uncontrolled",
                says(applied, "有不管控依据：{result}", "a reason not to control: {result}"),
                any(uncontrolled));
        var less = because.step(
                "lowered", says(applied, "有降级管控依据：{result}", "a reason to lower controls: {result}"), any(lowered));
        var otherwise = because.step(
                "unlessUncontrolled",
                says(applied, "超低排放所及：{result}", "as far as emissions carry: {result}"),
                either(
                        less,
                        Figure.fixed("whenMet", HeavyPollution.LOWERED_OR_NOT_CONTROLLED),
                        Figure.fixed("otherwise", HeavyPollution.NORMAL)));
        return because.step(
                "heavyPollutionDays",
                says(applied, "重污染天气：{result}（取较优者）", "on days of heavy pollution, the better of all: {result}"),
                either(free, Figure.fixed("whenMet", HeavyPollution.NOT_CONTROLLED), otherwise));
    }

    private static Figure<Finding> examine(Ground ground, Input input, Reasoning because) {
        var at = ground.instrument().at(ground.path());
        List<Figure<Finding>> conditions = new ArrayList<>();
        conditions.add(because.step(
                ground.name() + "/sector",
                Says.of(at, "属{sector}：{result}", "belongs to {sector}: {result}"),
                isOneOf(Figure.fixed("sector", ground.sector()), because.given("sectors", input.sectors()))));
        if (ground.base()) {
            conditions.add(because.step(
                    ground.name() + "/county",
                    Says.of(at, "在{base}：{result}", "in {base}: {result}"),
                    isEqual(because.given("county", input.county()), because.parameter(Incentives.BASE))));
        }
        conditions.add(because.step(ground.name() + "/reason", reason(ground, at), reached(ground, input, because)));
        return because.step(
                ground.name(), Says.of(at, "本条适用：{result}", "this provision applies: {result}"), all(conditions));
    }

    private static Says reason(Ground ground, ProvisionId at) {
        return ground.green() == null
                ? Says.of(at, "达到超低排放：{result}", "ultra-low emissions reached: {result}")
                : Says.of(at, "绿色工厂（园区）{greenFactory}：{result}", "green factory or park, {greenFactory}: {result}");
    }

    private static org.lingxing.law.Computation<Finding> reached(Ground ground, Input input, Reasoning because) {
        var green = ground.green();
        return green == null
                ? holds(because.given("ultraLowEmission", input.ultraLowEmission()))
                : isOneOf(
                        because.given("greenFactory", input.greenFactory()),
                        because.parameter(green).as("counted"));
    }

    private static Says says(List<Figure<Finding>> applied, String zh, String en) {
        return Says.reading(provision(applied), zh, en);
    }

    /** Of the first reason that holds, else of the first that was looked at. */
    private static ProvisionId provision(List<Figure<Finding>> applied) {
        var first =
                applied.stream().filter(one -> one.value().isMet()).findFirst().orElse(applied.getFirst());
        return org.lingxing.law.Compute.citing(first).result();
    }

    private static Parameter.Named green(String of) {
        return Parameter.named(
                "incentives/greenFactories" + of, "豁免所认绿色工厂级别", "green factories that are exempt", Unit.CHOICE);
    }
}
