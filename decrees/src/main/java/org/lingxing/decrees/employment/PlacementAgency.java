package org.lingxing.decrees.employment;

import static org.lingxing.law.Compute.times;

import java.math.BigDecimal;
import java.util.List;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** What an agency gets for returned migrant workers that it placed free of charge (part 3). */
final class PlacementAgency implements Rule<PlacementAgency.Input, Amount> {

    /** Somebody placed. */
    record Person(
            @Member(zh = "已就业月数", en = "months employed") BigDecimal monthsEmployed) {}

    record Input(
            @Member(zh = "免费介绍就业的返乡农民工", en = "returned migrant workers placed free of charge")
            List<Person> persons) {}

    private static final About<Input, Amount> ABOUT = About.rule("employment/agency", Input.class, Amount.class)
            .means("人力资源机构职业介绍补贴多少", "the subsidy of an agency for placements")
            .under(Employment.INSTRUMENT, "3")
            .reads(Amounts.PLACED_FROM, Amounts.PLACED);

    private static final Says COUNTED = Says.of(
            Employment.INSTRUMENT.at("3"),
            "就业 {placementMonths} 个月以上的有 {result} 人",
            "{result} are in work for {placementMonths} months or more");
    private static final Says AMOUNT = Says.of(
            Employment.INSTRUMENT.at("3"),
            "{counted} 人，每人 {placementEach}：{result}",
            "{counted} at {placementEach}: {result}");

    @Override
    public About<Input, Amount> about() {
        return ABOUT;
    }

    @Override
    public Amount decide(Input input, Reasoning because) {
        var counted = because.step(
                "counted",
                COUNTED,
                employedLongEnough(because.given("persons", input.persons()), because.parameter(Amounts.PLACED_FROM)));
        var amount = because.step("amount", AMOUNT, times(because.parameter(Amounts.PLACED), counted));
        return new Amount(amount.value());
    }

    private static Computation<Integer> employedLongEnough(Figure<List<Person>> persons, Figure<BigDecimal> months) {
        var count = persons.value().stream()
                .filter(person -> person.monthsEmployed().compareTo(months.value()) >= 0)
                .count();
        return new Computation<>("EMPLOYED_AT_LEAST", Math.toIntExact(count), List.of(persons, months));
    }
}
