package org.lingxing.decrees.incentives;

import java.util.List;
import org.lingxing.decrees.aluminium.Aluminium;
import org.lingxing.decrees.gongyi.Gongyi;

/** Clauses of 郑政〔2019〕8号 and 郑政办〔2019〕16号. */
final class AluminiumClauses {

    private AluminiumClauses() {}

    static List<Clause> city() {
        return Draft.all(
                city("2.1.2", "cleanPower", "清洁能源自发自用", "own clean power")
                        .percent(20, Fact.EQUIPMENT_INVESTMENT)
                        .capOfFirm(1000),
                city("2.3.1.a", "highEndProducts", "高端终端铝产品", "high-end end products")
                        .needs(Fact.RECOGNISED)
                        .percent(2, Fact.SALES_REVENUE)
                        .capOfFirm(1000)
                        .use(Use.RESEARCH)
                        .paper("高端终端产品认定文件", "recognition of the product"),
                city("2.3.1.b", "highEndAlumina", "高端氧化铝产品", "high-grade alumina")
                        .needs(Fact.RECOGNISED)
                        .percent(2, Fact.SALES_REVENUE)
                        .capOfFirm(1000)
                        .use(Use.RESEARCH)
                        .paper("高端氧化铝产品认定文件", "recognition of the product"),
                city("3.1.2", "advancedTechnology", "先进技术产业化", "industrialising technology")
                        .percent(20, Fact.EQUIPMENT_INVESTMENT)
                        .capOfFirm(1000)
                        .once(),
                city("2.3.2", "standards", "参与标准制修订", "taking part in standards"),
                city("2.3.3", "brands", "名牌与品牌示范", "brands"),
                city("2.3.4", "quality", "质量标杆与卓越绩效", "quality"),
                city("3.3.2", "renewal", "智能化与技术改造", "renewal"));
    }

    static List<Clause> ofBase() {
        return Draft.all(
                base("3", "baseCleanPower", "清洁能源自发自用（基地）", "own clean power, of the base")
                        .percent(20, Fact.EQUIPMENT_INVESTMENT)
                        .capOfFirm(1000),
                base("4", "baseHighEndProducts", "高端终端铝产品（基地）", "high-end end products, of the base")
                        .needs(Fact.RECOGNISED)
                        .percent(2, Fact.SALES_REVENUE)
                        .capOfFirm(1000)
                        .use(Use.RESEARCH)
                        .paper("高端终端产品认定文件", "recognition of the product"),
                base("8", "baseInnovator", "技术创新示范企业（基地）", "innovating firm, of the base")
                        .byLevel(500, 100)
                        .once(Fact.LEVEL)
                        .paper("技术创新示范企业认定文件", "recognition as an innovating firm"),
                base("10.a", "basePlatform", "公共技术平台（基地）", "public platform, of the base")
                        .atLeast(Fact.INVESTMENT, 300)
                        .percent(20, Fact.EQUIPMENT_INVESTMENT)
                        .cap(200),
                base("10.b", "baseAlliance", "联盟牵头单位（基地）", "lead of an alliance, of the base")
                        .byLevel(100, 30)
                        .once(Fact.LEVEL)
                        .paper("联盟获批文件", "approval of the alliance"),
                base("5", "basePilots", "融合与试点示范（基地）", "pilots, of the base"),
                base("12", "baseBrands", "品牌培育示范企业（基地）", "brands, of the base"),
                base("13", "baseParks", "品牌园区（基地）", "parks, of the base"),
                base("17", "baseMarkets", "开拓国内外市场（基地）", "markets, of the base"));
    }

    private static Draft city(String path, String key, String zh, String en) {
        return new Draft(Aluminium.INSTRUMENT, path, key, Sector.AL, zh, en);
    }

    private static Draft base(String path, String key, String zh, String en) {
        return new Draft(Gongyi.INSTRUMENT, path, key, Sector.AL, zh, en).inBase();
    }
}
