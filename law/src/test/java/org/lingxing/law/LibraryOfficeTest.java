package org.lingxing.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.kernel.Money;
import org.lingxing.law.LibraryOffice.LateFee;

class LibraryOfficeTest {

    private static final Corpus CORPUS = LibraryOffice.corpus();
    private static final LateFee RULE = new LateFee();

    @ParameterizedTest(name = "{0} on {1}: {2} days late at age {3} cost {4}")
    @CsvSource(textBlock = """
            plain,                     2020-06-01,  3, 30, 0.30
            on the due day,            2020-06-01,  0, 30, 0
            just below the cap,        2020-06-01, 49, 30, 4.90
            on the cap,                2020-06-01, 50, 30, 5
            just above the cap,        2020-06-01, 51, 30, 5
            a child,                   2020-06-01,  3, 13, 0
            no child any more,         2020-06-01,  3, 14, 0.30
            age not given,             2020-06-01,  3,   , 0.30
            the day before the change, 2020-12-31,  3, 30, 0.30
            the day of the change,     2021-01-01,  3, 30, 0.60
            """)
    void 第二条_逾期费(String row, LocalDate asOf, int late, @Nullable Integer age, BigDecimal fee) {
        assertThat(decided(Asked.on(asOf), late, age).outcome().fee()).as(row).isEqualTo(Money.of(fee));
    }

    @Test
    void aValuePublishedLaterDoesNotCountBefore() {
        var asOf = LocalDate.of(2021, 1, 1);
        assertThat(CORPUS.ask(RULE, input(3, 30), new Asked(asOf, LocalDate.of(2020, 12, 14))))
                .as("the old value has ended, the new one is not known")
                .isInstanceOf(Answer.NotInForce.class);
        assertThat(decided(new Asked(asOf, LocalDate.of(2020, 12, 15)), 3, 30)
                        .outcome()
                        .fee())
                .isEqualTo(Money.of(new BigDecimal("0.60")));
    }

    @Test
    void aRuleWhoseDocumentIsNotInForceSaysSoWithItsDates() {
        assertThat(CORPUS.ask(RULE, input(3, 30), Asked.on(LibraryOffice.OPENED.minusDays(1))))
                .isEqualTo(new Answer.NotInForce<>(LibraryOffice.OPENED, null));
        assertThat(CORPUS.ask(RULE, input(3, 30), Asked.on(LibraryOffice.OPENED)))
                .isInstanceOf(Answer.Decided.class);
    }

    @Test
    void factsThatContradictEachOtherAreRefusedByPointer() {
        var due = LocalDate.of(2020, 6, 1);
        var answer = (Answer.Refused<LateFee.Outcome>)
                CORPUS.ask(RULE, new LateFee.Input(due, due.minusDays(1), null), Asked.on(due));
        assertThat(answer.faults().stream().map(Fault::pointer)).containsExactly("/returned");
    }

    @Test
    void aMissingFactIsNeverSilentlyNo() {
        assertThat(decided(Asked.on(LocalDate.of(2020, 6, 1)), 3, null)
                        .outcome()
                        .child())
                .isEqualTo(new Finding.FactMissing(List.of("age")));
    }

    @Test
    void theExplanationIsWhatSomebodyCanCheckWithPencilAndPaper() {
        var steps = decided(Asked.on(LocalDate.of(2020, 6, 1)), 51, 30)
                .explanation()
                .steps();
        assertThat(steps.stream().map(step -> step.text().zh()))
                .containsExactly(
                        "逾期 51 日",
                        "51 日 × 0.1 元 = 5.1 元",
                        "5.1 元 不超过上限 5 元：5 元",
                        "30 岁不满 14 岁：不符合",
                        "儿童免费，其余收 5 元：5 元");
        assertThat(steps.get(1).text().en()).isEqualTo("51 days at 0.1 yuan make 5.1 yuan");
        assertThat(steps.stream().map(Step::gives)).containsExactly("late", "price", "capped", "child", "fee");
    }

    @Test
    void theParametersThatWentInAreListedOnceEach() {
        assertThat(decided(Asked.on(LocalDate.of(2020, 6, 1)), 51, 30).explanation().parameters().stream()
                        .map(used -> used.parameter().name()))
                .containsExactly("library/feeADay", "library/cap", "library/childBelow");
    }

    @Test
    void withoutStepsTheOutcomeIsTheSame() {
        var asked = Asked.on(LocalDate.of(2020, 6, 1));
        var brief = (Answer.Decided<LateFee.Outcome>) CORPUS.ask(RULE, input(51, 30), asked, false);
        assertThat(brief.outcome()).isEqualTo(decided(asked, 51, 30).outcome());
        assertThat(brief.explanation().steps()).isEmpty();
    }

    @Test
    void anotherSetOfParametersStandsInForTheShippedOne() {
        var cap = LibraryOffice.CAP.withValues(List.of(new Dated<>(
                Money.yuan(3),
                Basis.PRINTED,
                LibraryOffice.RULES.at("2"),
                null,
                LibraryOffice.OPENED,
                null,
                LibraryOffice.OPENED)));
        var changed = CORPUS.with(new ParameterSet("trial", Map.of(cap.name(), cap)));
        var answer =
                (Answer.Decided<LateFee.Outcome>) changed.ask(RULE, input(51, 30), Asked.on(LocalDate.of(2020, 6, 1)));
        assertThat(answer.outcome().fee()).isEqualTo(Money.yuan(3));
        assertThat(changed.parameters()).contains(cap).doesNotContain(LibraryOffice.CAP);
    }

    @Test
    void oneNameStandsForOneThing() {
        assertThatThrownBy(
                        () -> Corpus.of(CORPUS.calendar(), List.of(LibraryOffice.RULES), List.of(RULE, new LateFee())))
                .hasMessageContaining("library/late-fee");
        assertThatThrownBy(() -> LibraryOffice.RULES.defines("1", "重复", "again"))
                .hasMessageContaining("lib-2020-1#1");
    }

    private static LateFee.Input input(int late, @Nullable Integer age) {
        var due = LocalDate.of(2020, 5, 1);
        return new LateFee.Input(due, due.plusDays(late), age);
    }

    private static Answer.Decided<LateFee.Outcome> decided(Asked asked, int late, @Nullable Integer age) {
        return (Answer.Decided<LateFee.Outcome>) CORPUS.ask(RULE, input(late, age), asked);
    }
}
