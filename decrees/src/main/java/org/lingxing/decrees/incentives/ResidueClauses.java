package org.lingxing.decrees.incentives;

import java.util.List;
import java.util.stream.Stream;
import org.lingxing.decrees.residues.Residues;
import org.lingxing.kernel.Money;
import org.lingxing.law.Parameter;
import org.lingxing.law.Unit;

/** Clauses of 郑政〔2019〕11号. */
final class ResidueClauses {

    /** What exhibitions and advertising come to together. */
    private static final Limit MARKET = new Limit(
            Residues.INSTRUMENT.at("5.1"),
            Parameter.named(
                            "incentives/homeMarketCap",
                            "开拓国内市场：每户企业年度上限",
                            "home market: cap of an enterprise",
                            Unit.YUAN)
                    .setBy(Residues.INSTRUMENT, "5.1", Money.tenThousand(300)));

    private ResidueClauses() {}

    static List<Clause> all() {
        return Stream.of(innovation(), projects(), integration(), markets(), green(), talent())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Clause> innovation() {
        return Draft.all(
                clause("1.1", "platform", "创新平台载体", "innovation platform")
                        .byLevel(500, 100)
                        .once(Fact.LEVEL)
                        .paper("平台载体获批文件", "approval of the platform"),
                clause("1.2.a", "innovator", "技术创新示范企业", "innovating firm")
                        .byLevel(500, 100)
                        .once(Fact.LEVEL)
                        .paper("技术创新示范企业认定文件", "recognition as an innovating firm"),
                clause("1.2.b", "champion", "单项冠军示范企业", "single champion")
                        .byLevel(100, 50)
                        .once(Fact.LEVEL)
                        .paper("单项冠军认定文件", "recognition as a champion"),
                clause("1.3.a", "publicPlatform", "公共技术平台", "public technical platform")
                        .atLeast(Fact.INVESTMENT, 300)
                        .percent(20, Fact.EQUIPMENT_INVESTMENT)
                        .cap(200),
                clause("1.3.b", "alliance", "联盟牵头单位", "lead of an alliance")
                        .byLevel(100, 30)
                        .once(Fact.LEVEL)
                        .paper("联盟获批文件", "approval of the alliance"),
                clause("1.4.a", "patent", "发明专利产品", "product of a patent")
                        .withinYearsOfGrant(2)
                        .atLeast(Fact.SALES_REVENUE, 500)
                        .percent(5, Fact.SALES_REVENUE)
                        .cap(500)
                        .once()
                        .use(Use.RESEARCH)
                        .paper("发明专利证书", "patent"),
                clause("1.4.b", "technology", "引进技术并转化", "technology bought")
                        .percent(20, Fact.TRANSACTION_AMOUNT)
                        .capOfFirm(100));
    }

    private static List<Clause> projects() {
        var interest = clause("2.2", "interest", "重大项目贴息", "interest of large projects");
        return Draft.all(
                new Draft(Residues.INSTRUMENT, "2.1", "park", null, "重大项目招商（园区）", "large projects, to the park")
                        .needs(Fact.IN_PRODUCTION)
                        .tiers(100_000, 100, 500_000, 500, 1_000_000, 1000)
                        .once()
                        .use(Use.PARK)
                        .paper("竣工投产证明", "proof of production"),
                interest.interest(
                        30,
                        interest.tier(1, 100_000, 50_000, 1, "一年", 1000),
                        interest.tier(2, 200_000, 100_000, 2, "两年", 4000)),
                clause("2.3.a", "newProject", "新建项目", "new project")
                        .atLeast(Fact.PROJECT_INVESTMENT, 2000)
                        .needs(Fact.IN_PRODUCTION)
                        .percent(10, Fact.EQUIPMENT_INVESTMENT)
                        .cap(1000)
                        .paper("竣工投产证明", "proof of production"),
                clause("2.3.b", "renewal11", "技术改造项目", "technical renewal")
                        .atLeast(Fact.PROJECT_INVESTMENT, 500)
                        .needs(Fact.IN_PRODUCTION)
                        .percent(10, Fact.EQUIPMENT_INVESTMENT)
                        .cap(1000)
                        .paper("完成投产证明", "proof of production"),
                clause("2.4", "afterRenewal", "技改后补助", "after a renewal")
                        .atLeast(Fact.PROJECT_INVESTMENT, 2000)
                        .inYearsAfterCompletion(3)
                        .percent(50, Fact.FISCAL_INCREMENT)
                        .inAllTheEquipment(),
                clause("2.5.a", "centralFunds", "中央财政资金配套", "match of central funds")
                        .percent(50, Fact.CENTRAL_SUPPORT)
                        .inAllTheEquipment()
                        .paper("国家资金支持文件", "papers of the central funds"),
                clause("2.5.b", "industrialBase", "工业强基工程配套", "match of the industrial base project")
                        .percent(50, Fact.CENTRAL_SUPPORT)
                        .paper("国家资助文件", "papers of the central funds"));
    }

    private static List<Clause> integration() {
        return Draft.all(
                clause("3.1", "integrationPlatform", "融合发展平台", "integration platform")
                        .byLevel(300, 100)
                        .oncePer(Fact.PROJECT)
                        .paper("列入试点示范文件", "list of pilots"),
                clause("3.2", "pilot", "试点示范项目（企业）", "pilot project or enterprise")
                        .byLevel(300, 100)
                        .oncePer(Fact.PROJECT)
                        .paper("列入试点示范文件", "list of pilots"),
                clause("3.3.a", "smart", "智能化改造", "intelligent renewal")
                        .needs(Fact.RECOGNISED)
                        .percent(20, Fact.EQUIPMENT_INVESTMENT)
                        .cap(1000)
                        .paper("评审或认定文件", "review or recognition"),
                clause("3.3.b", "smartNational", "国家智能制造项目配套", "match of a national project")
                        .percent(50, Fact.CENTRAL_SUPPORT)
                        .inAllTheEquipment()
                        .paper("国家获批文件", "approval of the state"),
                clause("3.4.a", "twoIntegrations", "两化融合示范企业（基地）", "two integrations")
                        .byLevel(300, 100)
                        .paper("示范企业（基地）文件", "recognition"),
                clause("3.4.b", "managementSystem", "两化融合管理体系贯标", "management system")
                        .needs(Fact.CERTIFIED)
                        .flat(50)
                        .once()
                        .paper("贯标评定证书", "certificate of the system"),
                clause("4.2", "brands11", "品牌培育示范企业", "brands"),
                clause("4.3", "brandParks", "品牌园区", "parks"));
    }

    private static List<Clause> markets() {
        return Draft.all(
                clause("5.1.a", "exhibitions", "参加展销会、博览会", "exhibitions")
                        .percent(70, Fact.SITE_RENT, Fact.STAND_COST)
                        .capOfFirm(100)
                        .shares(MARKET)
                        .use(Use.MARKETS),
                clause("5.1.b", "advertising", "中央媒体广告", "advertising in central media")
                        .percent(5, Fact.ADVERTISING_COST)
                        .shares(MARKET)
                        .use(Use.MARKETS),
                clause("5.2.a", "overseas", "境外机构与网络", "branches and networks overseas")
                        .percent(5, Fact.EQUIPMENT_PURCHASE, Fact.SITE_RENT)
                        .cap(100),
                clause("5.2.b", "exports", "产品外销运费", "freight of exports")
                        .percent(20, Fact.FREIGHT)
                        .capOfFirm(500));
    }

    private static List<Clause> green() {
        return Draft.all(
                clause("6.1", "ultraLow", "超低排放改造", "ultra-low emissions")
                        .percent(15, Fact.EQUIPMENT_INVESTMENT)
                        .capOfFirm(500)
                        .paper("达到超低排放证明", "proof of the emissions"),
                clause("6.2.a", "leader", "水效能效领跑者", "leader in efficiency")
                        .byLevel(100, 50)
                        .once(Fact.LEVEL)
                        .paper("列入领跑者名单文件", "list of leaders"),
                clause("6.2.b", "energyStar", "能效之星产品", "energy stars")
                        .each(Fact.CATEGORIES, 50)
                        .once()
                        .paper("列入产品目录文件", "catalogue of products"),
                clause("6.2.c", "savingProduct", "省节能环保产品", "products of the provincial catalogue")
                        .each(Fact.CATEGORIES, 20)
                        .once()
                        .paper("列入产品目录文件", "catalogue of products"),
                clause("6.3.a", "greenFactory", "绿色工厂、绿色园区", "green factory or park")
                        .byLevel(200, 100)
                        .once(Fact.LEVEL)
                        .paper("列入绿色工厂（园区）文件", "list of green factories"),
                clause("6.3.b", "supplyChain", "绿色供应链与系统集成", "green supply chain")
                        .each(Fact.TITLES, 100)
                        .once()
                        .paper("列入名单文件", "list"),
                clause("6.3.c", "remanufacturing", "再制造试点", "remanufacturing pilot")
                        .needs(Fact.ACCEPTED)
                        .flat(100)
                        .once()
                        .paper("通过验收文件", "acceptance"),
                clause("7.2", "listing", "上市挂牌", "stock market")
                        .byMarket(500, 100, 10)
                        .paper("上市（挂牌）证明", "proof of listing"));
    }

    private static List<Clause> talent() {
        return Draft.all(
                clause("8.1.a", "topTalent", "顶尖人才", "top talent").each(Fact.PERSONS, 500),
                clause("8.1.b", "leadingTalent", "国家级领军人才", "leading talent").each(Fact.PERSONS, 200),
                clause("8.1.c", "broughtUp", "培养单位", "who brought talent up")
                        .each(Fact.TOP_PERSONS, 100)
                        .each(Fact.LEADING_PERSONS, 50),
                clause("8.2", "neededTalent", "急需紧缺人才", "talent urgently needed")
                        .grants(5, 10));
    }

    private static Draft clause(String path, String key, String zh, String en) {
        return new Draft(Residues.INSTRUMENT, path, key, Sector.RU, zh, en);
    }
}
