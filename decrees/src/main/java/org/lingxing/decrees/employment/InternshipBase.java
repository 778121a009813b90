package org.lingxing.decrees.employment;

import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.holds;

import org.lingxing.kernel.Money;
import org.lingxing.law.About;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** The award of a recognised internship base (part 3). */
final class InternshipBase implements Rule<InternshipBase.Input, Amount> {

    record Input(
            @Member(zh = "认定为市级示范性就业见习基地", en = "recognised by the city")
            boolean recognised) {}

    private static final About<Input, Amount> ABOUT = About.rule(
                    "employment/internship-base", Input.class, Amount.class)
            .means("就业见习基地奖补多少", "the award of an internship base")
            .under(Employment.INSTRUMENT, "3")
            .reads(Amounts.BASE);

    private static final Says RECOGNISED =
            Says.of(Employment.INSTRUMENT.at("3"), "经认定：{result}", "recognised: {result}");
    private static final Says AMOUNT = Says.of(
            Employment.INSTRUMENT.at("3"),
            "经认定的一次性奖补 {internshipBase}：{result}",
            "{internshipBase} once for a recognised base: {result}");

    @Override
    public About<Input, Amount> about() {
        return ABOUT;
    }

    @Override
    public Amount decide(Input input, Reasoning because) {
        var recognised = because.step("recognised", RECOGNISED, holds(because.given("recognised", input.recognised())));
        var amount = because.step(
                "amount",
                AMOUNT,
                either(recognised, because.parameter(Amounts.BASE), Figure.fixed("nought", Money.ZERO)));
        return new Amount(amount.value());
    }
}
