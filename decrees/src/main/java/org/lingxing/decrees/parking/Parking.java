package org.lingxing.decrees.parking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lingxing.kernel.Term;
import org.lingxing.law.Instrument;
import org.lingxing.law.Parameter;
import org.lingxing.law.Rule;
import org.lingxing.law.Unit;

/** 郑政〔2019〕7号 with its figures and its rules. */
public final class Parking {

    private static final Instrument PLANNED = Instrument.of(
                    "zz-2019-7", "郑政〔2019〕7号", "停车场建设管理", "Parking, built and run", LocalDate.of(2019, 3, 12))
            .notExecutable("1", "目的与依据", "purpose and grounds")
            .defines("2", "停车场的种类", "kinds of parking")
            .decides("3", "适用范围", "where it applies", "parking/scope")
            .duty("4", "主管与有关部门", "who is in charge")
            .duty("5", "专项规划与配建标准", "the parking plan and the building standard")
            .duty("6", "近期建设规划", "the plan of what is built next")
            .duty("7", "区政府建设责任", "districts build what government pays")
            .register("8", "区城市管理部门职责、信用档案与黑名单", "duties of the districts, credit files, blacklist")
            .duty("9", "经费", "money")
            .register("10", "普查、数据库与诱导系统", "census, database, guidance")
            .duty("11", "配建停车场五同时", "built together with the main works")
            .duty("12", "验收与移交", "acceptance and handing over")
            .forOfficer("13", "用地供应", "how land is supplied")
            .forOfficer("14", "闲置场所设临时停车场", "temporary lots on idle land")
            .decides("15", "充电设施", "charging facilities", "parking/charging-facilities")
            .notExecutable("16", "鼓励利用地下空间", "underground space encouraged")
            .duty("17", "机械式停车设备检验", "mechanical parking inspected")
            .decides("18", "公共停车场的条件", "conditions of a public lot", "parking/public-lot-conditions")
            .decides("19", "经营者书面告知", "operators tell the district", "parking/operator-filing")
            .notExecutable("20", "收费定价方式", "how prices are set")
            .duty("21", "机关停车场免费", "free parking at offices")
            .duty("22", "缴费、票据与非税收入", "fees, receipts, takings")
            .decides("23", "停业歇业的提前告知", "notice before closing", "parking/closure-notice");

    public static final Instrument INSTRUMENT = PLANNED.duty("24", "经营者应守规定", "what operators keep to")
            .forOfficer("25", "出入口隐患的处理", "dangerous entrances")
            .duty("26", "消防通道", "fire lanes")
            .duty("27", "道路泊位设置规划及年度评估", "plan of roadside berths, evaluated every year")
            .decides("28", "不得设置泊位的区域", "where no berth may be", "parking/berth-legality")
            .forOfficer("29", "时段性泊位", "berths of certain hours")
            .forOfficer("30", "撤销泊位", "withdrawing berths")
            .register("31", "标线、编号与公布", "markings, numbers, publication")
            .duty("32", "先到先用", "first come, first served")
            .duty("33", "停放规定", "how to park")
            .duty("34", "禁止行为", "what is forbidden")
            .register("35", "信用惩戒", "credit punishments")
            .duty("36", "监督管理", "supervision")
            .decides("37", "开发区适用与县市参照", "zones directly, counties by reference", "parking/scope")
            .defines("38", "施行", "in force");

    static final Parameter<List<String>> INNER_DISTRICTS = Parameter.named(
                    "parking/innerDistricts", "市内五区", "the five inner districts", Unit.CHOICE)
            .readingOf(INSTRUMENT, "3.1", List.of("中原区", "二七区", "金水区", "管城回族区", "惠济区"));

    static final Parameter<List<String>> ZONES = Parameter.named(
                    "parking/zones", "直接适用的开发区", "zones where it applies directly", Unit.CHOICE)
            .setBy(INSTRUMENT, "37.1", List.of("郑州航空港经济综合实验区", "郑东新区", "郑州经济开发区", "郑州高新区"));

    static final Parameter<List<String>> ZONES_IN_SHORT = Parameter.named(
                    "parking/zonesInShort", "开发区简称", "short names of the zones", Unit.CHOICE)
            .readingOf(INSTRUMENT, "37.1", List.of("航空港", "经开区", "高新区"));

    static final Parameter<List<String>> BY_REFERENCE = Parameter.named(
                    "parking/byReference", "参照的县（市）、区", "counties where it applies by reference", Unit.CHOICE)
            .readingOf(INSTRUMENT, "37.2", List.of("上街区", "中牟县", "巩义市", "荥阳市", "新密市", "新郑市", "登封市"));

    static final Parameter<Integer> CHARGING_SPACES = Parameter.named(
                    "parking/chargingSpaces",
                    "经营性停车场设充电设施的车位数",
                    "spaces from which a commercial lot has chargers",
                    Unit.SPACES)
            .setBy(INSTRUMENT, "15.2", 100)
            .printedAs("一百个车位以上");

    static final Parameter<Term> FILING_TERM = Parameter.named(
                    "parking/operatorFilingTerm", "经营者书面告知期限", "term for the operator's notice", Unit.DAYS)
            .setBy(INSTRUMENT, "19", Term.days(15))
            .printedAs("十五日内");

    static final Parameter<Term> CLOSURE_TERM = Parameter.named(
                    "parking/closureNoticeTerm", "停业歇业提前告知期限", "notice before a lot closes", Unit.DAYS)
            .setBy(INSTRUMENT, "23", Term.days(30));

    static final Parameter<BigDecimal> SHAFT_DISTANCE = Parameter.named(
                    "parking/berthToShaft", "泊位距管道工作井", "from a berth to a utility shaft", Unit.METRES)
            .setBy(INSTRUMENT, "28.2", new BigDecimal("1.5"));

    static final Parameter<BigDecimal> FAR_DISTANCE = Parameter.named(
                    "parking/berthToPublicPlaces",
                    "泊位距路口、公交站点、医院学校幼儿园出入口",
                    "from a berth to crossroads, bus stops, hospitals, schools",
                    Unit.METRES)
            .setBy(INSTRUMENT, "28.4", BigDecimal.valueOf(50))
            .printedAs("五十米范围内");

    static final Parameter<BigDecimal> ENTRANCE_DISTANCE = Parameter.named(
                    "parking/berthToEntrance", "泊位距其他出入口", "from a berth to other entrances", Unit.METRES)
            .setBy(INSTRUMENT, "28.4", BigDecimal.valueOf(15))
            .printedAs("十五米范围内");

    /** Decimals of a distance: a convention of this platform. */
    static final Parameter<Integer> DISTANCE_DECIMALS = Parameter.named(
                    "parking/distanceDecimals", "距离小数位数", "decimals of a distance", Unit.DECIMALS)
            .readingOf(INSTRUMENT, "28", 2);

    static final Parameter<List<Surface>> WALKS_AND_GREEN = Parameter.named(
                    "parking/walksAndGreen", "不得设置泊位的场所", "surfaces without berths", Unit.CHOICE)
            .setBy(INSTRUMENT, "28.1", List.of(Surface.SIDEWALK, Surface.GREEN_BELT))
            .printedAs("人行道、城市道路绿化带");

    static final Parameter<List<Surface>> LANES = Parameter.named(
                    "parking/lanes", "不得设置泊位的通道", "lanes without berths", Unit.CHOICE)
            .setBy(INSTRUMENT, "28.3", List.of(Surface.FIRE_LANE, Surface.ACCESSIBLE_LANE, Surface.RESCUE_LANE))
            .printedAs("消防通道、无障碍设施通道、医疗救护通道");

    static final Parameter<List<RoadClass>> FORBIDDEN_ROADS = Parameter.named(
                    "parking/forbiddenRoads", "不得设置泊位的道路", "roads without berths", Unit.CHOICE)
            .setBy(INSTRUMENT, "28.5", List.of(RoadClass.EXPRESSWAY, RoadClass.MAIN))
            .printedAs("城市快速路、市区主干路");

    static final Parameter<List<ObstacleKind>> SHAFTS = Parameter.named(
                    "parking/shafts", "工作井", "utility shafts", Unit.CHOICE)
            .setBy(INSTRUMENT, "28.2", List.of(ObstacleKind.UTILITY_SHAFT))
            .printedAs("地下管道工作井");

    static final Parameter<List<ObstacleKind>> FAR_KINDS = Parameter.named(
                    "parking/publicPlaces", "路口、站点与医院学校", "crossroads, stops, hospitals, schools", Unit.CHOICE)
            .setBy(
                    INSTRUMENT,
                    "28.4",
                    List.of(
                            ObstacleKind.CROSSROADS,
                            ObstacleKind.BUS_STOP,
                            ObstacleKind.HOSPITAL_ENTRANCE,
                            ObstacleKind.SCHOOL_ENTRANCE,
                            ObstacleKind.KINDERGARTEN_ENTRANCE))
            .printedAs("道路交叉口、公交站点附近、医院、学校、幼儿园出入口");

    static final Parameter<List<ObstacleKind>> ENTRANCES = Parameter.named(
                    "parking/entrances", "其他出入口", "other entrances", Unit.CHOICE)
            .setBy(INSTRUMENT, "28.4", List.of(ObstacleKind.ENTRANCE))
            .printedAs("居民住宅区出入口");

    private Parking() {}

    public static List<Rule<?, ?>> rules() {
        return List.of(
                new ParkingScope(),
                new OperatorFiling(),
                new ClosureNotice(),
                new ChargingFacilities(),
                new PublicLotConditions(),
                new BerthLegality());
    }
}
