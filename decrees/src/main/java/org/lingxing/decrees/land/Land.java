package org.lingxing.decrees.land;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lingxing.law.Instrument;
import org.lingxing.law.Parameter;
import org.lingxing.law.Rule;
import org.lingxing.law.Unit;

/** 郑政〔2019〕10号 with its figures and its rules. */
public final class Land {

    public static final Instrument INSTRUMENT = Instrument.of(
                    "zz-2019-10",
                    "郑政〔2019〕10号",
                    "新型工业用地管理（试行）",
                    "New industrial land, on trial",
                    LocalDate.of(2019, 3, 26))
            .defines("1", "新型工业用地的定义", "what new industrial land is")
            .duty("2", "领导小组与办公室", "leading group and its office")
            .decides("3", "容积率与停车位", "floor area ratio and parking", "land/planning-indicators")
            .forOfficer("4", "准入管理与资格评审", "admission and review")
            .defines("5.1", "用地类型 M1A", "the type of land")
            .duty("5.2", "用地程序", "procedure")
            .duty("5.3", "公开出让", "open offer")
            .decides("5.4", "出让起价", "starting price", "land/starting-price")
            .register("5.5", "产权登记", "registration")
            .forOfficer("5.6", "不得分割转让", "rights of use are not split")
            .decides("5.7", "配套功能", "supporting functions", "land/planning-indicators")
            .duty("5.8", "项目管理合同", "project contract")
            .duty("6", "达产验收与监督检查", "acceptance and supervision")
            .defines("z", "实施", "in force")
            .register("a1", "领导小组名单", "members of the leading group")
            .decides("a2", "出让流程", "course of an offer", "land/next-step")
            .decides("a3.1", "产业目录", "catalogue of industries", "land/industry")
            .defines("a3.2", "适用范围", "where it applies")
            .forOfficer("a3.3", "资格评审", "review of qualification")
            .register("a3.4", "申报材料", "papers to hand in");

    static final Parameter<BigDecimal> FLOOR_AREA_RATIO = Parameter.named(
                    "land/floorAreaRatio", "容积率下限（不含）", "floor area ratio to exceed", Unit.FRACTION)
            .setBy(INSTRUMENT, "3", new BigDecimal("2.5"));

    static final Parameter<BigDecimal> PARKING_SPACES = Parameter.named(
                    "land/parkingSpaces", "每单位地上建筑面积停车位（不含）", "parking spaces to exceed", Unit.SPACES)
            .setBy(INSTRUMENT, "3", BigDecimal.valueOf(100));

    static final Parameter<BigDecimal> PARKING_AREA = Parameter.named(
                    "land/parkingArea", "停车位指标的面积单位", "area the parking spaces are counted by", Unit.SQUARE_METRES)
            .setBy(INSTRUMENT, "3", BigDecimal.valueOf(10000))
            .printedAs("万平方米地上建筑面积");

    static final Parameter<BigDecimal> SUPPORTING_PERCENT = Parameter.named(
                    "land/supportingPercent", "配套功能占总建筑面积上限", "supporting area at most", Unit.PERCENT)
            .setBy(INSTRUMENT, "5.7", BigDecimal.valueOf(15));

    static final Parameter<BigDecimal> PRICE_FACTOR = Parameter.named(
                    "land/priceFactor", "起价为评估价的倍数", "times the appraised price", Unit.TIMES)
            .setBy(INSTRUMENT, "5.4", new BigDecimal("1.5"));

    /** Decimals of the shares compared with their limits: a convention of this platform. */
    static final Parameter<Integer> SHARE_DECIMALS = Parameter.named(
                    "land/shareDecimals", "指标计算小数位数", "decimals of computed indicators", Unit.DECIMALS)
            .readingOf(INSTRUMENT, "3", 8);

    private Land() {}

    public static List<Rule<?, ?>> rules() {
        return List.of(new PlanningIndicators(), new StartingPrice(), new NextStep(), new LandIndustry());
    }
}
