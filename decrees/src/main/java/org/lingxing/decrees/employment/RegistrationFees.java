package org.lingxing.decrees.employment;

import static org.lingxing.law.Compute.least;
import static org.lingxing.law.Compute.sum;
import static org.lingxing.law.Compute.times;

import org.lingxing.kernel.Money;
import org.lingxing.law.About;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Parameter;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** What is paid for records of employment, each kind up to its target of the year (part 5). */
final class RegistrationFees implements Rule<RegistrationFees.Input, RegistrationFees.Outcome> {

    /** A number of each kind. */
    record Counts(
            @Member(zh = "城乡新增就业", en = "new jobs", max = "100000000")
            int newJobs,

            @Member(zh = "失业人员再就业", en = "re-employed", max = "100000000")
            int reemployed,

            @Member(zh = "就业困难人员就业", en = "persons in hardship", max = "100000000")
            int hardship) {}

    record Input(
            @Member(zh = "登记条数", en = "records") Counts records,

            @Member(zh = "当年目标数", en = "targets of the year")
            Counts targets) {}

    /** The fee of each kind. */
    record Parts(
            @Member(zh = "城乡新增就业", en = "new jobs") Money newJobs,
            @Member(zh = "失业人员再就业", en = "re-employed") Money reemployed,

            @Member(zh = "就业困难人员就业", en = "persons in hardship")
            Money hardship) {}

    record Outcome(
            @Member(zh = "采集费合计", en = "amount") Money amount,
            @Member(zh = "分项", en = "parts") Parts parts) {}

    private static final About<Input, Outcome> ABOUT = About.rule(
                    "employment/registration-fees", Input.class, Outcome.class)
            .means("就业实名登记信息采集费多少", "the fees for records of employment")
            .under(Employment.INSTRUMENT, "5")
            .reads(Amounts.NEW_JOB, Amounts.REEMPLOYED, Amounts.HARDSHIP);

    private static final Says PAID = Says.reading(
            Employment.INSTRUMENT.at("5"),
            "登记 {records} 条，以本类目标数 {target} 为上限：{result}",
            "{records} records, at most the target {target} of their kind: {result}");
    private static final Says PART =
            Says.of(Employment.INSTRUMENT.at("5"), "{paid} 条，每条 {fee}：{result}", "{paid} at {fee}: {result}");
    private static final Says AMOUNT = Says.of(Employment.INSTRUMENT.at("5"), "合计：{result}", "together: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var records = input.records();
        var targets = input.targets();
        var newJobs = part("newJobs", records.newJobs(), targets.newJobs(), Amounts.NEW_JOB, because);
        var reemployed = part("reemployed", records.reemployed(), targets.reemployed(), Amounts.REEMPLOYED, because);
        var hardship = part("hardship", records.hardship(), targets.hardship(), Amounts.HARDSHIP, because);
        var amount = because.step("amount", AMOUNT, sum(newJobs, reemployed, hardship));
        return new Outcome(amount.value(), new Parts(newJobs.value(), reemployed.value(), hardship.value()));
    }

    private static Figure<Money> part(String kind, int records, int target, Parameter<Money> fee, Reasoning because) {
        var paid = because.step(
                kind + "/paid",
                PAID,
                least(
                        because.given("records/" + kind, records).as("records"),
                        because.given("targets/" + kind, target).as("target")));
        return because.step("parts/" + kind, PART, times(because.parameter(fee).as("fee"), paid));
    }
}
