package org.lingxing.decrees.employment;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.isAtLeast;
import static org.lingxing.law.Compute.isBelow;
import static org.lingxing.law.Compute.least;
import static org.lingxing.law.Compute.sum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lingxing.kernel.Money;
import org.lingxing.law.About;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** What an incubator gets for the firms that it brought up (part 2). */
final class Incubation implements Rule<Incubation.Input, Incubation.Outcome> {

    /**
     * A firm of the incubator.
     *
     * @param yearsPaid years it was granted for already
     * @param grantEach what the place grants for a firm a year
     */
    record Firm(
            @Member(zh = "企业", en = "firm") String name,

            @Member(zh = "运营月数", en = "months run", max = "10000")
            int monthsRun,

            @Member(zh = "带动就业人数", en = "jobs", max = "10000000")
            int jobs,

            @Member(zh = "已补贴年数", en = "years paid", max = "1000")
            int yearsPaid,

            @Member(zh = "当地每户每年标准", en = "grant for each firm")
            Money grantEach) {}

    record Input(@Member(zh = "在孵企业", en = "firms") List<Firm> firms) {}

    /** What is granted for a firm. */
    record Granted(
            @Member(zh = "企业", en = "firm") String name,
            @Member(zh = "补贴金额", en = "amount") Money amount) {}

    record Outcome(
            @Member(zh = "合计", en = "total") Money total,
            @Member(zh = "各企业", en = "firms") List<Granted> firms) {}

    private static final About<Input, Outcome> ABOUT = About.rule("employment/incubation", Input.class, Outcome.class)
            .means("创业孵化成果补贴多少", "the subsidy of an incubator")
            .under(Employment.INSTRUMENT, "2")
            .reads(Amounts.INCUBATED, Amounts.MONTHS_RUN, Amounts.JOBS, Amounts.YEARS_PAID);

    private static final Says RUN = Says.of(
            Employment.INSTRUMENT.at("2"),
            "运营 {monthsRun} 个月，满 {incubationMonths} 个月：{result}",
            "ran {monthsRun} months, {incubationMonths} or more: {result}");
    private static final Says JOBS = Says.of(
            Employment.INSTRUMENT.at("2"),
            "带动就业 {jobs} 人，{incubationJobs} 人以上：{result}",
            "gives {jobs} jobs, {incubationJobs} or more: {result}");
    private static final Says PAID = Says.of(
            Employment.INSTRUMENT.at("2"),
            "已补贴 {yearsPaid} 年，未满 {incubationYears} 年：{result}",
            "granted for {yearsPaid} years, fewer than {incubationYears}: {result}");
    private static final Says ALL = Says.of(Employment.INSTRUMENT.at("2"), "各项均符合：{result}", "all of it: {result}");
    private static final Says CAPPED = Says.of(
            Employment.INSTRUMENT.at("2"),
            "当地标准 {grantEach}，不高于 {incubationMost}：{result}",
            "{grantEach} a firm, at most {incubationMost}: {result}");
    private static final Says AMOUNT = Says.of(
            Employment.INSTRUMENT.at("2"),
            "符合的补贴 {capped}，否则不补：{result}",
            "{capped} where it is, else nothing: {result}");
    private static final Says TOTAL = Says.of(Employment.INSTRUMENT.at("2"), "合计：{result}", "together: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < input.firms().size(); i++) {
            if (!seen.add(input.firms().get(i).name())) {
                faults.contradiction("/firms/" + i + "/name", "企业重复", "stands there twice");
            }
        }
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        List<Figure<Money>> amounts = new ArrayList<>();
        List<Granted> granted = new ArrayList<>();
        for (int i = 0; i < input.firms().size(); i++) {
            var firm = input.firms().get(i);
            var amount = amount(firm, "firms/" + i + "/", because);
            amounts.add(amount);
            granted.add(new Granted(firm.name(), amount.value()));
        }
        var total = because.step("total", TOTAL, sum(amounts));
        return new Outcome(total.value(), granted);
    }

    private static Figure<Money> amount(Firm firm, String at, Reasoning because) {
        var run = because.step(
                at + "run",
                RUN,
                isAtLeast(because.given(at + "monthsRun", firm.monthsRun()), because.parameter(Amounts.MONTHS_RUN)));
        var jobs = because.step(
                at + "enoughJobs",
                JOBS,
                isAtLeast(because.given(at + "jobs", firm.jobs()), because.parameter(Amounts.JOBS)));
        var paid = because.step(
                at + "yearsLeft",
                PAID,
                isBelow(because.given(at + "yearsPaid", firm.yearsPaid()), because.parameter(Amounts.YEARS_PAID)));
        var met = because.step(at + "met", ALL, all(List.of(run, jobs, paid)));
        var capped = because.step(
                at + "capped",
                CAPPED,
                least(because.given(at + "grantEach", firm.grantEach()), because.parameter(Amounts.INCUBATED)));
        return because.step(at + "amount", AMOUNT, either(met, capped, Figure.fixed("nought", Money.ZERO)));
    }
}
