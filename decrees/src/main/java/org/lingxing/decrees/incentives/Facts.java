package org.lingxing.decrees.incentives;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Money;
import org.lingxing.law.Member;

/** What clauses ask for; each clause asks for some. */
record Facts(
        @Member(zh = "设备投资额", en = "investment in equipment") @Nullable
        Money equipmentInvestment,

        @Member(zh = "经认定（评审）", en = "recognised") @Nullable Boolean recognised,

        @Member(zh = "销售收入", en = "revenue of sales") @Nullable
        Money salesRevenue,

        @Member(zh = "级别", en = "level") @Nullable Level level,
        @Member(zh = "投资额", en = "investment") @Nullable Money investment,

        @Member(zh = "专利授权日", en = "patent granted on") @Nullable
        LocalDate patentGrantedOn,

        @Member(zh = "销售年度止日", en = "last day of the year of sales") @Nullable
        LocalDate yearEndsOn,

        @Member(zh = "技术交易额", en = "price of the technology") @Nullable
        Money transactionAmount,

        @Member(zh = "项目总投资", en = "investment of the project") @Nullable
        Money projectInvestment,

        @Member(zh = "已竣工投产", en = "completed and in production") @Nullable
        Boolean inProduction,

        @Member(zh = "开工后一年内固定资产投资", en = "invested within a year of the start") @Nullable
        Money firstYearInvestment,

        @Member(zh = "各年贷款利息", en = "interest of each year") @Nullable
        List<Money> interestPaid,

        @Member(zh = "完成投产年度", en = "year of completion", min = "1949", max = "2999") @Nullable
        Integer completedYear,

        @Member(zh = "财政贡献增量", en = "fiscal contribution added") @Nullable
        Money fiscalIncrement,

        @Member(zh = "此前累计已奖补", en = "paid before") @Nullable
        Money paidBefore,

        @Member(zh = "国家支持资金", en = "support of the state") @Nullable
        Money centralSupport,

        @Member(zh = "项目", en = "project") @Nullable String project,
        @Member(zh = "通过贯标评定", en = "certified") @Nullable Boolean certified,

        @Member(zh = "场地租赁费", en = "rent of the site") @Nullable
        Money siteRent,

        @Member(zh = "布展（展台搭建）费", en = "cost of the stand") @Nullable
        Money standCost,

        @Member(zh = "广告费", en = "cost of advertising") @Nullable
        Money advertisingCost,

        @Member(zh = "境外设备购置费", en = "equipment bought abroad") @Nullable
        Money equipmentPurchase,

        @Member(zh = "运费", en = "freight") @Nullable Money freight,

        @Member(zh = "产品类别数", en = "categories of products") @Nullable
        Integer categories,

        @Member(zh = "称号数", en = "titles") @Nullable Integer titles,
        @Member(zh = "通过验收", en = "accepted") @Nullable Boolean accepted,
        @Member(zh = "上市（挂牌）市场", en = "market") @Nullable Market market,
        @Member(zh = "人数", en = "persons") @Nullable Integer persons,
        @Member(zh = "顶尖人才人数", en = "top talents") @Nullable Integer topPersons,

        @Member(zh = "领军人才人数", en = "leading talents") @Nullable
        Integer leadingPersons,

        @Member(zh = "每人奖励", en = "grant for each") @Nullable
        Money grantEach,

        @Member(zh = "认定星级", en = "stars", min = "3", max = "5") @Nullable
        Integer star,

        @Member(zh = "原星级", en = "stars before", min = "3", max = "5") @Nullable
        Integer previousStar,

        @Member(zh = "登记件数", en = "registrations") @Nullable Integer registrations,
        @Member(zh = "产品数", en = "products") @Nullable Integer products,

        @Member(zh = "展位费", en = "fee of the booth") @Nullable
        Money boothFee) {}
