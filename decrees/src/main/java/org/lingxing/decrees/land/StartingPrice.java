package org.lingxing.decrees.land;

import static org.lingxing.law.Compute.isBelow;
import static org.lingxing.law.Compute.isMet;
import static org.lingxing.law.Compute.product;

import org.lingxing.kernel.Money;
import org.lingxing.law.About;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** The price an offer starts from (5.4); where cost is higher the office decides. */
final class StartingPrice implements Rule<StartingPrice.Input, StartingPrice.Outcome> {

    record Input(
            @Member(zh = "工业用地评估价", en = "appraised price of industrial land")
            Money appraisedIndustrialPrice,

            @Member(zh = "成本价", en = "cost") Money cost) {}

    record Outcome(
            @Member(zh = "出让起价", en = "starting price") Money price,
            @Member(zh = "低于成本价", en = "below cost") boolean belowCost) {}

    private static final About<Input, Outcome> ABOUT = About.rule("land/starting-price", Input.class, Outcome.class)
            .means("新型工业用地出让起价是多少", "the price an offer starts from")
            .under(Land.INSTRUMENT, "5.4")
            .reads(Land.PRICE_FACTOR);

    private static final Says PRICE = Says.of(
            Land.INSTRUMENT.at("5.4"),
            "评估价 {appraisedIndustrialPrice} 的 {priceFactor} 倍：{result}",
            "{priceFactor} times the appraised {appraisedIndustrialPrice}: {result}");
    private static final Says BELOW = Says.of(
            Land.INSTRUMENT.at("5.4"),
            "起价 {price} 低于成本价 {cost}：{result}",
            "{price} is below the cost of {cost}: {result}");
    private static final Says FLAG = Says.of(
            Land.INSTRUMENT.at("5.4"),
            "原则上不低于成本价；低于成本价：{result}",
            "in principle not below cost; it is below: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var price = because.step(
                "price",
                PRICE,
                product(
                        because.given("appraisedIndustrialPrice", input.appraisedIndustrialPrice()),
                        because.parameter(Land.PRICE_FACTOR)));
        var below = because.step("below", BELOW, isBelow(price, because.given("cost", input.cost())));
        return new Outcome(
                price.value(), because.step("belowCost", FLAG, isMet(below)).value());
    }
}
