package org.lingxing.decrees.employment;

import static org.lingxing.law.Compute.take;

import org.lingxing.law.About;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** What a community of full employment gets once (part 5). */
final class Community implements Rule<Community.Input, Amount> {

    record Input(@Member(zh = "认定级别", en = "level") CommunityLevel level) {}

    private static final About<Input, Amount> ABOUT = About.rule("employment/community", Input.class, Amount.class)
            .means("充分就业社区补助多少", "the subsidy of a community of full employment")
            .under(Employment.INSTRUMENT, "5")
            .reads(Amounts.CITY_COMMUNITY, Amounts.PROVINCE_COMMUNITY, Amounts.STAR_COMMUNITY);

    private static final Says AMOUNT = Says.of(
            Employment.INSTRUMENT.at("5"), "该级别一次性创建补助：{result}", "once for a community of this level: {result}");

    @Override
    public About<Input, Amount> about() {
        return ABOUT;
    }

    @Override
    public Amount decide(Input input, Reasoning because) {
        var figure = because.parameter(
                switch (input.level()) {
                    case CITY -> Amounts.CITY_COMMUNITY;
                    case PROVINCE -> Amounts.PROVINCE_COMMUNITY;
                    case PROVINCE_STAR -> Amounts.STAR_COMMUNITY;
                });
        return new Amount(because.step("amount", AMOUNT, take(figure)).value());
    }
}
