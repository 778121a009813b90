package org.lingxing.decrees.parking;

import static org.lingxing.law.Compute.take;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.About;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Parameter;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** Whether a berth may be where it is, with everything that forbids it (article 28). */
final class BerthLegality implements Rule<BerthLegality.Input, BerthLegality.Outcome> {

    /** The road the berth lies on. */
    record Road(
            @Member(zh = "道路等级", en = "class of the road", name = "class")
            RoadClass roadClass,

            @Member(zh = "交通流量大", en = "heavy traffic") boolean heavyTraffic) {}

    /** What may be too near. */
    record Obstacle(
            @Member(zh = "种类", en = "kind") ObstacleKind kind,
            @Member(zh = "位置", en = "where it is") Geometry geometry,

            @Member(zh = "位置精度（米）", en = "accuracy in metres", max = "1000") @Nullable
            BigDecimal accuracy) {}

    record Input(
            @Member(zh = "泊位", en = "berth") Geometry berth,

            @Member(zh = "位置精度（米）", en = "accuracy in metres", max = "1000") @Nullable
            BigDecimal accuracy,

            @Member(zh = "道路", en = "road") Road road,
            @Member(zh = "所占场所", en = "what it lies on") Set<Surface> on,
            @Member(zh = "周边设施", en = "what stands around") List<Obstacle> obstacles,

            @Member(zh = "其他法定禁止路段", en = "otherwise prohibited by law")
            boolean otherwiseProhibited) {}

    record Outcome(
            @Member(zh = "可以设置", en = "lawful") @Nullable Boolean lawful,
            @Member(zh = "不得设置的原因", en = "what forbids it") List<Conflict> conflicts,

            @Member(zh = "精度不足、无法判定", en = "too near to tell")
            List<Conflict> undecidable) {}

    private static final About<Input, Outcome> ABOUT = About.rule("parking/berth-legality", Input.class, Outcome.class)
            .means("某处能否设置道路停车泊位", "whether a roadside berth may be where it is")
            .under(Parking.INSTRUMENT, "28.1", "28.2", "28.3", "28.4", "28.5", "28.6")
            .reads(Parking.SHAFT_DISTANCE, Parking.FAR_DISTANCE, Parking.ENTRANCE_DISTANCE, Parking.DISTANCE_DECIMALS)
            .reads(Parking.SHAFTS, Parking.FAR_KINDS, Parking.ENTRANCES)
            .reads(Parking.WALKS_AND_GREEN, Parking.LANES, Parking.FORBIDDEN_ROADS);

    private static final Says DISTANCES = Says.reading(
            Parking.INSTRUMENT.at("28"),
            "泊位与各设施最近点的地面直线距离（米）：{result}",
            "straight distances on the ground between nearest points, in metres: {result}");
    private static final Says EXACT = Says.reading(
            Parking.INSTRUMENT.at("28"), "泊位位置未注精度，按 {result} 计", "no accuracy is said for the berth: {result}");
    private static final Says ON_WALK =
            Says.of(Parking.INSTRUMENT.at("28.1"), "人行道、绿化带不得设置泊位", "none on a sidewalk or green belt");
    private static final Says ON_LANE =
            Says.of(Parking.INSTRUMENT.at("28.3"), "消防、无障碍、救护通道不得设置泊位", "none on fire, accessible or rescue lanes");
    private static final Says NEAR_SHAFT = Says.of(
            Parking.INSTRUMENT.at("28.2"), "距工作井 {limit} 米范围内不得设置泊位", "none within {limit} m of a utility shaft");
    private static final Says NEAR_FAR =
            Says.of(Parking.INSTRUMENT.at("28.4"), "距{kinds} {limit} 米范围内不得设置泊位", "none within {limit} m of: {kinds}");
    private static final Says ROAD = Says.of(
            Parking.INSTRUMENT.at("28.5"), "{forbidden}不得设置泊位；此处为{class}", "none on: {forbidden}; this is a {class}");
    private static final Says HEAVY = Says.of(
            Parking.INSTRUMENT.at("28.5"),
            "交通流量大的道路不得设置泊位：{heavyTraffic}",
            "none where traffic is heavy: {heavyTraffic}");
    private static final Says OTHER = Says.of(
            Parking.INSTRUMENT.at("28.6"),
            "法律、法规禁止的其他路段：{otherwiseProhibited}",
            "otherwise prohibited: {otherwiseProhibited}");
    private static final Says PERHAPS = Says.reading(
            Parking.INSTRUMENT.at("28"),
            "在 {limit} 米上下、以现有精度不能判定的设施",
            "near {limit} m, too near to tell with this accuracy");
    private static final Says ALL = Says.of(
            Parking.INSTRUMENT.at("28"), "全部原因，按条款、距离排列", "everything that forbids it, by provision and distance");
    private static final Says ALL_OPEN =
            Says.reading(Parking.INSTRUMENT.at("28"), "全部不能判定的设施", "everything that cannot be told");
    private static final Says LAWFUL =
            Says.of(Parking.INSTRUMENT.at("28"), "可以设置：{result}", "it may be there: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        input.berth().check("/berth", faults);
        for (int i = 0; i < input.obstacles().size(); i++) {
            input.obstacles().get(i).geometry().check("/obstacles/" + i + "/geometry", faults);
        }
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var obstacles = because.given("obstacles", input.obstacles());
        var distances = because.step(
                "distances",
                DISTANCES,
                Berths.distances(
                        because.given("berth", input.berth()),
                        obstacles,
                        because.parameter(Parking.DISTANCE_DECIMALS)));
        var accuracy = input.accuracy() == null
                ? because.step("accuracy", EXACT, take(Figure.fixed("exact", BigDecimal.ZERO)))
                : because.given("accuracy", input.accuracy());
        var shafts = near(obstacles, distances, accuracy, Parking.SHAFTS, Parking.SHAFT_DISTANCE, because);
        var places = near(obstacles, distances, accuracy, Parking.FAR_KINDS, Parking.FAR_DISTANCE, because);
        var entrances = near(obstacles, distances, accuracy, Parking.ENTRANCES, Parking.ENTRANCE_DISTANCE, because);
        var conflicts = because.step(
                "conflicts",
                ALL,
                Berths.sorted(List.of(
                        surface(input, ON_WALK, Parking.WALKS_AND_GREEN, because),
                        because.step("shafts", NEAR_SHAFT, shafts.surely()),
                        surface(input, ON_LANE, Parking.LANES, because),
                        because.step("places", NEAR_FAR, places.surely()),
                        because.step("entrances", NEAR_FAR, entrances.surely()),
                        road(input.road(), because),
                        heavy(input.road(), because),
                        other(input, because))));
        var undecidable = because.step(
                "undecidable",
                ALL_OPEN,
                Berths.sorted(List.of(
                        because.step("shaftsPerhaps", PERHAPS, shafts.perhaps()),
                        because.step("placesPerhaps", PERHAPS, places.perhaps()),
                        because.step("entrancesPerhaps", PERHAPS, entrances.perhaps()))));
        boolean open = conflicts.value().isEmpty() && !undecidable.value().isEmpty();
        var lawful = open
                ? null
                : because.step("lawful", LAWFUL, Berths.isEmpty(conflicts)).value();
        return new Outcome(lawful, conflicts.value(), undecidable.value());
    }

    private static Berths.Near near(
            Figure<List<Obstacle>> obstacles,
            Figure<List<BigDecimal>> distances,
            Figure<BigDecimal> accuracy,
            Parameter<List<ObstacleKind>> kinds,
            Parameter<BigDecimal> limit,
            Reasoning because) {
        return new Berths.Near(
                obstacles,
                distances,
                accuracy,
                because.parameter(kinds).as("kinds"),
                because.parameter(limit).as("limit"),
                provision(limit.provision()));
    }

    private static Figure<List<Conflict>> surface(
            Input input, Says says, Parameter<List<Surface>> forbidden, Reasoning because) {
        return because.step(
                "surfaces",
                says,
                Berths.among(
                        because.given("on", input.on()), because.parameter(forbidden), provision(says.provision())));
    }

    private static Figure<List<Conflict>> road(Road road, Reasoning because) {
        return because.step(
                "road",
                ROAD,
                Berths.ofClass(
                        because.given("road/class", road.roadClass()),
                        because.parameter(Parking.FORBIDDEN_ROADS).as("forbidden"),
                        provision(ROAD.provision())));
    }

    private static Figure<List<Conflict>> heavy(Road road, Reasoning because) {
        return because.step(
                "traffic",
                HEAVY,
                Berths.forbids(
                        because.given("road/heavyTraffic", road.heavyTraffic()),
                        Figure.fixed("kind", "HEAVY_TRAFFIC"),
                        provision(HEAVY.provision())));
    }

    private static Figure<List<Conflict>> other(Input input, Reasoning because) {
        return because.step(
                "other",
                OTHER,
                Berths.forbids(
                        because.given("otherwiseProhibited", input.otherwiseProhibited()),
                        Figure.fixed("kind", "OTHER"),
                        provision(OTHER.provision())));
    }

    private static Figure<ProvisionId> provision(ProvisionId provision) {
        return Figure.fixed("provision", provision);
    }
}
