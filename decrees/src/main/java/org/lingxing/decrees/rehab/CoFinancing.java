package org.lingxing.decrees.rehab;

import static org.lingxing.law.Compute.difference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.lingxing.kernel.Money;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** What central and provincial money leaves is borne by city and county, one to one (part 7). */
final class CoFinancing implements Rule<CoFinancing.Input, CoFinancing.Outcome> {

    record Input(
            @Member(zh = "资金总额", en = "total") Money total,
            @Member(zh = "中央补助", en = "central money") Money central,
            @Member(zh = "省补助", en = "provincial money") Money provincial) {}

    record Outcome(
            @Member(zh = "市级承担", en = "borne by the city") Money city,
            @Member(zh = "县级承担", en = "borne by the county") Money county) {}

    private static final About<Input, Outcome> ABOUT = About.rule("rehab/co-financing", Input.class, Outcome.class)
            .means("市、县各承担多少救助资金", "what city and county bear each")
            .under(Rehabilitation.INSTRUMENT, "7")
            .reads(Duties.COUNTY_SHARE);

    private static final Says LEFT = Says.of(
            Rehabilitation.INSTRUMENT.at("7"),
            "总额 {total} 减去中央 {central}、省 {provincial}：{result}",
            "{total} less {central} central and {provincial} provincial money: {result}");
    private static final Says COUNTY = Says.reading(
            Rehabilitation.INSTRUMENT.at("7"),
            "县级承担 {left} 的 {countyShare}%，不足一分的归市级：{result}",
            "the county bears {countyShare} % of {left}, an odd fen is the city's: {result}");
    private static final Says CITY = Says.of(
            Rehabilitation.INSTRUMENT.at("7"),
            "市级承担其余：{left} − {county} = {result}",
            "the city bears the rest: {left} − {county} = {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        if (input.central().plus(input.provincial()).compareTo(input.total()) > 0) {
            faults.contradiction("/total", "中央、省补助之和超过总额", "is less than central and provincial money together");
        }
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var left = because.step(
                "left",
                LEFT,
                difference(
                        because.given("total", input.total()),
                        because.given("central", input.central()),
                        because.given("provincial", input.provincial())));
        var county = because.step("county", COUNTY, percentDown(left, because.parameter(Duties.COUNTY_SHARE)));
        var city = because.step("city", CITY, difference(left, county));
        return new Outcome(city.value(), county.value());
    }

    /** One per cent of a yuan is a fen: the product of yuan and per cent counts fen. */
    private static Computation<Money> percentDown(Figure<Money> amount, Figure<BigDecimal> percent) {
        var fen = amount.value().yuan().multiply(percent.value()).setScale(0, RoundingMode.DOWN);
        return new Computation<>("PERCENT_DOWN", new Money(fen.longValueExact()), List.of(amount, percent));
    }
}
