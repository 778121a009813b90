package org.lingxing.decrees.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lingxing.decrees.Decrees;
import org.lingxing.law.Answer;
import org.lingxing.law.Asked;

/** What the rules themselves answer, for tests that hold the fast way to them. */
public final class RuleAnswers {

    /** An outcome of {@code water/section-target}, the exceedances as sorted texts {@code item value/limit=multiple}. */
    public record Section(String waterClass, boolean met, List<String> exceedances) {}

    private RuleAnswers() {}

    public static Section sectionTarget(WaterBody body, WaterClass target, Map<String, BigDecimal> values) {
        Map<Item, BigDecimal> items = new EnumMap<>(Item.class);
        for (var item : Item.values()) {
            var value = values.get(item.memberName());
            if (value != null) {
                items.put(item, value);
            }
        }
        var asked = Asked.on(LocalDate.of(2021, 4, 1));
        var input = new SectionTarget.Input(body, target, items);
        if (Decrees.corpus().ask(new SectionTarget(), input, asked)
                instanceof Answer.Decided<SectionTarget.Outcome> ours) {
            var outcome = ours.outcome();
            return new Section(
                    outcome.waterClass().name(),
                    outcome.met(),
                    outcome.exceedances().stream()
                            .map(one -> one.item() + " "
                                    + one.value().stripTrailingZeros().toPlainString() + "/"
                                    + one.limit().stripTrailingZeros().toPlainString() + "=" + one.multiple())
                            .sorted()
                            .toList());
        }
        throw new AssertionError("the rule does not decide " + input);
    }
}
