package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.duties.DutyState;
import org.lingxing.platform.duties.Ledger;
import org.lingxing.platform.duties.Tallies;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.time.CityClock;

/**
 * A share of duties that have come to their term, counted for agencies. The values are sums of kept totals; the records
 * behind them are the duties themselves.
 *
 * @param kinds of duties that are counted
 * @param good how many of a count are good
 * @param isGood the same of a single duty
 */
record ScoreDuties(
        Measure.About about,
        Set<String> kinds,
        ToIntFunction<Tallies.Count> good,
        Predicate<DutyState> isGood,
        Tallies tallies,
        Ledger ledger,
        Liaisons liaisons)
        implements Measure {

    /** What has come to its term; what is still open, suspended or waived says nothing yet. */
    private static final Set<DutyState> JUDGED = Set.of(DutyState.DONE, DutyState.DONE_LATE, DutyState.OVERDUE);

    @Override
    public Map<String, Value> values(Span span, Set<String> subjects) {
        ledger.markOverdue();
        var values = new HashMap<String, Value>();
        for (var kind : kinds) {
            var asked = new Tallies.Question(Liaisons.CITY, kind, span.first(), span.last());
            for (var count : tallies.by(Tallies.By.UNIT, asked)) {
                int judged = count.done() + count.doneLate() + count.overdue();
                if (judged > 0 && !count.key().isEmpty()) {
                    values.merge(count.key(), Value.share(good.applyAsInt(count), judged), ScoreDuties::sum);
                }
            }
        }
        return values;
    }

    static Value sum(Value one, Value other) {
        return Value.share(one.counted() + other.counted(), of(one) + of(other));
    }

    private static int of(Value value) {
        return value.of() == null ? 0 : value.of();
    }

    @Override
    public List<Evidence> records(String subject, Span span) {
        return liaisons.find(subject)
                .map(post -> ledger.of(new Ledger.Question(kinds, post, span.first(), span.last(), null)).stream()
                        .filter(entry -> entry.counted() && JUDGED.contains(entry.state()))
                        .map(this::evidence)
                        .toList())
                .orElse(List.of());
    }

    private Evidence evidence(Ledger.Entry entry) {
        return Evidence.ofShare(
                entry.id().toString(),
                entry.title().zh() + "　" + entry.label(),
                entry.state().label(),
                entry.due(),
                dayOrNull(entry.doneAt()),
                isGood.test(entry.state()),
                "/console/duties/" + entry.id());
    }

    private static @Nullable LocalDate dayOrNull(java.time.@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, CityClock.ZONE);
    }
}
