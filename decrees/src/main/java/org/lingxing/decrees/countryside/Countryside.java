package org.lingxing.decrees.countryside;

import java.time.LocalDate;
import org.lingxing.law.Instrument;

/** 郑政办〔2019〕15号; its clauses stand in the catalogue of incentives. */
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
            .notYet("11", "设施农用地", "land for farm facilities")
            .forOfficer("12", "融合发展用地", "land for mixed uses")
            .forOfficer("13", "乡村建设项目用地", "land for villages")
            .forOfficer("14", "公共基础设施用地", "land for public works")
            .duty("15", "房地一体发证", "one title for house and land")
            .duty("16", "担保与转贷", "guarantees and bridging loans")
            .register("17", "引导基金规模", "size of the guidance fund")
            .notExecutable("18", "地方金融支农", "local finance")
            .notExecutable("19", "协会商会", "associations")
            .notExecutable("20", "营商环境", "surroundings");

    private Countryside() {}
}
