package org.lingxing.decrees.employment;

import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.isAtLeast;
import static org.lingxing.law.Compute.times;

import org.lingxing.kernel.Money;
import org.lingxing.law.About;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** The subsidy of a large job fair (part 3). */
final class JobFair implements Rule<JobFair.Input, Amount> {

    record Input(
            @Member(zh = "进场招聘单位数", en = "employers", max = "1000000")
            int employers) {}

    private static final About<Input, Amount> ABOUT = About.rule("employment/job-fair", Input.class, Amount.class)
            .means("大型招聘会补贴多少", "the subsidy of a job fair")
            .under(Employment.INSTRUMENT, "3")
            .reads(Amounts.FAIR_FROM, Amounts.FAIR);

    private static final Says ENOUGH = Says.of(
            Employment.INSTRUMENT.at("3"),
            "进场 {employers} 家，达到 {jobFairFrom} 家：{result}",
            "{employers} employers, {jobFairFrom} or more: {result}");
    private static final Says ALL = Says.of(
            Employment.INSTRUMENT.at("3"),
            "{employers} 家，每家 {jobFairEach}：{result}",
            "{employers} employers at {jobFairEach}: {result}");
    private static final Says AMOUNT = Says.of(
            Employment.INSTRUMENT.at("3"),
            "达到的补贴 {forAll}，否则不补：{result}",
            "{forAll} where reached, else nothing: {result}");

    @Override
    public About<Input, Amount> about() {
        return ABOUT;
    }

    @Override
    public Amount decide(Input input, Reasoning because) {
        var employers = because.given("employers", input.employers());
        var enough = because.step("enough", ENOUGH, isAtLeast(employers, because.parameter(Amounts.FAIR_FROM)));
        var forAll = because.step("forAll", ALL, times(because.parameter(Amounts.FAIR), employers));
        var amount = because.step("amount", AMOUNT, either(enough, forAll, Figure.fixed("nought", Money.ZERO)));
        return new Amount(amount.value());
    }
}
