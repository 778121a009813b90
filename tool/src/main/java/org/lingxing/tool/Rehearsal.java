package org.lingxing.tool;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.Answer;
import org.lingxing.law.Corpus;
import org.lingxing.law.Rule;
import org.lingxing.tool.json.Difference;
import org.lingxing.tool.json.Json;
import org.lingxing.tool.json.JsonText;
import org.lingxing.tool.json.Leading;
import org.lingxing.tool.json.Pointer;

/**
 * The same cases under the parameters as they are and as they would be. Cases stream through: they are read in batches,
 * decided on all cores, and only counts, sums and the ten largest changes are kept, so that a million need no more memory
 * than a thousand. The result does not depend on which core was faster.
 */
public final class Rehearsal {

    private static final int BATCH = 500;

    private final Corpus before;
    private final Corpus after;
    private final Rule<?, ?> rule;
    private final Leading.Yardstick yardstick;

    private Rehearsal(Corpus before, Corpus after, Rule<?, ?> rule) {
        this.before = before;
        this.after = after;
        this.rule = rule;
        this.yardstick = Leading.yardstick(rule.about().outcome());
    }

    /** The rule under two corpora. */
    public static Rehearsal of(Corpus before, Corpus after, Rule<?, ?> rule) {
        return new Rehearsal(before, after, rule);
    }

    /**
     * Goes through the cases.
     *
     * @param cases {@code {"asOf", "knownOn"?, "input", "group"?}} a line
     * @param progress told how many are done, now and then
     * @param stopped asked now and then whether to go on; what was done by then is reported
     */
    public Report run(BufferedReader cases, LongConsumer progress, BooleanSupplier stopped) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        var total = new Tally(yardstick.money());
        try (var workers = Executors.newFixedThreadPool(cores)) {
            var running = new ArrayDeque<Future<Tally>>();
            for (var batch = read(cases, 0); !batch.lines().isEmpty() && !stopped.getAsBoolean(); ) {
                var lines = batch;
                running.add(workers.submit(() -> tally(lines)));
                if (running.size() > 2 * cores) {
                    total.add(finished(running));
                    progress.accept(total.cases());
                }
                batch = read(cases, batch.first() + batch.lines().size());
            }
            while (!running.isEmpty()) {
                total.add(finished(running));
                progress.accept(total.cases());
            }
        }
        return new Report(rule, yardstick, total, new RuleDoor(before), new RuleDoor(after));
    }

    private static Tally finished(ArrayDeque<Future<Tally>> running) {
        try {
            return running.remove().get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while cases were decided", stop);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a case could not be decided", fault.getCause());
        }
    }

    private record Batch(long first, List<String> lines) {}

    private static Batch read(BufferedReader cases, long first) throws IOException {
        List<String> lines = new ArrayList<>(BATCH);
        while (lines.size() < BATCH) {
            var line = cases.readLine();
            if (line == null) {
                break;
            }
            lines.add(line);
        }
        return new Batch(first, lines);
    }

    private Tally tally(Batch batch) {
        var tally = new Tally(yardstick.money());
        for (int i = 0; i < batch.lines().size(); i++) {
            var line = batch.lines().get(i);
            if (!line.isBlank()) {
                compare(rule, batch.first() + i + 1, line, tally);
            }
        }
        return tally;
    }

    private <I extends Record, O extends Record> void compare(Rule<I, O> asked, long number, String line, Tally tally) {
        try {
            var tree = Posed.tree(line);
            var group = tree instanceof Map<?, ?> members && members.get("group") instanceof String name ? name : "";
            var posed = Posed.of(asked, Posed.without("group", tree));
            var was = outcome(before.ask(asked, posed.input(), posed.asked(), false));
            var becomes = outcome(after.ask(asked, posed.input(), posed.asked(), false));
            if (was.equals(becomes)) {
                tally.same(group, amount(Json.parse(was)));
                return;
            }
            var first = Json.parse(was);
            var second = Json.parse(becomes);
            if (Difference.same(first, second)) {
                tally.same(group, amount(first));
            } else {
                tally.changed(group, amount(first), amount(second), new Tally.Case(number, line));
            }
        } catch (Posed.Refused fault) {
            tally.refused(number, fault.problem());
        }
    }

    private static <O extends Record> String outcome(Answer<O> answer) throws Posed.Refused {
        return switch (answer) {
            case Answer.Decided<O> decided -> JsonText.of(decided.outcome());
            case Answer.NotInForce<O> none -> "{\"notInForce\":true}";
            case Answer.Refused<O> refused -> throw new Posed.Refused(Posed.refused(refused.faults()));
        };
    }

    /** What the yardstick shows; yes is one, no is nothing; null where it shows no amount. */
    private @Nullable BigDecimal amount(@Nullable Object outcome) {
        return switch (Pointer.at(Objects.requireNonNull(outcome), yardstick.pointer())) {
            case BigDecimal number -> number;
            case Boolean yes -> yes ? BigDecimal.ONE : BigDecimal.ZERO;
            case null, default -> null;
        };
    }
}
