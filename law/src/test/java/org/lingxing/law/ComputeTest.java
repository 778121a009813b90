package org.lingxing.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Phrase;

class ComputeTest {

    private static final Map<String, Finding> FINDINGS = Map.of(
            "M",
            Finding.of(true),
            "N",
            Finding.of(false),
            "?",
            new Finding.FactMissing(List.of("fact")),
            "O",
            new Finding.ForOfficer(Phrase.of("酌情", "weigh")));

    @ParameterizedTest(name = "all of {0} is {1}, any {2}")
    @CsvSource(textBlock = """
            M M, M, M
            M N, N, M
            N N, N, N
            M ?, ?, M
            N ?, N, ?
            ? M, ?, M
            O M, O, M
            O N, N, O
            """)
    void findingsThatAreOpenStayOpenUnlessAnotherDecides(String given, String all, String any) {
        var findings = Arrays.stream(given.split(" ", -1))
                .map(name -> Figure.fixed(name, finding(name)))
                .toList();
        assertThat(Compute.all(findings).result()).isEqualTo(finding(all));
        assertThat(Compute.any(findings).result()).isEqualTo(finding(any));
    }

    @ParameterizedTest(name = "{0} against {1}")
    @CsvSource(textBlock = """
            99.99,  100, false, true,  true,  false
            100.00, 100, true,  true,  false, false
            100.01, 100, true,  false, false, true
            """)
    void 以上以下含本数_不满超过不含本数(
            BigDecimal value, BigDecimal limit, boolean atLeast, boolean atMost, boolean below, boolean above) {
        var given = Figure.fixed("value", Money.of(value));
        var line = Figure.fixed("limit", Money.of(limit));
        assertThat(Compute.isAtLeast(given, line).result()).isEqualTo(Finding.of(atLeast));
        assertThat(Compute.isAtMost(given, line).result()).isEqualTo(Finding.of(atMost));
        assertThat(Compute.isBelow(given, line).result()).isEqualTo(Finding.of(below));
        assertThat(Compute.isAbove(given, line).result()).isEqualTo(Finding.of(above));
    }

    @ParameterizedTest(name = "{0} % of {1}")
    @CsvSource(textBlock = """
            20,   0.02, 0
            25,   0.02, 0.01
            2,    864005500.00, 17280110.00
            33.3, 100.00, 33.3
            """)
    void percentIsRoundedHalfUpToTheFenOnce(BigDecimal percent, BigDecimal of, BigDecimal expected) {
        var result = Compute.percent(Figure.fixed("amount", Money.of(of)), Figure.fixed("percent", percent));
        assertThat(result.result()).isEqualTo(Money.of(expected));
    }

    private static Finding finding(String name) {
        return FINDINGS.getOrDefault(name, Finding.of(false));
    }
}
