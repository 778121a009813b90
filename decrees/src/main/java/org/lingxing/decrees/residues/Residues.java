package org.lingxing.decrees.residues;

import java.time.LocalDate;
import org.lingxing.law.Instrument;

/** 郑政〔2019〕11号; its clauses stand in the catalogue of incentives. */
public final class Residues {

    public static final Instrument INSTRUMENT = Instrument.of(
                    "zz-2019-11",
                    "郑政〔2019〕11号",
                    "支持工业资源综合利用",
                    "Support for users of industrial residues",
                    LocalDate.of(2019, 4, 2))
            .decides("1", "支持创新", "innovation", "incentives/evaluate", "incentives/match")
            .decides("2", "支持项目", "projects", "incentives/evaluate", "incentives/match")
            .decides("3", "支持融合", "integration", "incentives/evaluate", "incentives/match")
            .register("4.1", "品牌产品目标", "products to become brands")
            .decides("4.2", "品牌企业，另按有关政策", "brands, by other policies", "incentives/evaluate", "incentives/match")
            .decides("4.3", "品牌园区，给予相应奖励", "parks, by other policies", "incentives/evaluate", "incentives/match")
            .decides("5", "支持市场", "markets", "incentives/evaluate", "incentives/match")
            .decides(
                    "6.1",
                    "超低排放补助；不再错峰、不纳入管控",
                    "ultra-low emissions; when production need not stop",
                    "industry/off-peak-exemption",
                    "incentives/evaluate",
                    "incentives/match")
            .decides("6.2", "能效、水效与产品目录", "efficiency, catalogues", "incentives/evaluate", "incentives/match")
            .decides("6.3", "绿色工厂与园区", "green factories and parks", "incentives/evaluate", "incentives/match")
            .notExecutable("7.1", "专项子基金", "a fund")
            .decides("7.2", "上市挂牌奖补", "stock market", "incentives/evaluate", "incentives/match")
            .forOfficer("7.3", "税收优惠，另按税法", "taxes, by the tax laws")
            .decides("8.1", "高端人才", "top talent", "incentives/evaluate", "incentives/match")
            .decides("8.2", "急需紧缺人才", "talent urgently needed", "incentives/evaluate", "incentives/match")
            .forOfficer("8.3", "职业工种培训补贴，另按有关政策", "training, by other policies")
            .decides("9", "同一事项不得同时享受", "one matter, one benefit", "incentives/evaluate");

    private Residues() {}
}
