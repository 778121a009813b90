package org.lingxing.decrees.incentives;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.kernel.Term;
import org.lingxing.law.Instrument;
import org.lingxing.law.Parameter;
import org.lingxing.law.Says;
import org.lingxing.law.Unit;

/** A clause while it is written down; amounts are in 万元. Its figures become parameters that cite it. */
final class Draft {

    private final Instrument by;
    private final String path;
    private final String key;
    private final Phrase title;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();
    private final List<Phrase> papers = new ArrayList<>();
    private @Nullable Sector sector;
    private boolean base;
    private @Nullable Bound bound;
    private @Nullable List<Fact<?>> oncePer;
    private boolean perReference;
    private @Nullable Use use;

    /** A clause for that sector; for the park where there is none. */
    Draft(Instrument by, String path, String key, @Nullable Sector sector, String zh, String en) {
        this.by = by;
        this.path = path;
        this.key = key;
        this.sector = sector;
        this.title = Phrase.of(zh, en);
    }

    /** Only where the base is. */
    Draft inBase() {
        base = true;
        return this;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    final Draft percent(int percent, Fact<Money>... of) {
        var rate = rate("Rate", "比例", "rate").setBy(by, path, BigDecimal.valueOf(percent));
        ways.add(new Way.Share(rate, List.of(of)));
        return this;
    }

    /** The whole of a cost, which the text says in words. */
    Draft wholly(Fact<Money> of, String printed) {
        var rate = rate(
                        "Whole",
                        "比例（" + of.label().zh() + "）",
                        "rate of " + of.label().en())
                .setBy(by, path, BigDecimal.valueOf(100))
                .printedAs(printed);
        ways.add(new Way.Share(rate, List.of(of)));
        return this;
    }

    Draft byLevel(int national, int provincial) {
        Map<Level, Parameter<Money>> amounts = new LinkedHashMap<>();
        amounts.put(Level.NATIONAL, money("National", "国家级奖励", "national", national));
        amounts.put(Level.PROVINCIAL, money("Provincial", "省级奖励", "provincial", provincial));
        ways.add(new Way.ByKind<>(Fact.LEVEL, amounts));
        return this;
    }

    Draft byMarket(int main, int neeq, int regional) {
        Map<Market, Parameter<Money>> amounts = new LinkedHashMap<>();
        amounts.put(Market.MAIN_STAR_GEM_OR_OVERSEAS, money("Main", "主板等奖补", "main and the like", main));
        amounts.put(Market.NEEQ, money("Neeq", "新三板奖补", "NEEQ", neeq));
        amounts.put(Market.REGIONAL, money("Regional", "区域市场奖补", "regional", regional));
        ways.add(new Way.ByKind<>(Fact.MARKET, amounts));
        return this;
    }

    /** Amounts from three stars up; who rises gets the difference. */
    Draft byStars(int three, int four, int five) {
        Map<Integer, Parameter<Money>> amounts = new LinkedHashMap<>();
        amounts.put(3, money("Three", "三星级奖补", "three stars", three));
        amounts.put(4, money("Four", "四星级奖补", "four stars", four));
        amounts.put(5, money("Five", "五星级奖补", "five stars", five));
        ways.add(new Way.Rise(new Way.ByKind<>(Fact.STAR, amounts)));
        conditions.add(new Condition.Rises(
                Says.of(at(), "{star} 星高于原 {previousStar} 星：{result}", "{star} stars after {previousStar}: {result}")));
        return this;
    }

    Draft each(Fact<Integer> count, int amount) {
        ways.add(new Way.Each(
                count,
                money(
                        "Each" + upper(count.name()),
                        "单项奖励（" + count.label().zh() + "）",
                        "each of " + count.label().en(),
                        amount)));
        return this;
    }

    Draft flat(int amount) {
        ways.add(new Way.Flat(money("Award", "奖励", "award", amount)));
        return this;
    }

    /** For persons, as each was granted, in a range. */
    Draft grants(int least, int most) {
        ways.add(new Way.Grants(Fact.PERSONS, Fact.GRANT_EACH));
        conditions.add(
                Condition.Threshold.atLeast(at(), Fact.GRANT_EACH, money("Least", "每人最低", "least for each", least)));
        conditions.add(Condition.Threshold.atMost(at(), Fact.GRANT_EACH, money("Most", "每人最高", "most for each", most)));
        return this;
    }

    /** Thresholds of investment and what each gives, ascending in pairs. */
    Draft tiers(int... thresholdsAndAmounts) {
        LinkedHashMap<Parameter<Money>, Parameter<Money>> amounts = new LinkedHashMap<>();
        for (int i = 0; i < thresholdsAndAmounts.length; i += 2) {
            int tier = i / 2 + 1;
            amounts.put(
                    money("From" + tier, "第 " + tier + " 档投资", "investment of tier " + tier, thresholdsAndAmounts[i]),
                    money("Award" + tier, "第 " + tier + " 档奖励", "award of tier " + tier, thresholdsAndAmounts[i + 1]));
        }
        var lowest = amounts.keySet().iterator().next();
        conditions.add(Condition.Threshold.atLeast(at(), Fact.PROJECT_INVESTMENT, lowest));
        ways.add(new Way.Tiers(Fact.PROJECT_INVESTMENT, amounts));
        return this;
    }

    Draft interest(int percent, Way.Interest.Tier first, Way.Interest.Tier second) {
        var interest = new Way.Interest(
                rate("Rate", "贴息比例", "rate").setBy(by, path, BigDecimal.valueOf(percent)), first, second);
        conditions.add(Condition.Threshold.atLeast(at(), Fact.PROJECT_INVESTMENT, first.project()));
        conditions.add(Condition.Threshold.atLeast(at(), Fact.FIRST_YEAR_INVESTMENT, first.firstYear()));
        ways.add(interest);
        bound = new Bound.OfInterest(interest);
        return this;
    }

    Way.Interest.Tier tier(int number, int project, int firstYear, int years, String printed, int cap) {
        return new Way.Interest.Tier(
                money("Project" + number, "第 " + number + " 档总投资", "project of tier " + number, project),
                money("FirstYear" + number, "第 " + number + " 档首年投资", "first year of tier " + number, firstYear),
                named("Years" + number, "第 " + number + " 档贴息年数", "years of tier " + number, Unit.YEARS)
                        .setBy(by, path, years)
                        .printedAs(printed),
                money("Cap" + number, "第 " + number + " 档上限", "cap of tier " + number, cap));
    }

    Draft needs(Fact<Boolean> fact) {
        conditions.add(Condition.Holds.of(at(), fact));
        return this;
    }

    Draft atLeast(Fact<Money> fact, int limit) {
        conditions.add(Condition.Threshold.atLeast(
                at(),
                fact,
                money(
                        "From" + upper(fact.name()),
                        fact.label().zh() + "门槛",
                        "least " + fact.label().en(),
                        limit)));
        return this;
    }

    Draft withinYearsOfGrant(int years) {
        conditions.add(Condition.AfterGrant.of(
                at(), named("Term", "授权后期限", "term after the grant", Unit.YEARS).setBy(by, path, Term.years(years))));
        return this;
    }

    Draft inYearsAfterCompletion(int years) {
        conditions.add(Condition.AfterCompletion.of(
                at(),
                named("Years", "投产后补助年数", "years after completion", Unit.YEARS)
                        .setBy(by, path, BigDecimal.valueOf(years))));
        return this;
    }

    /** A cap of one claim. */
    Draft cap(int most) {
        bound = new Bound.OfClaim(money("Cap", "上限", "cap", most));
        return this;
    }

    /** In all the years no more than the equipment. */
    Draft inAllTheEquipment() {
        bound = new Bound.OfEquipment();
        return this;
    }

    /** A cap of an enterprise over its claims. */
    Draft capOfFirm(int most) {
        limits.add(new Limit(at(), money("Cap", "单个企业上限", "cap of an enterprise", most)));
        return this;
    }

    /** A cap that several clauses share. */
    Draft shares(Limit limit) {
        limits.add(limit);
        return this;
    }

    /** One award for each reference, and each of these facts. */
    Draft once(Fact<?>... facts) {
        oncePer = List.of(facts);
        perReference = true;
        return this;
    }

    /** One award for what the fact names, whatever the reference. */
    Draft oncePer(Fact<?> fact) {
        oncePer = List.of(fact);
        return this;
    }

    Draft use(Use of) {
        use = of;
        return this;
    }

    Draft paper(String zh, String en) {
        papers.add(Phrase.of(zh, en));
        return this;
    }

    Clause done() {
        return new Clause(
                by,
                at(),
                title,
                sector,
                base,
                List.copyOf(conditions),
                ways.isEmpty() ? null : ways.size() == 1 ? ways.getFirst() : new Way.Together(List.copyOf(ways)),
                bound,
                List.copyOf(limits),
                oncePer,
                perReference,
                use,
                List.copyOf(papers));
    }

    static List<Clause> all(Draft... drafts) {
        return Arrays.stream(drafts).map(Draft::done).toList();
    }

    private ProvisionId at() {
        return by.at(path);
    }

    private Parameter<Money> money(String suffix, String zh, String en, int tenThousand) {
        return named(suffix, zh, en, Unit.YUAN).setBy(by, path, Money.tenThousand(tenThousand));
    }

    private Parameter.Named rate(String suffix, String zh, String en) {
        return named(suffix, zh, en, Unit.PERCENT);
    }

    private Parameter.Named named(String suffix, String zh, String en, Unit unit) {
        return Parameter.named("incentives/" + key + suffix, title.zh() + "：" + zh, title.en() + ": " + en, unit);
    }

    private static String upper(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
