package org.lingxing.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.kie.dmn.api.core.DMNContext;
import org.lingxing.decrees.Decrees;
import org.lingxing.kernel.Money;
import org.lingxing.law.Answer;
import org.lingxing.law.Asked;
import org.lingxing.law.Corpus;
import org.lingxing.law.Faults;
import org.lingxing.law.Rule;
import org.lingxing.law.RuleId;
import org.lingxing.tool.json.Binder;
import org.lingxing.tool.json.Json;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Evaluations a second on one core: the facts are bound before, as a batch binds them once. Explained means that every step
 * is kept with its figures and sources, not that it is written out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RuleBench {

    private static final int CASES = 1024;
    private static final Asked ASKED = new Asked(LocalDate.of(2019, 6, 18), null);

    private final Corpus corpus = Decrees.corpus();
    private final List<Record> settlements = new ArrayList<>();
    private final List<DMNContext> contexts = new ArrayList<>();
    private Record oneClaim = bound("incentives/evaluate", Claims.make(1));
    private Record twentyClaims = bound("incentives/evaluate", Claims.make(20));
    private Record sample = bound("water/class", example("water/class"));
    private final SettlementInDrools drools = new SettlementInDrools();
    private int next;

    /** Makes the cases, and makes sure that both engines say the same of each. */
    @Setup(Level.Trial)
    public void prepare() {
        for (Map<String, Object> one : SettlementCases.make(CASES)) {
            Record input = bound("rehab/settlement", one);
            DMNContext context = drools.context(one);
            BigDecimal family = (BigDecimal) drools.decide(context).getContext().get("family");
            String ours = String.valueOf(ask("rehab/settlement", input, false));
            if (!ours.contains("family=" + Money.of(family))) {
                throw new IllegalStateException("the engines differ on " + one + ": " + family + " and " + ours);
            }
            settlements.add(input);
            contexts.add(context);
        }
    }

    @Benchmark
    public Object settlementExplained() {
        return ask("rehab/settlement", settlements.get(next++ & (CASES - 1)), true);
    }

    @Benchmark
    public Object settlementBrief() {
        return ask("rehab/settlement", settlements.get(next++ & (CASES - 1)), false);
    }

    /** The comparison: outcome only, for its trace is an opt-in of its own. */
    @Benchmark
    public Object settlementInDrools() {
        return drools.decide(contexts.get(next++ & (CASES - 1)));
    }

    @Benchmark
    public Object incentivesOneClaim() {
        return ask("incentives/evaluate", oneClaim, true);
    }

    @Benchmark
    public Object incentivesTwentyClaims() {
        return ask("incentives/evaluate", twentyClaims, true);
    }

    @Benchmark
    public Object waterClass() {
        return ask("water/class", sample, true);
    }

    private Answer<?> ask(String rule, Record input, boolean explained) {
        return ask(rule(rule), input, explained);
    }

    private <I extends Record, O extends Record> Answer<O> ask(Rule<I, O> rule, Record input, boolean explained) {
        return corpus.ask(rule, rule.about().input().cast(input), ASKED, explained);
    }

    private Rule<?, ?> rule(String id) {
        return Objects.requireNonNull(corpus.find(RuleId.of(id)));
    }

    private Record bound(String rule, Object tree) {
        var faults = new Faults();
        Record input = Binder.bind(rule(rule).about().input(), tree, "", faults);
        if (input == null) {
            throw new IllegalStateException(rule + " does not take " + tree + ": " + faults.found());
        }
        return input;
    }

    private static Object example(String rule) {
        try (InputStream text = Objects.requireNonNull(Decrees.examples(RuleId.of(rule)))) {
            var examples = (List<?>) Json.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            var first = (Map<?, ?>)
                    Objects.requireNonNull(Objects.requireNonNull(examples).getFirst());
            return Objects.requireNonNull(first.get("input"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
