package org.lingxing.decrees.incentives;

import static org.lingxing.law.Compute.holds;
import static org.lingxing.law.Compute.isAtMost;
import static org.lingxing.law.Compute.least;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Phrase;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Says;
import org.lingxing.law.Source;

/**
 * A claim looked at by itself.
 *
 * @param index among the claims
 * @param refusal null where nothing speaks against it
 * @param uncapped before every cap; null where refused
 * @param bound the cap of this claim; null where there is none
 */
record Examined(
        int index,
        Evaluate.Claim claim,
        Clause clause,
        Known known,
        @Nullable Refusal refusal,
        @Nullable Figure<Money> uncapped,
        @Nullable Figure<Money> bound) {

    static List<Examined> all(Evaluate.Input input, Reasoning because) {
        List<Examined> all = new ArrayList<>();
        for (int i = 0; i < input.claims().size(); i++) {
            all.add(one(i, input, because));
        }
        return all;
    }

    private static Examined one(int index, Evaluate.Input input, Reasoning because) {
        var claim = input.claims().get(index);
        var clause = Objects.requireNonNull(Incentives.find(claim.clause()));
        var at = "claims/" + index + "/";
        var known = new Known(claim.facts(), at + "facts/", input.year(), at, because);
        var refusal = refusal(input.enterprise(), clause, known);
        var way = clause.way();
        if (refusal != null || way == null) {
            return new Examined(index, claim, clause, known, refusal, null, null);
        }
        return new Examined(
                index,
                claim,
                clause,
                known,
                null,
                way.amount("uncapped", clause.provision(), known),
                clause.bound() == null ? null : clause.bound().of(clause.provision(), known));
    }

    private static @Nullable Refusal refusal(Enterprise enterprise, Clause clause, Known known) {
        var at = clause.provision();
        if (!clause.instrument().isInForce(known.because().asked())) {
            return notInForce(clause, known);
        }
        for (var test : enterprise.tests(clause, known)) {
            var finding = test.examine().get();
            if (!finding.value().isMet()) {
                return Refusal.of(finding, test.reason());
            }
        }
        if (clause.way() == null) {
            var own = known.step(
                    "figure",
                    Says.of(at, "本条自有标准：{result}", "a figure of its own: {result}"),
                    holds(Figure.fixed("ownFigure", false)));
            return Refusal.of(
                    own, Phrase.of("本条无自有标准，另按有关政策申报", "no figure of its own: claim under the policy it refers to"));
        }
        for (var condition : clause.conditions()) {
            var finding = condition.examine(known);
            if (!finding.value().isMet()) {
                return Refusal.of(finding, condition.reason());
            }
        }
        return null;
    }

    private static Refusal notInForce(Clause clause, Known known) {
        var says = Says.of(clause.provision(), "自 {inForceFrom} 施行：{result}", "in force from {inForceFrom}: {result}");
        var because = known.because();
        var from = because.inForceFrom(clause.instrument());
        var knownOn = because.knownOn();
        Figure<Finding> finding =
                known.step("inForce", says, isAtMost(from, knownOn == null ? because.asOf() : leastOf(known, knownOn)));
        var id = clause.instrument().id();
        return new Refusal(
                finding,
                new Figure<>("document", id.value(), new Source.OfDocument(id)),
                Phrase.of("文件未施行", "the document is not in force"));
    }

    private static Figure<java.time.LocalDate> leastOf(Known known, Figure<java.time.LocalDate> knownOn) {
        return known.step(
                "countsOn",
                Says.of(
                        Incentives.CATALOGUE.getFirst().provision(),
                        "适用日与所知日中较早者：{result}",
                        "the earlier of both days: {result}"),
                least(known.because().asOf(), knownOn));
    }
}
