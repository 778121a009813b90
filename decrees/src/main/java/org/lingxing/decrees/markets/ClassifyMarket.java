package org.lingxing.decrees.markets;

import static org.lingxing.law.Compute.any;
import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.holds;
import static org.lingxing.law.Compute.meeting;

import java.util.List;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.About;
import org.lingxing.law.Compute;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** Whether a market is moved out or upgraded; moving out wins (3.1). */
final class ClassifyMarket implements Rule<ClassifyMarket.Input, ClassifyMarket.Outcome> {

    record Input(
            @Member(zh = "在大围合区域内", en = "inside the ring") boolean inRing,
            @Member(zh = "符合总体与业态规划", en = "fits the plan") boolean fitsPlan,
            @Member(zh = "严重影响区域交通", en = "harms traffic") boolean harmsTraffic,
            @Member(zh = "严重影响居民生活", en = "harms residents") boolean harmsResidents,
            @Member(zh = "基础设施陈旧", en = "obsolete") boolean obsolete,
            @Member(zh = "消防安全隐患", en = "fire hazard") boolean fireHazard,

            @Member(zh = "已列入外迁台账", en = "listed for relocation")
            boolean listedForRelocation,

            @Member(zh = "符合外迁条件", en = "meets the terms of relocation")
            boolean meetsRelocationTerms,

            @Member(zh = "前期申请延缓外迁", en = "postponed earlier")
            boolean postponed,

            @Member(zh = "外迁不彻底或商户回流", en = "incomplete, or traders returned")
            boolean incompleteOrReturned,

            @Member(zh = "违规建设", en = "illegal building") boolean illegalBuilding,

            @Member(zh = "不符合城市发展方向且严重影响建设", en = "against the direction of the city")
            boolean againstCityDirection,

            @Member(zh = "具备批发、仓储物流功能", en = "wholesale or storage")
            boolean wholesaleOrStorage,

            @Member(zh = "具有转型提升空间", en = "room to upgrade") boolean roomToUpgrade,
            @Member(zh = "手续齐全", en = "papers complete") boolean papersComplete,

            @Member(zh = "配套设施完备", en = "facilities complete")
            boolean facilitiesComplete,

            @Member(zh = "符合产业发展趋势", en = "follows the trend")
            boolean followsTrend) {}

    record Outcome(
            @Member(zh = "分类", en = "class", name = "class") MarketClass marketClass,
            @Member(zh = "依据", en = "provisions") List<ProvisionId> provisions) {}

    private static final About<Input, Outcome> ABOUT = About.rule("market/classify", Input.class, Outcome.class)
            .means("市场列入外迁还是转型提升", "whether a market is moved out or upgraded")
            .under(Markets.INSTRUMENT, "3.1.1", "3.1.2");

    private static final Says FACT = Says.of(Markets.INSTRUMENT.at("3.1"), "{fact}：{result}", "given {fact}: {result}");
    private static final Says CONTRARY = Says.of(Markets.INSTRUMENT.at("3.1"), "反之：{result}", "the contrary: {result}");
    private static final Says HARM = Says.reading(
            Markets.INSTRUMENT.at("3.1.1.1"),
            "影响交通或居民、设施陈旧、消防隐患至少有其一：{result}",
            "one of the harms at the least: {result}");
    private static final Says RELOCATE =
            Says.of(Markets.INSTRUMENT.at("3.1.1"), "符合任一外迁条件：{result}", "any term of moving out: {result}");
    private static final Says UPGRADE =
            Says.of(Markets.INSTRUMENT.at("3.1.2"), "符合任一转型提升条件：{result}", "any term of upgrading: {result}");
    private static final Says OTHERWISE =
            Says.of(Markets.INSTRUMENT.at("3.1.2"), "不外迁时：{result}", "unless it is moved out: {result}");
    private static final Says CLASS =
            Says.reading(Markets.INSTRUMENT.at("3.1"), "外迁优先：{result}", "moving out wins: {result}");
    private static final Says BASIS = Says.of(Markets.INSTRUMENT.at("3.1"), "依据：{result}", "under: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var facts = new Facts(because);
        var inRing = facts.of("inRing", input.inRing());
        var fits = facts.of("fitsPlan", input.fitsPlan());
        var relocations = relocations(input, inRing, fits, facts);
        var upgrades = upgrades(input, inRing, fits, facts);
        var relocate = because.step("relocate", RELOCATE, any(relocations));
        var upgrade = because.step("upgrade", UPGRADE, any(upgrades));
        var otherwise = because.step(
                "otherwise",
                OTHERWISE,
                either(upgrade, Figure.fixed("up", MarketClass.UPGRADE), Figure.fixed("open", MarketClass.UNDECIDED)));
        var marketClass =
                because.step("class", CLASS, either(relocate, Figure.fixed("out", MarketClass.RELOCATE), otherwise));
        var provisions =
                because.step("provisions", BASIS, meeting(relocate.value().isMet() ? relocations : upgrades));
        return new Outcome(marketClass.value(), provisions.value());
    }

    private static List<Figure<Finding>> relocations(
            Input input, Figure<Finding> inRing, Figure<Finding> fits, Facts facts) {
        var harm = facts.because.step(
                "harm",
                HARM,
                any(List.of(
                        facts.of("harmsTraffic", input.harmsTraffic()),
                        facts.of("harmsResidents", input.harmsResidents()),
                        facts.of("obsolete", input.obsolete()),
                        facts.of("fireHazard", input.fireHazard()))));
        return List.of(
                facts.all("3.1.1.1", inRing, facts.not(fits), harm),
                facts.all(
                        "3.1.1.2",
                        facts.not(facts.of("listedForRelocation", input.listedForRelocation())),
                        facts.of("meetsRelocationTerms", input.meetsRelocationTerms())),
                facts.all("3.1.1.3", facts.of("postponed", input.postponed())),
                facts.any(
                        "3.1.1.4",
                        facts.of("incompleteOrReturned", input.incompleteOrReturned()),
                        facts.of("illegalBuilding", input.illegalBuilding())),
                facts.all("3.1.1.5", facts.of("againstCityDirection", input.againstCityDirection())));
    }

    private static List<Figure<Finding>> upgrades(
            Input input, Figure<Finding> inRing, Figure<Finding> fits, Facts facts) {
        return List.of(
                facts.all("3.1.2.1", inRing, fits),
                facts.all(
                        "3.1.2.2",
                        facts.not(facts.of("wholesaleOrStorage", input.wholesaleOrStorage())),
                        facts.of("roomToUpgrade", input.roomToUpgrade())),
                facts.all(
                        "3.1.2.3",
                        facts.of("papersComplete", input.papersComplete()),
                        facts.of("facilitiesComplete", input.facilitiesComplete()),
                        facts.of("followsTrend", input.followsTrend())));
    }

    /** Steps of findings. */
    private record Facts(Reasoning because) {

        Figure<Finding> of(String member, boolean fact) {
            return because.step(
                    member + "Holds", FACT, holds(because.given(member, fact).as("fact")));
        }

        Figure<Finding> not(Figure<Finding> finding) {
            return because.step("not/" + finding.name(), CONTRARY, Compute.not(finding));
        }

        @SafeVarargs
        @SuppressWarnings("varargs") // only read
        final Figure<Finding> all(String path, Figure<Finding>... findings) {
            return because.step(path, condition(path), Compute.all(List.of(findings)));
        }

        @SafeVarargs
        @SuppressWarnings("varargs") // only read
        final Figure<Finding> any(String path, Figure<Finding>... findings) {
            return because.step(path, condition(path), Compute.any(List.of(findings)));
        }

        private static Says condition(String path) {
            return Says.of(Markets.INSTRUMENT.at(path), "符合本项条件：{result}", "this term is met: {result}");
        }
    }
}
