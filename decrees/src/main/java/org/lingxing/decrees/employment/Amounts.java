package org.lingxing.decrees.employment;

import java.math.BigDecimal;
import java.util.List;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Term;
import org.lingxing.law.Parameter;
import org.lingxing.law.Unit;

/** The figures of the notice. */
final class Amounts {

    static final Parameter<Money> PERSON_LOAN =
            money("loanCapPerson", "个人创业贷款上限", "cap of a person", "2", 300_000, "30万元");
    static final Parameter<Money> GRADUATE_LOAN =
            money("loanCapGraduate", "高校毕业生创业贷款上限", "cap of a graduate", "2", 350_000, "35万元");
    static final Parameter<Money> PARTNERSHIP_LOAN =
            money("loanCapPartnership", "合伙创业贷款上限", "cap of a partnership", "2", 2_000_000, "200万元");
    static final Parameter<Money> ENTERPRISE_LOAN =
            money("loanCapSmallEnterprise", "小微企业贷款上限", "cap of a small enterprise", "2", 3_000_000, "300万元");
    static final Parameter<BigDecimal> HIRES = Parameter.named(
                    "employment/hiresShare", "新招用人数比例", "share of new hires", Unit.PERCENT)
            .setBy(Employment.INSTRUMENT, "2", new BigDecimal("25"));
    static final Parameter<BigDecimal> HIRES_OF_LARGE = Parameter.named(
                    "employment/hiresShareLarge", "职工较多企业新招用人数比例", "share of new hires of a larger staff", Unit.PERCENT)
            .setBy(Employment.INSTRUMENT, "2", new BigDecimal("15"));
    static final Parameter<Integer> LARGE_STAFF = Parameter.named(
                    "employment/largeStaff", "降低比例的职工人数", "staff above which the lower share holds", Unit.PERSONS)
            .setBy(Employment.INSTRUMENT, "2", 100)
            .printedAs("超过100人");
    static final Parameter<BigDecimal> CONTRACT = Parameter.named(
                    "employment/contractLeast", "劳动合同最短年限", "shortest contract", Unit.YEARS)
            .setBy(Employment.INSTRUMENT, "2", BigDecimal.ONE)
            .printedAs("1年以上劳动合同");
    static final List<Parameter<?>> OF_LOANS = List.of(
            PERSON_LOAN,
            GRADUATE_LOAN,
            PARTNERSHIP_LOAN,
            ENTERPRISE_LOAN,
            HIRES,
            HIRES_OF_LARGE,
            LARGE_STAFF,
            CONTRACT);

    static final Parameter<Money> INCUBATED =
            money("incubationMost", "每户每年孵化补贴上限", "most for a firm a year", "2", 10_000, "不高于1万元");
    static final Parameter<Integer> MONTHS_RUN = Parameter.named(
                    "employment/incubationMonths", "运营满", "months a firm has run", Unit.MONTHS)
            .setBy(Employment.INSTRUMENT, "2", 12)
            .printedAs("运营1年");
    static final Parameter<Integer> JOBS = Parameter.named(
                    "employment/incubationJobs", "带动就业人数", "jobs a firm gives", Unit.PERSONS)
            .setBy(Employment.INSTRUMENT, "2", 3)
            .printedAs("3人以上就业");
    static final Parameter<Integer> YEARS_PAID = Parameter.named(
                    "employment/incubationYears", "孵化补贴最长年数", "years a firm is granted at most", Unit.YEARS)
            .setBy(Employment.INSTRUMENT, "2", 2)
            .printedAs("不超过2年");

    static final Parameter<Money> BASE =
            money("internshipBase", "见习基地奖补", "award of an internship base", "3", 50_000, "每家5万元");
    static final Parameter<Integer> FAIR_FROM = Parameter.named(
                    "employment/jobFairFrom", "招聘会进场单位数", "employers at a job fair", Unit.FIRMS)
            .setBy(Employment.INSTRUMENT, "3", 100)
            .printedAs("100家以上");
    static final Parameter<Money> FAIR =
            money("jobFairEach", "每家参会单位补贴", "for each employer at a fair", "3", 200, "200元标准");
    static final Parameter<BigDecimal> PLACED_FROM = Parameter.named(
                    "employment/placementMonths", "介绍后就业月数", "months in work after placement", Unit.MONTHS)
            .setBy(Employment.INSTRUMENT, "3", new BigDecimal("3"))
            .printedAs("3个月以上");
    static final Parameter<Money> PLACED =
            money("placementEach", "每人职业介绍补贴", "for each person placed", "3", 300, "每人300元");
    static final Parameter<Term> GRADUATE_TERM = Parameter.named(
                    "employment/graduateTerm", "离校年限", "term after leaving school", Unit.YEARS)
            .setBy(Employment.INSTRUMENT, "3", Term.years(2))
            .printedAs("离校2年内");
    static final Parameter<Integer> YOUTH_FROM = Parameter.named(
                    "employment/youthFrom", "失业青年年龄下限", "youngest age of unemployed youth", Unit.YEARS)
            .setBy(Employment.INSTRUMENT, "3", 16)
            .printedAs("16至24岁");
    static final Parameter<Integer> YOUTH_TO = Parameter.named(
                    "employment/youthTo", "失业青年年龄上限", "greatest age of unemployed youth", Unit.YEARS)
            .setBy(Employment.INSTRUMENT, "3", 24)
            .printedAs("16至24岁");

    static final Parameter<Money> CITY_COMMUNITY =
            money("communityCity", "市级充分就业社区补助", "community of the city", "5", 20_000, "2万元");
    static final Parameter<Money> PROVINCE_COMMUNITY =
            money("communityProvince", "省级充分就业社区补助", "community of the province", "5", 30_000, "3万元");
    static final Parameter<Money> STAR_COMMUNITY =
            money("communityProvinceStar", "省星级充分就业社区补助", "star community of the province", "5", 50_000, "5万元");
    static final Parameter<Money> NEW_JOB =
            money("recordNewJob", "城乡新增就业登记每条", "a record of a new job", "5", 30, "30元/条");
    static final Parameter<Money> REEMPLOYED =
            money("recordReemployed", "失业人员再就业登记每条", "a record of re-employment", "5", 40, "40元/条");
    static final Parameter<Money> HARDSHIP =
            money("recordHardship", "就业困难人员就业每条", "a record of a person in hardship", "5", 50, "50元/条");

    private Amounts() {}

    private static Parameter<Money> money(String name, String zh, String en, String path, long yuan, String printed) {
        return Parameter.named("employment/" + name, zh, en, Unit.YUAN)
                .setBy(Employment.INSTRUMENT, path, Money.yuan(yuan))
                .printedAs(printed);
    }
}
