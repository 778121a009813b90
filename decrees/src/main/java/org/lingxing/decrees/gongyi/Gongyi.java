package org.lingxing.decrees.gongyi;

import java.time.LocalDate;
import org.lingxing.law.Instrument;

/** 郑政办〔2019〕16号; its clauses stand in the catalogue of incentives. */
public final class Gongyi {

    public static final Instrument INSTRUMENT = Instrument.of(
                    "zzb-2019-16",
                    "郑政办〔2019〕16号",
                    "巩义市千亿级铝工业基地",
                    "The aluminium base in Gongyi",
                    LocalDate.of(2019, 3, 15))
            .notExecutable("p1", "重要意义", "why it matters")
            .notExecutable("1", "指导思想", "guiding thought")
            .register("2", "到 2021 年的目标", "targets to 2021")
            .decides(
                    "3",
                    "清洁能源补助；绿色工厂与超低排放豁免",
                    "clean power; when production need not stop",
                    "industry/off-peak-exemption",
                    "incentives/evaluate",
                    "incentives/match")
            .decides("4", "高端产品按销售收入补贴", "subsidy for high-end products", "incentives/evaluate", "incentives/match")
            .decides("5", "融合与试点，另按有关政策", "pilots, by other policies", "incentives/evaluate", "incentives/match")
            .register("6", "重点项目与招商目标", "projects and contracts to win")
            .notExecutable("7", "交易平台", "platforms of trade")
            .decides("8", "技术创新示范企业奖励", "innovating firms", "incentives/evaluate", "incentives/match")
            .notExecutable("9", "创新型平台", "platforms of innovation")
            .decides("10", "公共技术平台与联盟", "public platforms, alliances", "incentives/evaluate", "incentives/match")
            .register("11", "品牌产品目标", "products to become brands")
            .decides("12", "品牌示范企业，另按有关政策", "brands, by other policies", "incentives/evaluate", "incentives/match")
            .decides("13", "品牌园区，另按有关政策", "parks, by other policies", "incentives/evaluate", "incentives/match")
            .forOfficer("14", "人才按“智汇郑州”资助", "talent, by another policy")
            .notExecutable("15", "人才培育", "bringing up talent")
            .notExecutable("16", "产品影响力", "making products known")
            .decides("17", "开拓市场，另按有关政策", "markets, by other policies", "incentives/evaluate", "incentives/match")
            .notExecutable("18", "新型组织模式", "forms of enterprise")
            .notExecutable("19", "全产业链生态", "the whole chain")
            .notExecutable("20", "融资支持", "finance")
            .forOfficer("21", "用地保障", "land")
            .forOfficer("22", "基础设施，另按有关政策补助", "infrastructure, by other policies")
            .duty("23", "专项工作组", "the working group")
            .decides("24", "巩义市给予配套", "Gongyi adds its share", "incentives/evaluate");

    private Gongyi() {}
}
