package org.lingxing.platform.water;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.sensing.AlarmChange;
import org.lingxing.sensing.Classifier;
import org.lingxing.sensing.Sample;
import org.lingxing.sensing.StationState;

/** What one commit does to one station: deliveries merged with each other and with what is stored. */
final class StationWork {

    private final StationMemory memory;
    private final Map<Long, Pending> pending = new HashMap<>();
    private final List<Superseded> superseded = new ArrayList<>();
    private @Nullable Judged judged;

    /** What stood there before a correction. */
    record Superseded(long at, int item, int version, long value, int flags) {}

    /**
     * What came of it.
     *
     * @param state where the judge stands afterwards
     * @param before where it stood before the last row
     * @param rows to write, by time, with their flags
     */
    record Judged(StationState state, StationState before, List<Row> rows, List<AlarmChange> alarms) {}

    /**
     * A row to write.
     *
     * @param version 1 for what is new
     * @param added the items that were not there before, a bit for each place
     * @param corrected whether a value differs from what was stored
     */
    record Row(Sample sample, Classifier.Judged found, int version, int added, boolean corrected) {

        boolean isNew() {
            return version == 1;
        }
    }

    /** A row while deliveries are merged into it. */
    private static final class Pending {
        private Sample sample;
        private final Samples.@Nullable Stored stored;
        private int added;
        private boolean corrected;

        Pending(Sample sample, Samples.@Nullable Stored stored) {
            this.sample = sample;
            this.stored = stored;
        }

        int version() {
            return stored == null ? 1 : stored.version() + 1;
        }
    }

    StationWork(StationMemory memory) {
        this.memory = memory;
    }

    StationMemory memory() {
        return memory;
    }

    List<Superseded> superseded() {
        return superseded;
    }

    /** Whether a sample of that moment could be stored already, and is not at hand. */
    boolean mustAsk(long at) {
        var last = memory.last();
        return at <= memory.stored()
                && at >= memory.oldest()
                && !pending.containsKey(at)
                && (last == null || last.sample().at() != at);
    }

    /**
     * Takes one delivery in.
     *
     * @param asked what is stored of the moments for which it had to be asked
     */
    Accepted take(List<Sample> samples, Map<Long, Samples.Stored> asked) {
        int added = 0;
        int repeated = 0;
        int corrected = 0;
        for (var sample : samples) {
            var there = pending.get(sample.at());
            var old = there == null ? storedAt(sample.at(), asked) : null;
            if (there == null && old == null) {
                pending.put(sample.at(), new Pending(sample, null));
                added += sample.size();
                continue;
            }
            var row = there == null ? new Pending(Objects.requireNonNull(old).sample(), old) : there;
            var before = row.sample;
            var merged = builderOf(before);
            int changes = 0;
            for (int i = 0; i < sample.size(); i++) {
                int index = before.find(sample.item(i));
                if (index >= 0 && before.value(index) == sample.value(i)) {
                    repeated++;
                    continue;
                }
                changes++;
                if (index < 0) {
                    added++;
                    row.added |= 1 << sample.item(i).place();
                } else {
                    corrected++;
                    keep(row, before, index);
                }
                merged.with(sample.item(i), sample.value(i), sample.flags(i));
            }
            if (changes > 0) {
                row.sample = merged.at(before.at(), before.received());
                pending.put(sample.at(), row);
            }
        }
        return new Accepted(added + repeated + corrected, added, repeated, corrected);
    }

    private Samples.@Nullable Stored storedAt(long at, Map<Long, Samples.Stored> asked) {
        var last = memory.last();
        return last != null && last.sample().at() == at ? last : asked.get(at);
    }

    private void keep(Pending row, Sample before, int index) {
        var stored = row.stored;
        // what was added in this very commit was never stored, and has no version of its own
        if (stored != null && (row.added & 1 << before.item(index).place()) == 0) {
            row.corrected = true;
            superseded.add(new Superseded(
                    before.at(),
                    before.item(index).place(),
                    stored.version(),
                    before.value(index),
                    before.flags(index)));
        }
    }

    /** Judges everything that will be written. */
    Judged judge() {
        if (judged == null) {
            judged = judgeAll();
        }
        return judged;
    }

    private Judged judgeAll() {
        var all = new ArrayList<>(pending.values());
        all.sort((one, other) -> Long.compare(one.sample.at(), other.sample.at()));
        List<Row> rows = new ArrayList<>(all.size());
        List<AlarmChange> alarms = new ArrayList<>();
        var judge = memory.judge();
        var state = memory.state();
        var before = state;
        var known = memory.before();
        int next = 0;
        if (!all.isEmpty()
                && known != null
                && memory.isLatest(all.getFirst().sample.at())) {
            var again = judge.again(known, state, all.getFirst().sample);
            rows.add(row(
                    all.getFirst(), again.samples().getFirst(), again.classes().getFirst()));
            alarms.addAll(again.alarms());
            state = again.state();
            before = known;
            next = 1;
        }
        if (next < all.size()) {
            var rest = all.subList(next, all.size());
            var outcome =
                    judge.judge(state, rest.stream().map(row -> row.sample).toList());
            for (int i = 0; i < rest.size(); i++) {
                rows.add(row(
                        rest.get(i), outcome.samples().get(i), outcome.classes().get(i)));
            }
            alarms.addAll(outcome.alarms());
            state = outcome.state();
            before = outcome.before();
        }
        return new Judged(state, before, rows, alarms);
    }

    private static Row row(Pending pending, Sample sample, Classifier.Judged found) {
        return new Row(sample, found, pending.version(), pending.added, pending.corrected);
    }

    /** The days that are touched. */
    Set<LocalDate> days() {
        Set<LocalDate> days = new HashSet<>();
        for (var row : judge().rows()) {
            days.add(Samples.dayOf(row.sample().at()));
        }
        return days;
    }

    /** Whether a row of that day holds another value than before, so that its sums cannot be added to. */
    boolean corrects(LocalDate day) {
        return judge().rows().stream()
                .anyMatch(row ->
                        row.corrected() && Samples.dayOf(row.sample().at()).equals(day));
    }

    private static Sample.Builder builderOf(Sample sample) {
        var builder = new Sample.Builder();
        for (int i = 0; i < sample.size(); i++) {
            builder.with(sample.item(i), sample.value(i), sample.flags(i));
        }
        return builder;
    }
}
