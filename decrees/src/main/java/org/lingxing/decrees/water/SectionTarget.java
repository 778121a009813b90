package org.lingxing.decrees.water;

import static org.lingxing.law.Compute.failing;
import static org.lingxing.law.Compute.isMet;
import static org.lingxing.law.Compute.take;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** Whether a section meets the class it is to have, and which items exceed it by how much. */
final class SectionTarget implements Rule<SectionTarget.Input, SectionTarget.Outcome> {

    record Input(
            @Member(zh = "水体", en = "water body") WaterBody waterBody,
            @Member(zh = "目标类别", en = "target class") WaterClass target,
            @Member(zh = "监测值", en = "values") Map<Item, BigDecimal> values) {}

    /**
     * An item worse than the target.
     *
     * @param multiple value over limit less one; absent for dissolved oxygen and pH
     */
    record Exceedance(
            @Member(zh = "项目", en = "item") String item,
            @Member(zh = "监测值", en = "value") BigDecimal value,
            @Member(zh = "限值", en = "limit") BigDecimal limit,
            @Member(zh = "超标倍数", en = "multiple") @Nullable BigDecimal multiple) {}

    record Outcome(
            @Member(zh = "水质类别", en = "class") WaterClass waterClass,
            @Member(zh = "达标", en = "met") boolean met,
            @Member(zh = "超标项目", en = "exceedances") List<Exceedance> exceedances) {}

    private static final About<Input, Outcome> ABOUT = About.rule("water/section-target", Input.class, Outcome.class)
            .means("断面是否达到目标类别、超标多少", "whether a section meets its class, and what exceeds it")
            .under(Water.STANDARD, "1")
            .reads(Limits.all())
            .reads(Water.MULTIPLE_DECIMALS);

    private static final Says MET = Says.of(
            Water.STANDARD.at("1"),
            "{waterClass} 不劣于目标 {target}：{result}",
            "{waterClass} is no worse than {target}: {result}");
    private static final Says YES = Says.of(Water.STANDARD.at("1"), "达标：{result}", "target met: {result}");
    private static final Says NONE = Says.of(Water.STANDARD.at("1"), "超标项目：{result}", "exceedances: {result}");
    private static final Says VALUE = Says.of(Water.STANDARD.at("1"), "监测值 {result}", "measured {result}");
    private static final Says LIMIT =
            Says.of(Water.STANDARD.at("1"), "目标类别限值 {result}", "limit of the target {result}");
    private static final Says MULTIPLE = Says.of(
            Water.STANDARD.at("1"),
            "超标倍数 = {value} ÷ {limit} − 一：{result}",
            "multiple = {value} / {limit} − one: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        if (input.values().keySet().stream().allMatch(item -> item == Item.TOTAL_NITROGEN)) {
            faults.contradiction("/values", "至少需要一个参与评价的项目", "holds no item that is judged");
        }
        if (input.target() == WaterClass.INFERIOR_V) {
            faults.outOfRange("/target", "劣Ⅴ类不能作为目标", "cannot be aimed at");
        }
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var judged = Judging.judge(input.waterBody(), input.values(), because);
        var target = because.given("target", input.target());
        var keeps = because.step(
                "keeps",
                MET,
                new Computation<>(
                        "CLASS_NO_WORSE",
                        Finding.of(judged.waterClass().value().compareTo(target.value()) <= 0),
                        List.of(judged.waterClass(), target)));
        var met = because.step("met", YES, isMet(keeps));
        List<Exceedance> exceedances = new ArrayList<>();
        judged.items().forEach((item, found) -> {
            if (item != Item.TOTAL_NITROGEN && found.value().compareTo(target.value()) > 0) {
                exceedances.add(exceedance(item, input, exceedances.size(), because));
            }
        });
        if (exceedances.isEmpty()) {
            because.step("exceedances", NONE, failing(List.of(keeps)));
        }
        return new Outcome(judged.waterClass().value(), met.value(), exceedances);
    }

    private static Exceedance exceedance(Item item, Input input, int index, Reasoning because) {
        var path = "exceedances/" + index + "/";
        var measured = because.given("values/" + Judging.name(item), value(item, input));
        var value = because.step(path + "value", VALUE, take(measured));
        var limit = because.step(path + "limit", LIMIT, take(limit(item, input, because)));
        if (item == Item.PH || item == Item.DISSOLVED_OXYGEN) {
            return new Exceedance(Judging.name(item), value.value(), limit.value(), null);
        }
        var decimals = because.parameter(Water.MULTIPLE_DECIMALS);
        var multiple = because.step(path + "multiple", MULTIPLE, multiple(value, limit, decimals));
        return new Exceedance(Judging.name(item), value.value(), limit.value(), multiple.value());
    }

    private static BigDecimal value(Item item, Input input) {
        return Objects.requireNonNull(input.values().get(item));
    }

    private static Figure<BigDecimal> limit(Item item, Input input, Reasoning because) {
        if (item == Item.PH) {
            var least = because.parameter(Limits.PH_LEAST);
            return value(item, input).compareTo(least.value()) < 0 ? least : because.parameter(Limits.PH_MOST);
        }
        return because.parameter(Limits.of(item, input.waterBody()).get(Limits.CLASSES.indexOf(input.target())));
    }

    private static Computation<BigDecimal> multiple(
            Figure<BigDecimal> value, Figure<BigDecimal> limit, Figure<Integer> decimals) {
        var ratio = value.value().subtract(limit.value()).divide(limit.value(), decimals.value(), RoundingMode.HALF_UP);
        return new Computation<>("MULTIPLE", ratio, List.of(value, limit, decimals));
    }
}
