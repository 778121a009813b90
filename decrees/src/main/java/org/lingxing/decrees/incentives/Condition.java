package org.lingxing.decrees.incentives;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.end;
import static org.lingxing.law.Compute.isAbove;
import static org.lingxing.law.Compute.isAtLeast;
import static org.lingxing.law.Compute.isAtMost;
import static org.lingxing.law.Compute.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.kernel.Term;
import org.lingxing.law.Compute;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Parameter;
import org.lingxing.law.Says;

/** What a clause asks of an enterprise before it gives anything. */
sealed interface Condition {

    /** The facts it needs. */
    List<Fact<?>> facts();

    /** The figures it reads. */
    default List<Parameter<?>> parameters() {
        return List.of();
    }

    /** Examines it where all its facts are known. */
    Figure<Finding> examine(Known known);

    /** Why a claim is refused when it is not met. */
    Phrase reason();

    /** A fact that must be so. */
    record Holds(Fact<Boolean> fact, Says says) implements Condition {

        static Holds of(ProvisionId at, Fact<Boolean> fact) {
            return new Holds(
                    fact,
                    Says.of(at, fact.label().zh() + "：{result}", fact.label().en() + ": {result}"));
        }

        @Override
        public List<Fact<?>> facts() {
            return List.of(fact);
        }

        @Override
        public Figure<Finding> examine(Known known) {
            return known.step(fact.name(), says, Compute.holds(known.given(fact)));
        }

        @Override
        public Phrase reason() {
            return Phrase.of(
                    "条件不具备：" + fact.label().zh(), "not so: " + fact.label().en());
        }
    }

    /** An amount that must be reached, or kept to. */
    record Threshold(Fact<Money> fact, Parameter<Money> limit, boolean least, Says says) implements Condition {

        static Threshold atLeast(ProvisionId at, Fact<Money> fact, Parameter<Money> limit) {
            return new Threshold(
                    fact,
                    limit,
                    true,
                    Says.of(
                            at,
                            fact.label().zh() + " {" + fact.name() + "} 达到 {limit}：{result}",
                            fact.label().en() + " {" + fact.name() + "} reaches {limit}: {result}"));
        }

        static Threshold atMost(ProvisionId at, Fact<Money> fact, Parameter<Money> limit) {
            return new Threshold(
                    fact,
                    limit,
                    false,
                    Says.of(
                            at,
                            fact.label().zh() + " {" + fact.name() + "} 不超过 {limit}：{result}",
                            fact.label().en() + " {" + fact.name() + "} keeps to {limit}: {result}"));
        }

        @Override
        public List<Fact<?>> facts() {
            return List.of(fact);
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of(limit);
        }

        @Override
        public Figure<Finding> examine(Known known) {
            var given = known.given(fact);
            var figure = known.because().parameter(limit).as("limit");
            return known.step(fact.name(), says, least ? isAtLeast(given, figure) : isAtMost(given, figure));
        }

        @Override
        public Phrase reason() {
            return least
                    ? Phrase.of(
                            "未达到门槛：" + fact.label().zh(),
                            "below the threshold: " + fact.label().en())
                    : Phrase.of(
                            "超出标准：" + fact.label().zh(),
                            "above the standard: " + fact.label().en());
        }
    }

    /** A year of sales that ends within a term of the grant of the patent, and not before it. */
    record AfterGrant(Parameter<Term> term, Says last, Says within, Says notBefore, Says both) implements Condition {

        static AfterGrant of(ProvisionId at, Parameter<Term> term) {
            return new AfterGrant(
                    term,
                    Says.of(
                            at,
                            "自专利授权日（{patentGrantedOn}）起{term}，至 {result} 止",
                            "{term} from the grant ({patentGrantedOn}) last until {result}"),
                    Says.reading(
                            at,
                            "销售年度止日 {yearEndsOn} 不晚于 {last}：{result}",
                            "the year of sales ends on {yearEndsOn}, by {last}: {result}"),
                    Says.reading(
                            at,
                            "销售年度止日 {yearEndsOn} 不早于授权日：{result}",
                            "the year of sales ends on {yearEndsOn}, not before the grant: {result}"),
                    Says.of(at, "在期限之内：{result}", "within the term: {result}"));
        }

        @Override
        public List<Fact<?>> facts() {
            return List.of(Fact.PATENT_GRANTED_ON, Fact.YEAR_ENDS_ON);
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of(term);
        }

        @Override
        public Figure<Finding> examine(Known known) {
            var because = known.because();
            var grant = known.given(Fact.PATENT_GRANTED_ON);
            var ends = known.given(Fact.YEAR_ENDS_ON);
            var until =
                    known.step("last", last, end(grant, because.parameter(term).as("term"), because.calendar()));
            return known.step(
                    "inTerm",
                    both,
                    all(List.of(
                            known.step("within", within, isAtMost(ends, until)),
                            known.step("notBefore", notBefore, isAtLeast(ends, grant)))));
        }

        @Override
        public Phrase reason() {
            return Phrase.of("销售年度不在专利授权后的期限内", "the year of sales lies outside the term after the grant");
        }
    }

    /** One of the years after completion. */
    record AfterCompletion(Parameter<BigDecimal> years, Says gone, Says begun, Says within, Says both)
            implements Condition {

        static AfterCompletion of(ProvisionId at, Parameter<BigDecimal> years) {
            return new AfterCompletion(
                    years,
                    Says.of(at, "{year} 年是投产年度后的第 {result} 年", "{year} is year {result} after completion"),
                    Says.of(at, "从投产下一年度起：{result}", "from the year after completion: {result}"),
                    Says.of(at, "在 {years} 年之内：{result}", "within {years} years: {result}"),
                    Says.of(at, "在补助年度之内：{result}", "in a year that counts: {result}"));
        }

        @Override
        public List<Fact<?>> facts() {
            return List.of(Fact.COMPLETED_YEAR);
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of(years);
        }

        @Override
        public Figure<Finding> examine(Known known) {
            var because = known.because();
            var year = known.year();
            if (year == null) {
                return known.step("year", both, Compute.isMissing("year"));
            }
            var completed = because.given(
                    known.at() + Fact.COMPLETED_YEAR.name(),
                    BigDecimal.valueOf(Objects.requireNonNull(known.facts().completedYear())));
            var since = known.step("gone", gone, rest(because.given("year", BigDecimal.valueOf(year)), completed));
            return known.step(
                    "inYears",
                    both,
                    all(List.of(
                            known.step("begun", begun, isAtLeast(since, Figure.fixed("one", BigDecimal.ONE))),
                            known.step(
                                    "within",
                                    within,
                                    isAtMost(since, because.parameter(years).as("years"))))));
        }

        @Override
        public Phrase reason() {
            return Phrase.of("不在投产后的补助年度内", "not in a year after completion that counts");
        }
    }

    /** More stars than before, where there were some. */
    record Rises(Says says) implements Condition {

        @Override
        public List<Fact<?>> facts() {
            return List.of(Fact.STAR);
        }

        @Override
        public Figure<Finding> examine(Known known) {
            var before = known.facts().previousStar() == null
                    ? Figure.fixed("previousStar", 0)
                    : known.given(Fact.PREVIOUS_STAR);
            return known.step("rise", says, isAbove(known.given(Fact.STAR), before));
        }

        @Override
        public Phrase reason() {
            return Phrase.of("星级没有上升", "no more stars than before");
        }
    }
}
