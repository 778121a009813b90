package org.lingxing.decrees.countryside;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lingxing.law.Instrument;
import org.lingxing.law.Parameter;
import org.lingxing.law.Rule;
import org.lingxing.law.Unit;

/** 郑政办〔2019〕15号: farm facility land; its other clauses stand in the catalogue of incentives. */
public final class Countryside {

    public static final Instrument INSTRUMENT = Instrument.of(
                    "zzb-2019-15",
                    "郑政办〔2019〕15号",
                    "支持民营企业参与乡村振兴",
                    "Private enterprises in the countryside",
                    LocalDate.of(2019, 3, 13))
            .notExecutable("p1", "指导思想", "guiding thought")
            .notExecutable("p2", "基本原则", "principles")
            .forOfficer("1", "环城都市生态农业，另按有关政策", "farming around the city, by another policy")
            .forOfficer("2", "龙头企业，另按有关政策", "leading firms, by other policies")
            .decides("3", "休闲农业星级企业奖补", "stars of leisure farming", "incentives/evaluate", "incentives/match")
            .forOfficer("4", "初加工与冷储优先支持", "processing and cold stores first")
            .decides("5", "农业品牌奖励与展会补贴", "brands and fairs of farming", "incentives/evaluate", "incentives/match")
            .forOfficer("6", "创意创新优先支持", "new forms of farming first")
            .forOfficer("7", "智慧农业优先支持", "smart farming first")
            .notExecutable("8", "特色田园乡村", "villages")
            .notExecutable("9", "垃圾污水治理", "refuse and sewage")
            .duty("10", "乡村规划编制", "plans of villages")
            .decides("11", "设施农用地", "land for farm facilities", "rural/facility-land")
            .forOfficer("12", "融合发展用地", "land for mixed uses")
            .forOfficer("13", "乡村建设项目用地", "land for villages")
            .forOfficer("14", "公共基础设施用地", "land for public works")
            .duty("15", "房地一体发证", "one title for house and land")
            .duty("16", "担保与转贷", "guarantees and bridging loans")
            .register("17", "引导基金规模", "size of the guidance fund")
            .notExecutable("18", "地方金融支农", "local finance")
            .notExecutable("19", "协会商会", "associations")
            .notExecutable("20", "营商环境", "surroundings");

    static final Parameter<Integer> GUARD_STOREYS = Parameter.named(
                    "rural/guardStoreys", "看护房层数", "storeys of a guard house", Unit.STOREYS)
            .setBy(INSTRUMENT, "11", 1)
            .printedAs("单层");

    static final Parameter<BigDecimal> GUARD_AREA = Parameter.named(
                    "rural/guardArea", "看护房占地上限（不含）", "area a guard house stays below", Unit.SQUARE_METRES)
            .setBy(INSTRUMENT, "11", BigDecimal.valueOf(15));

    static final Parameter<BigDecimal> PROCESSING_AREA = Parameter.named(
                    "rural/processingArea", "初加工设施占地上限", "area of primary processing at most", Unit.SQUARE_METRES)
            .setBy(INSTRUMENT, "11", BigDecimal.valueOf(400));

    static final Parameter<List<Party>> PARTIES = Parameter.named(
                    "rural/parties", "用地协议三方", "who signs the agreement", Unit.CHOICE)
            .setBy(INSTRUMENT, "11", List.of(Party.TOWNSHIP, Party.VILLAGE, Party.OPERATOR))
            .printedAs("三方共同签订用地协议");

    private Countryside() {}

    public static List<Rule<?, ?>> rules() {
        return List.of(new FacilityLand());
    }
}
