package org.lingxing.decrees.rehab;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;

/**
 * What a medical institution found (part 4, (二) 3). Which members are needed hangs on the disability that counts.
 *
 * @param otherwiseNormal normal in mind, intelligence and behaviour
 */
record Diagnosis(
        @Member(zh = "诊断明确", en = "diagnosed") boolean diagnosed,

        @Member(zh = "有康复训练需求", en = "in need of training") @Nullable
        Boolean needsTraining,

        @Member(zh = "具有康复潜力", en = "with potential") @Nullable
        Boolean potential,

        @Member(zh = "身体状况稳定", en = "stable") @Nullable Boolean stable,

        @Member(zh = "精神、智力及行为发育正常", en = "otherwise normal in mind and behaviour") @Nullable
        Boolean otherwiseNormal) {

    /** The two ways in which the text lets a diagnosis stand for a certificate. */
    enum Way {
        WITH_POTENTIAL,
        OTHERWISE_NORMAL
    }

    /** A fact by its name. */
    private record Fact(String name, @Nullable Boolean value) {}

    /** Names as faults every fact that the way needs and that is not there. */
    void checkComplete(Way way, Faults faults) {
        for (var fact : facts(way)) {
            if (fact.value() == null) {
                faults.missing("/diagnosis/" + fact.name());
            }
        }
    }

    boolean isComplete(Way way) {
        return facts(way).stream().allMatch(fact -> fact.value() != null);
    }

    boolean suffices(Way way) {
        return facts(way).stream().allMatch(fact -> Boolean.TRUE.equals(fact.value()));
    }

    /** The facts that the way needs, all of them there. */
    List<Figure<Boolean>> figures(Way way, Reasoning because) {
        List<Figure<Boolean>> figures = new ArrayList<>();
        for (var fact : facts(way)) {
            figures.add(because.given("diagnosis/" + fact.name(), Objects.requireNonNull(fact.value())));
        }
        return figures;
    }

    private List<Fact> facts(Way way) {
        var diagnosis = new Fact("diagnosed", diagnosed);
        return switch (way) {
            case WITH_POTENTIAL ->
                List.of(
                        diagnosis,
                        new Fact("needsTraining", needsTraining),
                        new Fact("potential", potential),
                        new Fact("stable", stable));
            case OTHERWISE_NORMAL -> List.of(diagnosis, new Fact("otherwiseNormal", otherwiseNormal));
        };
    }
}
