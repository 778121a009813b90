package org.lingxing.decrees.water;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lingxing.law.About;
import org.lingxing.law.Faults;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;

/** The class of surface water by its measured items (GB 3838-2002, table 1). */
final class Classing implements Rule<Classing.Input, Classing.Outcome> {

    record Input(
            @Member(zh = "水体", en = "water body") WaterBody waterBody,
            @Member(zh = "监测值", en = "values") Map<Item, BigDecimal> values) {}

    record Outcome(
            @Member(zh = "水质类别", en = "class") WaterClass waterClass,
            @Member(zh = "决定项目", en = "decisive items") List<String> decisive,
            @Member(zh = "各项目类别", en = "class of each item") Map<Item, WaterClass> perItem) {}

    private static final About<Input, Outcome> ABOUT = About.rule("water/class", Input.class, Outcome.class)
            .means("地表水属于几类、由哪些项目决定", "the class of surface water and the items that decide it")
            .under(Water.STANDARD, "1")
            .reads(Limits.all());

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        if (input.values().keySet().stream().allMatch(item -> item == Item.TOTAL_NITROGEN)) {
            faults.contradiction("/values", "至少需要一个参与评价的项目", "holds no item that is judged");
        }
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var judged = Judging.judge(input.waterBody(), input.values(), because);
        Map<Item, WaterClass> perItem = new LinkedHashMap<>();
        judged.items().forEach((item, found) -> perItem.put(item, found.value()));
        return new Outcome(judged.waterClass().value(), Judging.decisive(judged, because), perItem);
    }
}
