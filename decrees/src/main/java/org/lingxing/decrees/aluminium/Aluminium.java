package org.lingxing.decrees.aluminium;

import java.time.LocalDate;
import org.lingxing.law.Instrument;

/** 郑政〔2019〕8号; its clauses stand in the catalogue of incentives. */
public final class Aluminium {

    public static final Instrument INSTRUMENT = Instrument.of(
                    "zz-2019-8",
                    "郑政〔2019〕8号",
                    "铝工业转型升级",
                    "The aluminium industry changes its shape",
                    LocalDate.of(2019, 3, 18))
            .notExecutable("1.1", "现状", "where the industry stands")
            .notExecutable("1.2", "指导思想", "guiding thought")
            .notExecutable("1.3", "基本原则", "principles")
            .register("1.4", "到 2021 年的目标", "targets to 2021")
            .decides("2.1.1", "超低排放豁免错峰；赤泥利用目标", "ultra-low emissions; red mud", "industry/off-peak-exemption")
            .decides(
                    "2.1.2",
                    "清洁能源自用补助；绿色工厂豁免",
                    "own clean power; green factories",
                    "industry/off-peak-exemption",
                    "incentives/evaluate",
                    "incentives/match")
            .notExecutable("2.1.3", "本质安全", "safety")
            .notExecutable("2.2", "延链的产品方向", "products to go for")
            .decides("2.3.1", "高端产品按销售收入补贴", "subsidy for high-end products", "incentives/evaluate", "incentives/match")
            .decides("2.3.2", "标准奖励，另按有关政策", "standards, by other policies", "incentives/evaluate", "incentives/match")
            .decides("2.3.3", "品牌奖励，另按有关政策", "brands, by other policies", "incentives/evaluate", "incentives/match")
            .decides("2.3.4", "质量奖励，另按有关政策", "quality, by other policies", "incentives/evaluate", "incentives/match")
            .notExecutable("2.4", "产业布局", "where industry is to stand")
            .duty("3.1.1", "建设协同创新平台", "platforms of innovation")
            .decides(
                    "3.1.2",
                    "先进技术产业化奖励",
                    "award for industrialising technology",
                    "incentives/evaluate",
                    "incentives/match")
            .notExecutable("3.2.1", "企业组织创新", "forms of enterprise")
            .notExecutable("3.2.2", "转型示范企业", "firms that show the way")
            .notExecutable("3.2.3", "协作配套企业", "firms that supply")
            .forOfficer("3.2.4", "总部政策另行落实", "headquarters, by other policies")
            .notExecutable("3.3.1", "重大项目", "large projects")
            .decides(
                    "3.3.2",
                    "智能化、技改、绿色化，另按有关政策",
                    "renewal, by other policies",
                    "incentives/evaluate",
                    "incentives/match")
            .notExecutable("3.3.3", "终端制品项目", "end products")
            .notExecutable("3.4", "招商与合作", "partners")
            .duty("3.5", "融资与交易平台", "platforms of finance and trade")
            .duty("4.1", "市工业发展工作组统筹", "the working group leads")
            .notExecutable("4.2", "政策扶持", "policies in favour")
            .forOfficer("4.3", "用地保障", "land")
            .notExecutable("4.4", "人才支撑", "talent")
            .notExecutable("4.5", "发展环境", "surroundings");

    private Aluminium() {}
}
