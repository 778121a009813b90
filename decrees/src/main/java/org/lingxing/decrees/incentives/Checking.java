package org.lingxing.decrees.incentives;

import org.lingxing.law.Faults;

/** Refuses claims whose facts are not those of their clause. */
final class Checking {

    private Checking() {}

    static void check(Evaluate.Input input, Faults faults) {
        if (input.enterprise().name() == null) {
            faults.missing("/enterprise/name");
        }
        if (input.claims().size() > Choice.MOST_CLAIMS) {
            faults.outOfRange("/claims", "申报过多", "holds too many claims");
        }
        for (int i = 0; i < input.claims().size(); i++) {
            var claim = input.claims().get(i);
            var clause = Incentives.find(claim.clause());
            if (clause == null) {
                faults.outOfRange("/claims/" + i + "/clause", "没有这一条款", "is no clause of the catalogue");
            } else {
                checkFacts(clause, claim.facts(), "/claims/" + i + "/facts/", faults);
            }
        }
        for (int i = 0; i < input.paid().size(); i++) {
            if (Incentives.find(input.paid().get(i).clause()) == null) {
                faults.outOfRange("/paidThisYear/" + i + "/clause", "没有这一条款", "is no clause of the catalogue");
            }
        }
        if (Standing.excluding(input) > Choice.MOST_EXCLUDING) {
            faults.outOfRange("/claims", "相互排斥的申报过多", "holds too many claims that exclude each other");
        }
    }

    private static void checkFacts(Clause clause, Facts facts, String at, Faults faults) {
        for (var fact : clause.needed()) {
            if (fact.of(facts) == null) {
                faults.missing(at + fact.name());
            }
        }
        for (var fact : Fact.ALL) {
            if (fact.of(facts) != null && !clause.asksFor(fact)) {
                faults.contradiction(at + fact.name(), "本条款不看这一项", "is nothing that this clause asks for");
            }
        }
        checkInterest(facts, at, faults);
    }

    static void checkInterest(Facts facts, String at, Faults faults) {
        var interest = facts.interestPaid();
        if (interest != null && (interest.isEmpty() || interest.size() > 2)) {
            faults.outOfRange(
                    at + Fact.INTEREST_PAID.name(), "应有一年或两年的利息", "must hold the interest of one or two years");
        }
    }
}
