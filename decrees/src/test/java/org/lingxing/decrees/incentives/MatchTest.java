package org.lingxing.decrees.incentives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;

class MatchTest {

    private static final Match RULE = new Match();

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(textBlock = """
            zz-2019-11#1.3.a, investment=3000000 equipmentInvestment=1, YES, ''
            zz-2019-11#1.3.a, investment=3000000, MAYBE, equipmentInvestment
            zz-2019-11#1.3.a, investment=2999999.99, NO, equipmentInvestment
            zz-2019-11#1.1, star=5, MAYBE, level
            zz-2019-11#2.4, completedYear=2018 projectInvestment=20000000 fiscalIncrement=1 equipmentInvestment=1 paidBefore=0, MAYBE, year
            zz-2019-8#2.1.2, equipmentInvestment=1, NO, ''
            zz-2019-11#4.2, star=5, YES, ''
            """)
    void 符合_待补_不符合(String clause, String signals, Likely likely, String missing) {
        var found = find("2019-06-03", clause, EvaluateTest.facts(signals));
        assertThat(found.likely()).isEqualTo(likely);
        assertThat(String.join(" ", found.missingFacts())).isEqualTo(missing);
    }

    @Test
    void 未施行的条款不符合() {
        var facts = EvaluateTest.facts("level=NATIONAL");
        assertThat(find("2019-04-01", "zz-2019-11#1.1", facts).failed()).containsExactly("inForce");
        assertThat(find("2019-04-02", "zz-2019-11#1.1", facts).failed()).isEmpty();
    }

    private static Match.Found find(String asOf, String clause, Facts signals) {
        var input = new Match.Input(new Enterprise(null, Set.of(Sector.RU), "登封市", null), signals);
        return Ask.on(asOf).decides(RULE, input).clauses().stream()
                .filter(found -> found.clause().toString().equals(clause))
                .findFirst()
                .orElseThrow();
    }
}
