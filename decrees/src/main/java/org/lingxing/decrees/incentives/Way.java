package org.lingxing.decrees.incentives;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.difference;
import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.isAtLeast;
import static org.lingxing.law.Compute.percent;
import static org.lingxing.law.Compute.sum;
import static org.lingxing.law.Compute.take;
import static org.lingxing.law.Compute.times;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.Computation;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Parameter;
import org.lingxing.law.Says;

/** How much a clause gives, before any cap. */
sealed interface Way {

    /** The facts it needs. */
    List<Fact<?>> facts();

    /** The figures it reads. */
    List<Parameter<?>> parameters();

    /** The amount as a step of that name. */
    Figure<Money> amount(String name, ProvisionId at, Known known);

    /** A share of one cost, or of several together. */
    record Share(Parameter<BigDecimal> rate, List<Fact<Money>> of) implements Way {

        @Override
        public List<Fact<?>> facts() {
            return List.copyOf(of);
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of(rate);
        }

        @Override
        public Figure<Money> amount(String name, ProvisionId at, Known known) {
            List<Figure<Money>> costs = new ArrayList<>();
            of.forEach(fact -> costs.add(known.given(fact)));
            var base = costs.size() == 1
                    ? costs.getFirst().as("base")
                    : known.step("base", Says.of(at, "合计 {result}", "{result} together"), sum(costs));
            return known.step(
                    name,
                    Says.of(at, "{base} 的 {rate}%：{result}", "{rate} % of {base}: {result}"),
                    percent(base, known.because().parameter(rate).as("rate")));
        }
    }

    /** Shares or counts of different facts together. */
    record Together(List<Way> parts) implements Way {

        @Override
        public List<Fact<?>> facts() {
            return parts.stream()
                    .<Fact<?>>flatMap(part -> part.facts().stream())
                    .toList();
        }

        @Override
        public List<Parameter<?>> parameters() {
            return parts.stream()
                    .<Parameter<?>>flatMap(part -> part.parameters().stream())
                    .toList();
        }

        @Override
        public Figure<Money> amount(String name, ProvisionId at, Known known) {
            List<Figure<Money>> amounts = new ArrayList<>();
            parts.forEach(part -> amounts.add(part.amount("part", at, known)));
            return known.step(name, Says.of(at, "合计 {result}", "{result} together"), sum(amounts));
        }
    }

    /** An amount for what a fact names: a level, a market, stars. */
    record ByKind<K>(Fact<K> fact, Map<K, Parameter<Money>> amounts) implements Way {

        @Override
        public List<Fact<?>> facts() {
            return List.of(fact);
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.copyOf(amounts.values());
        }

        @Override
        public Figure<Money> amount(String name, ProvisionId at, Known known) {
            return amount(name, at, known, fact);
        }

        Figure<Money> amount(String name, ProvisionId at, Known known, Fact<K> by) {
            List<Figure<?>> figures = new ArrayList<>();
            var kind = known.given(by).as("kind");
            figures.add(kind);
            amounts.forEach((key, amount) ->
                    figures.add(known.because().parameter(amount).as(nameOf(key))));
            var parameter = known.because().parameter(Objects.requireNonNull(amounts.get(kind.value())));
            return known.step(
                    name,
                    Says.of(at, "{kind}：{result}", "{kind}: {result}"),
                    new Computation<>("LOOKUP", parameter.value(), figures));
        }

        private static String nameOf(Object key) {
            return key instanceof Labelled labelled ? labelled.code() : key.toString();
        }
    }

    /** The difference to the stars there were before. */
    record Rise(ByKind<Integer> stars) implements Way {

        @Override
        public List<Fact<?>> facts() {
            return stars.facts();
        }

        @Override
        public List<Parameter<?>> parameters() {
            return stars.parameters();
        }

        @Override
        public Figure<Money> amount(String name, ProvisionId at, Known known) {
            if (known.facts().previousStar() == null) {
                return stars.amount(name, at, known);
            }
            var now = stars.amount("now", at, known);
            var before = stars.amount("before", at, known, Fact.PREVIOUS_STAR);
            return known.step(
                    name,
                    Says.of(at, "晋星补差：{now} − {before} = {result}", "the difference, {now} less {before}: {result}"),
                    difference(now, before));
        }
    }

    /** So much for each. */
    record Each(Fact<Integer> count, Parameter<Money> amount) implements Way {

        @Override
        public List<Fact<?>> facts() {
            return List.of(count);
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of(amount);
        }

        @Override
        public Figure<Money> amount(String name, ProvisionId at, Known known) {
            return known.step(
                    name,
                    Says.of(at, "每个 {each}，{count} 个：{result}", "{each} for each of {count}: {result}"),
                    times(
                            known.because().parameter(amount).as("each"),
                            known.given(count).as("count")));
        }
    }

    /** The grant of each person, as it was set, times the persons. */
    record Grants(Fact<Integer> count, Fact<Money> each) implements Way {

        @Override
        public List<Fact<?>> facts() {
            return List.of(count, each);
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public Figure<Money> amount(String name, ProvisionId at, Known known) {
            return known.step(
                    name,
                    Says.of(at, "每人 {each}，{count} 人：{result}", "{each} for each of {count}: {result}"),
                    times(known.given(each).as("each"), known.given(count).as("count")));
        }
    }

    /** One amount. */
    record Flat(Parameter<Money> amount) implements Way {

        @Override
        public List<Fact<?>> facts() {
            return List.of();
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of(amount);
        }

        @Override
        public Figure<Money> amount(String name, ProvisionId at, Known known) {
            return known.step(
                    name,
                    Says.of(at, "奖励 {result}", "an award of {result}"),
                    take(known.because().parameter(amount).as("amount")));
        }
    }

    /** An amount by the highest of several thresholds that is reached. */
    record Tiers(Fact<Money> by, LinkedHashMap<Parameter<Money>, Parameter<Money>> amounts) implements Way {

        @Override
        public List<Fact<?>> facts() {
            return List.of(by);
        }

        @Override
        public List<Parameter<?>> parameters() {
            List<Parameter<?>> all = new ArrayList<>(amounts.keySet());
            all.addAll(amounts.values());
            return all;
        }

        @Override
        public Figure<Money> amount(String name, ProvisionId at, Known known) {
            var value = known.given(by).as("value");
            List<Figure<?>> figures = new ArrayList<>(List.of(value));
            Money amount = Money.ZERO;
            for (var tier : amounts.entrySet()) {
                var from = known.because().parameter(tier.getKey());
                var gives = known.because().parameter(tier.getValue());
                figures.add(from);
                figures.add(gives);
                amount = value.value().compareTo(from.value()) >= 0 ? gives.value() : amount;
            }
            return known.step(
                    name,
                    Says.of(at, "投资 {value} 所达档次：{result}", "{value} reaches the tier of {result}"),
                    new Computation<>("TIER", amount, figures));
        }
    }

    /** A share of one year's interest, of two years' from the second tier on. */
    record Interest(Parameter<BigDecimal> rate, Tier first, Tier second) implements Way {

        /** What must be invested, how many years' interest counts, and the cap. */
        record Tier(
                Parameter<Money> project, Parameter<Money> firstYear, Parameter<Integer> years, Parameter<Money> cap) {

            List<Parameter<?>> parameters() {
                return List.of(project, firstYear, years, cap);
            }
        }

        @Override
        public List<Fact<?>> facts() {
            return List.of(Fact.PROJECT_INVESTMENT, Fact.FIRST_YEAR_INVESTMENT, Fact.INTEREST_PAID);
        }

        @Override
        public List<Parameter<?>> parameters() {
            List<Parameter<?>> all = new ArrayList<>(List.of(rate));
            all.addAll(first.parameters());
            all.addAll(second.parameters());
            return all;
        }

        /** Whether the second tier is reached. */
        Figure<Finding> second(ProvisionId at, Known known) {
            var because = known.because();
            var says =
                    Says.of(at, "{given} 达到第二档 {limit}：{result}", "{given} reaches {limit}, the second tier: {result}");
            var project = known.step(
                    "project",
                    says,
                    isAtLeast(
                            known.given(Fact.PROJECT_INVESTMENT).as("given"),
                            because.parameter(second.project()).as("limit")));
            var year = known.step(
                    "firstYear",
                    says,
                    isAtLeast(
                            known.given(Fact.FIRST_YEAR_INVESTMENT).as("given"),
                            because.parameter(second.firstYear()).as("limit")));
            return known.step(
                    "second",
                    Says.of(at, "属第二档：{result}", "in the second tier: {result}"),
                    all(List.of(project, year)));
        }

        @Override
        public Figure<Money> amount(String name, ProvisionId at, Known known) {
            var because = known.because();
            var years = known.step(
                    "years",
                    Says.of(at, "贴息 {result} 年", "interest of {result} years"),
                    either(
                            second(at, known),
                            because.parameter(second.years()).as("whenMet"),
                            because.parameter(first.years()).as("otherwise")));
            List<Figure<?>> figures = new ArrayList<>(List.of(years));
            var interest = Objects.requireNonNull(known.facts().interestPaid());
            Money base = Money.ZERO;
            for (int i = 0; i < interest.size(); i++) {
                figures.add(because.given(known.at() + "interestPaid/" + i, interest.get(i)));
                base = i < years.value() ? base.plus(interest.get(i)) : base;
            }
            var paid = known.step(
                    "base",
                    Says.of(at, "计入利息 {result}", "interest that counts: {result}"),
                    new Computation<>("SUM_OF_FIRST", base, figures));
            return known.step(
                    name,
                    Says.of(at, "{base} 的 {rate}%：{result}", "{rate} % of {base}: {result}"),
                    percent(paid, because.parameter(rate).as("rate")));
        }
    }
}
