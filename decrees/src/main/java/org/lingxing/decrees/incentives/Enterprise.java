package org.lingxing.decrees.incentives;

import static org.lingxing.law.Compute.holds;
import static org.lingxing.law.Compute.isEqual;
import static org.lingxing.law.Compute.isOneOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Says;

/** Who asks. */
record Enterprise(
        @Member(zh = "名称", en = "name") @Nullable String name,
        @Member(zh = "行业", en = "sectors") Set<Sector> sectors,
        @Member(zh = "所在县（市、区）", en = "county") String county,
        @Member(zh = "为园区", en = "is a park") @Nullable Boolean park) {

    /**
     * Something asked of the enterprise itself.
     *
     * @param examine leaves the step behind
     */
    record Test(String name, Phrase reason, Supplier<Figure<Finding>> examine) {}

    /** What the clause asks of the enterprise, in order. */
    List<Test> tests(Clause clause, Known known) {
        List<Test> tests = new ArrayList<>();
        var at = clause.provision();
        var because = known.because();
        var sector = clause.sector();
        if (sector == null) {
            tests.add(new Test(
                    "park",
                    Phrase.of("只给园区", "only for a park"),
                    () -> known.step(
                            "park", Says.of(at, "为园区：{result}", "is a park: {result}"), holds(isPark(because)))));
        } else {
            tests.add(new Test(
                    "sectors",
                    Phrase.of("行业不符", "for another sector"),
                    () -> known.step(
                            "sector",
                            Says.of(at, "属{sector}：{result}", "belongs to {sector}: {result}"),
                            isOneOf(Figure.fixed("sector", sector), because.given("enterprise/sectors", sectors)))));
        }
        if (clause.base()) {
            tests.add(new Test(
                    "county",
                    Phrase.of("所在地不符", "for another county"),
                    () -> known.step(
                            "county",
                            Says.of(at, "在{base}：{result}", "in {base}: {result}"),
                            isEqual(because.given("enterprise/county", county), because.parameter(Incentives.BASE)))));
        }
        return tests;
    }

    boolean isInBase(Reasoning because) {
        return county.equals(because.parameter(Incentives.BASE).value());
    }

    private Figure<Boolean> isPark(Reasoning because) {
        return park == null ? Figure.fixed("park", false) : because.given("enterprise/park", park);
    }
}
