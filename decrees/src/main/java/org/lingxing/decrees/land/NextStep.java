package org.lingxing.decrees.land;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** Which step of the course comes next, and which were taken out of order (annex 2). */
final class NextStep implements Rule<NextStep.Input, NextStep.Outcome> {

    record Input(
            @Member(zh = "已完成步骤（按先后）", en = "steps done, in the order of time")
            List<CourseStep> done) {}

    /** A step taken too early. */
    record Violation(
            @Member(zh = "步骤", en = "step") CourseStep step,
            @Member(zh = "依据", en = "provision") ProvisionId provision) {}

    record Outcome(
            @Member(zh = "下一步", en = "next") List<CourseStep> next,
            @Member(zh = "次序不符", en = "out of order") List<Violation> violations) {}

    private static final About<Input, Outcome> ABOUT = About.rule("land/next-step", Input.class, Outcome.class)
            .means("新型工业用地出让下一步做什么、次序是否有误", "the next step of an offer, and what was out of order")
            .under(Land.INSTRUMENT, "a2.1", "a2.2", "a2.3", "a2.4");

    private static final Says NEXT =
            Says.of(Land.INSTRUMENT.at("a2"), "流程中首个未完成的步骤：{result}", "the first step that is missing: {result}");
    private static final Says ORDER = Says.reading(
            Land.INSTRUMENT.at("a2"),
            "先于应在其前的步骤完成的步骤（按所列先后）",
            "steps taken before one that comes first, in the order given");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var done = because.given("done", input.done());
        var course = Figure.fixed("course", Course.STEPS);
        var next = because.step(
                "next", NEXT, new Computation<>("FIRST_MISSING", next(input.done()), List.of(done, course)));
        var violations = because.step(
                "violations",
                ORDER,
                new Computation<>(
                        "OUT_OF_ORDER",
                        violations(input.done()),
                        List.of(done, course, Figure.fixed("provisions", Course.PROVISIONS))));
        return new Outcome(next.value(), violations.value());
    }

    private static List<CourseStep> next(List<CourseStep> done) {
        var places = done.stream().map(Course::place).toList();
        for (int i = 0; i < Course.STEPS.size(); i++) {
            if (!places.contains(i)) {
                return List.of(Course.STEPS.get(i));
            }
        }
        return List.of();
    }

    private static List<Violation> violations(List<CourseStep> done) {
        Set<CourseStep> before = EnumSet.noneOf(CourseStep.class);
        List<Violation> violations = new ArrayList<>();
        for (var step : done) {
            int place = Course.place(step);
            if (!before.containsAll(Course.STEPS.subList(0, place))) {
                violations.add(new Violation(step, Course.PROVISIONS.get(place)));
            }
            before.add(step);
        }
        return List.copyOf(violations);
    }
}
