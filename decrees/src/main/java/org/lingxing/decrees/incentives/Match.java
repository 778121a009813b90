package org.lingxing.decrees.incentives;

import static org.lingxing.law.Compute.citing;
import static org.lingxing.law.Compute.holds;
import static org.lingxing.law.Compute.isAtMost;
import static org.lingxing.law.Compute.isMissing;
import static org.lingxing.law.Compute.take;

import java.util.ArrayList;
import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.About;
import org.lingxing.law.Computation;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** Which clauses of the catalogue can apply to an enterprise, and what has still to be shown. */
final class Match implements Rule<Match.Input, Match.Outcome> {

    record Input(
            @Member(zh = "企业", en = "enterprise") Enterprise enterprise,
            @Member(zh = "已知事实", en = "facts known") Facts signals) {}

    /**
     * A clause looked at.
     *
     * @param missingFacts what has still to be shown
     * @param failed what speaks against it
     */
    record Found(
            @Member(zh = "条款", en = "clause") ProvisionId clause,
            @Member(zh = "名称", en = "title") Phrase title,
            @Member(zh = "可能", en = "likely") Likely likely,
            @Member(zh = "待补事实", en = "facts missing") List<String> missingFacts,
            @Member(zh = "不符之处", en = "failed") List<String> failed,
            @Member(zh = "另按有关政策", en = "by another policy") boolean byOtherPolicy,
            @Member(zh = "应提交材料", en = "papers to show") List<Phrase> papers) {}

    record Outcome(@Member(zh = "条款", en = "clauses") List<Found> clauses) {}

    private static final About<Input, Outcome> ABOUT = Incentives.over(
                    About.rule("incentives/match", Input.class, Outcome.class)
                            .means("哪些奖补条款可能适用、还缺什么", "which incentives can apply, and what is still to be shown"))
            .reads(Incentives.BASE);

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        Checking.checkInterest(input.signals(), "/signals/", faults);
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        List<Found> found = new ArrayList<>();
        for (var clause : Incentives.CATALOGUE) {
            found.add(look(clause, input, found.size(), because));
        }
        return new Outcome(found);
    }

    private static Found look(Clause clause, Input input, int index, Reasoning because) {
        var gives = "clauses/" + index + "/";
        var at = clause.provision();
        var known = new Known(input.signals(), "signals/", null, gives, because);
        var findings = findings(clause, input.enterprise(), known);
        List<Figure<?>> figures = List.copyOf(findings);
        var name = because.step(gives + "clause", Says.of(at, "{result}", "{result}"), citing(findings.getFirst()));
        var title = because.step(
                gives + "title", Says.of(at, "{title}", "{title}"), take(Figure.fixed("title", clause.title())));
        var likely = because.step(
                gives + "likely",
                Says.of(at, "是否可能适用：{result}", "whether it can apply: {result}"),
                new Computation<>("LIKELY", likely(findings), figures));
        var missing = because.step(
                gives + "missingFacts",
                Says.of(at, "待补：{result}", "still to be shown: {result}"),
                new Computation<>("MISSING_FACTS", names(findings, Finding.FactMissing.class), figures));
        var failed = because.step(
                gives + "failed",
                Says.of(at, "不符：{result}", "speaks against it: {result}"),
                new Computation<>("FAILED_FACTS", names(findings, Finding.NotMet.class), figures));
        var other = because.step(
                gives + "byOtherPolicy",
                Says.of(at, "另按有关政策：{result}", "by another policy: {result}"),
                take(Figure.fixed("byOtherPolicy", clause.way() == null)));
        var papers = because.step(
                gives + "papers",
                Says.of(at, "材料：{result}", "papers: {result}"),
                take(Figure.fixed("papers", clause.papers())));
        return new Found(
                name.value(),
                title.value(),
                likely.value(),
                missing.value(),
                failed.value(),
                other.value(),
                papers.value());
    }

    /** Each under the name of what it looks at. */
    private static List<Figure<Finding>> findings(Clause clause, Enterprise enterprise, Known known) {
        List<Figure<Finding>> findings = new ArrayList<>();
        findings.add(inForce(clause, known).as("inForce"));
        if (!findings.getFirst().value().isMet()) {
            return findings;
        }
        for (var test : enterprise.tests(clause, known)) {
            findings.add(test.examine().get().as(test.name()));
        }
        for (var condition : clause.conditions()) {
            if (condition.facts().stream().allMatch(fact -> fact.of(known.facts()) != null)) {
                var finding = condition.examine(known);
                findings.add(finding.as(
                        finding.value() instanceof Finding.FactMissing missing
                                ? missing.facts().getFirst()
                                : condition.facts().getFirst().name()));
            }
        }
        for (var fact : clause.needed()) {
            if (fact.of(known.facts()) == null) {
                var says = Says.of(
                        clause.provision(),
                        fact.label().zh() + "：{result}",
                        fact.label().en() + ": {result}");
                findings.add(
                        known.step(fact.name(), says, isMissing(fact.name())).as(fact.name()));
            }
        }
        return findings;
    }

    private static Figure<Finding> inForce(Clause clause, Known known) {
        var because = known.because();
        var at = clause.provision();
        var knownOn = because.knownOn();
        if (knownOn != null && !clause.instrument().isInForce(because.asked())) {
            return known.step(
                    "inForce",
                    Says.of(at, "适用日与所知日均已施行：{result}", "in force, and known of: {result}"),
                    holds(Figure.fixed("inForceAndKnown", false)));
        }
        return known.step(
                "inForce",
                Says.of(at, "自 {inForceFrom} 施行：{result}", "in force from {inForceFrom}: {result}"),
                isAtMost(because.inForceFrom(clause.instrument()), because.asOf()));
    }

    private static Likely likely(List<Figure<Finding>> findings) {
        if (findings.stream().anyMatch(finding -> finding.value().isNotMet())) {
            return Likely.NO;
        }
        return findings.stream().allMatch(finding -> finding.value().isMet()) ? Likely.YES : Likely.MAYBE;
    }

    private static List<String> names(List<Figure<Finding>> findings, Class<? extends Finding> kind) {
        return findings.stream()
                .filter(finding -> kind.isInstance(finding.value()))
                .map(Figure::name)
                .toList();
    }
}
