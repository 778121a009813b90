package org.lingxing.decrees.rehab;

import static org.lingxing.law.Compute.difference;
import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.greatest;
import static org.lingxing.law.Compute.isOneOf;
import static org.lingxing.law.Compute.least;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Money;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** What of a cost the aid pays, what the family, and how it is settled (part 6, (四); part 5, (二)). */
final class Settlement implements Rule<Settlement.Input, Settlement.Outcome> {

    /** What others have paid before. */
    record Paid(
            @Member(zh = "基本医疗保险", en = "basic insurance") Money basicInsurance,

            @Member(zh = "大病保险", en = "critical-illness insurance")
            Money criticalIllness,

            @Member(zh = "大病补充保险", en = "its supplement") Money supplementary,
            @Member(zh = "医疗救助", en = "medical aid") Money medicalAid) {

        Money total() {
            return basicInsurance.plus(criticalIllness).plus(supplementary).plus(medicalAid);
        }
    }

    /**
     * A cost to settle.
     *
     * @param subsidisedThisYear what the same category has got already; absent is nothing
     */
    record Input(
            @Member(zh = "救助内容", en = "service") Service service,
            @Member(zh = "残疾类别", en = "disability") Disability disability,
            @Member(zh = "所属重点群体", en = "priority groups") Set<Group> groups,
            @Member(zh = "费用", en = "cost") Money cost,
            @Member(zh = "已解决", en = "paid by others") Paid paid,

            @Member(zh = "本年度同类已补助", en = "subsidised this year") @Nullable
            Money subsidisedThisYear,

            @Member(zh = "服务机构", en = "provider") Provider provider) {}

    record Outcome(
            @Member(zh = "剩余费用", en = "remainder") Money remainder,
            @Member(zh = "补助标准", en = "standard") Money standard,

            @Member(zh = "补助金额", en = "subsidy", yardstick = true)
            Money subsidy,

            @Member(zh = "家庭自付", en = "left to the family") Money family,
            @Member(zh = "结算方式", en = "settled with") SettledWith settledWith) {}

    private static final About<Input, Outcome> ABOUT = About.rule("rehab/settlement", Input.class, Outcome.class)
            .means("康复费用补助多少、自付多少、怎样结算", "what of a cost is subsidised, and how it is settled")
            .under(Rehabilitation.INSTRUMENT, "6.4", "5.1", "5.2")
            .reads(Standards.ALL)
            .reads(Conditions.SERVES)
            .reads(Duties.SUBSIDISED);

    private static final Says REMAINDER = Says.of(
            Rehabilitation.INSTRUMENT.at("6.4"),
            "费用 {cost} 依次减去基本医疗保险 {basicInsurance}、大病保险 {criticalIllness}、大病补充保险 {supplementary}、"
                    + "医疗救助 {medicalAid}：{result}",
            "{cost} less basic insurance {basicInsurance}, critical-illness insurance {criticalIllness}, its supplement"
                    + " {supplementary} and medical aid {medicalAid}: {result}");
    private static final Says UNUSED = Says.reading(
            Rehabilitation.INSTRUMENT.at("5.2.3"),
            "全年不超过单项标准：{standard} − 本年度同类已补助 {subsidisedThisYear} = {result}",
            "one standard a year: {standard} − {subsidisedThisYear} already granted in the category = {result}");
    private static final Says LEFT = Says.reading(
            Rehabilitation.INSTRUMENT.at("5.2.3"), "尚可补助不低于零：{result}", "what may still be granted: {result}");
    private static final Says CAPPED = Says.reading(
            Rehabilitation.INSTRUMENT.at("6.4"),
            "剩余费用 {remainder} 超过标准的按标准、低于标准的据实，以 {limit} 为限：{result}",
            "of {remainder} at most {limit}: {result}");
    private static final Says COVERED = Says.of(
            Rehabilitation.INSTRUMENT.at("6.4"),
            "{provider}：在补助之列：{result}",
            "{provider}: what it costs is subsidised: {result}");
    private static final Says SUBSIDY = Says.of(
            Rehabilitation.INSTRUMENT.at("6.4"),
            "在补助之列的补助 {capped}，否则不补助：{result}",
            "{capped} where it is subsidised, else nothing: {result}");
    private static final Says FAMILY = Says.of(
            Rehabilitation.INSTRUMENT.at("6.4"),
            "家庭自付：{remainder} − {subsidy} = {result}",
            "left to the family: {remainder} − {subsidy} = {result}");
    private static final Says SETTLED_WITH =
            Says.of(Rehabilitation.INSTRUMENT.at("6.4"), "{provider}：{result}", "{provider}: settled {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        Standard.checkServed(input.service(), input.disability(), because, faults);
        if (input.paid().total().compareTo(input.cost()) > 0) {
            faults.contradiction("/paid", "已解决的金额超过费用", "is more than the cost");
        }
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var remainder = remainder(input, because);
        var standard = Standard.standard(input.service(), input.disability(), input.groups(), because);
        var capped = because.step(
                "capped",
                CAPPED,
                least(
                        remainder,
                        limit(standard, input.subsidisedThisYear(), because).as("limit")));
        var provider = because.given("provider", input.provider());
        var covered = because.step("covered", COVERED, isOneOf(provider, because.parameter(Duties.SUBSIDISED)));
        var subsidy = because.step("subsidy", SUBSIDY, either(covered, capped, Figure.fixed("nought", Money.ZERO)));
        var family = because.step("family", FAMILY, difference(remainder, subsidy));
        var settledWith = because.step("settledWith", SETTLED_WITH, settledWith(provider));
        return new Outcome(remainder.value(), standard.value(), subsidy.value(), family.value(), settledWith.value());
    }

    private static Figure<Money> remainder(Input input, Reasoning because) {
        return because.step(
                "remainder",
                REMAINDER,
                difference(
                        because.given("cost", input.cost()),
                        because.given("paid/basicInsurance", input.paid().basicInsurance()),
                        because.given("paid/criticalIllness", input.paid().criticalIllness()),
                        because.given("paid/supplementary", input.paid().supplementary()),
                        because.given("paid/medicalAid", input.paid().medicalAid())));
    }

    /** What of the standard is left this year. */
    private static Figure<Money> limit(Figure<Money> standard, @Nullable Money subsidised, Reasoning because) {
        if (subsidised == null) {
            return standard;
        }
        var unused =
                because.step("unused", UNUSED, difference(standard, because.given("subsidisedThisYear", subsidised)));
        return because.step("left", LEFT, greatest(unused, Figure.fixed("nought", Money.ZERO)));
    }

    private static Computation<SettledWith> settledWith(Figure<Provider> provider) {
        var settledWith = switch (provider.value()) {
            case DESIGNATED -> SettledWith.PROVIDER;
            case OTHER_WITH_CONSENT -> SettledWith.LOCAL_RULE;
            case OTHER -> SettledWith.NONE;
        };
        return new Computation<>("SETTLED_WITH", settledWith, List.of(provider));
    }
}
