package org.lingxing.decrees.land;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.any;
import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.isEqual;
import static org.lingxing.law.Compute.isMet;
import static org.lingxing.law.Compute.isOneOf;

import java.util.ArrayList;
import java.util.List;
import org.lingxing.law.About;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** Whether an industry stands in the catalogue, and what its land may serve (annex 3, part 1). */
final class LandIndustry implements Rule<LandIndustry.Input, LandIndustry.Outcome> {

    record Input(
            @Member(zh = "产业（一级）", en = "industry") String primary,
            @Member(zh = "产业（二级）", en = "branch") String secondary) {}

    record Outcome(
            @Member(zh = "在目录内", en = "admissible") boolean admissible,
            @Member(zh = "可承载功能", en = "functions") List<LandUse> functions) {}

    private static final About<Input, Outcome> ABOUT = About.rule("land/industry", Input.class, Outcome.class)
            .means("某产业是否在新型工业用地目录内", "whether an industry stands in the catalogue")
            .under(Land.INSTRUMENT, "a3.1")
            .reads(Catalogue.BRANCHES)
            .reads(Catalogue.FUNCTIONS);

    private static final Says INDUSTRY =
            Says.of(Land.INSTRUMENT.at("a3.1"), "产业为{industry}：{result}", "the industry is {industry}: {result}");
    private static final Says BRANCH = Says.of(
            Land.INSTRUMENT.at("a3.1"),
            "{secondary}属于其分类（{branches}）：{result}",
            "{secondary} is one of {branches}: {result}");
    private static final Says BOTH =
            Says.of(Land.INSTRUMENT.at("a3.1"), "产业与分类相符：{result}", "industry and branch belong together: {result}");
    private static final Says LISTED = Says.of(Land.INSTRUMENT.at("a3.1"), "列入目录：{result}", "it is listed: {result}");
    private static final Says ADMISSIBLE =
            Says.of(Land.INSTRUMENT.at("a3.1"), "符合产业目录：{result}", "admissible: {result}");
    private static final Says FUNCTIONS =
            Says.of(Land.INSTRUMENT.at("a3.1"), "可承载的功能：{result}", "what the land may serve: {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var primary = because.given("primary", input.primary());
        var secondary = because.given("secondary", input.secondary());
        List<Figure<Finding>> listed = new ArrayList<>();
        var functions = Figure.fixed("none", List.<LandUse>of());
        for (int i = 0; i < Catalogue.INDUSTRIES.size(); i++) {
            var industry = because.step(
                    "industry", INDUSTRY, isEqual(primary, Figure.fixed("industry", Catalogue.INDUSTRIES.get(i))));
            var branch = because.step(
                    "branch",
                    BRANCH,
                    isOneOf(
                            secondary,
                            because.parameter(Catalogue.BRANCHES.get(i)).as("branches")));
            var both = because.step("both", BOTH, all(List.of(industry, branch)));
            listed.add(both);
            functions = because.step(
                            "functions",
                            FUNCTIONS,
                            either(
                                    both,
                                    because.parameter(Catalogue.FUNCTIONS.get(i))
                                            .as("these"),
                                    functions))
                    .as("others");
        }
        var any = because.step("listed", LISTED, any(listed));
        return new Outcome(because.step("admissible", ADMISSIBLE, isMet(any)).value(), functions.value());
    }
}
