package org.lingxing.platform.water;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.sensing.Judge;
import org.lingxing.sensing.Sample;

/** What one commit does to one station: deliveries merged with each other and with what is stored. */
final class StationWork {

    private final StationMemory memory;
    private final Map<Long, Pending> pending = new HashMap<>();
    private final List<Superseded> superseded = new ArrayList<>();
    private boolean touchesStored;
    private @Nullable Judged judged;

    /** What stood there before a correction. */
    record Superseded(long at, int item, int version, long value, int flags) {}

    /** The rows to write, by time. */
    record Judged(Judge.Judged outcome, List<Pending> rows) {}

    /** A row that will be written. */
    static final class Pending {
        private Sample sample;
        private final Samples.@Nullable Stored stored;

        Pending(Sample sample, Samples.@Nullable Stored stored) {
            this.sample = sample;
            this.stored = stored;
        }

        /** Whether nothing is stored of that moment. */
        boolean isNew() {
            return stored == null;
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

    /** Whether something older than the latest was written, so that the memory must be read anew. */
    boolean touchesStored() {
        return touchesStored;
    }

    /** Whether a sample of that moment could be stored already. */
    boolean mayBeStored(long at) {
        return at <= memory.stored();
    }

    /**
     * Takes one delivery in.
     *
     * @param stored what is stored of the moments for which something may be
     */
    Accepted take(List<Sample> samples, Map<Long, Samples.Stored> stored) {
        int added = 0;
        int repeated = 0;
        int corrected = 0;
        for (var sample : samples) {
            var there = pending.get(sample.at());
            var old = there == null ? stored.get(sample.at()) : null;
            touchesStored |= mayBeStored(sample.at());
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
                } else {
                    corrected++;
                    keep(row.stored, before, index);
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

    private void keep(Samples.@Nullable Stored stored, Sample before, int index) {
        if (stored != null) {
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
            var rows = new ArrayList<>(pending.values());
            rows.sort((one, other) -> Long.compare(one.sample.at(), other.sample.at()));
            var samples = rows.stream().map(row -> row.sample).toList();
            judged = new Judged(memory.judge().judge(memory.state(), samples), rows);
        }
        return judged;
    }

    private static Sample.Builder builderOf(Sample sample) {
        var builder = new Sample.Builder();
        for (int i = 0; i < sample.size(); i++) {
            builder.with(sample.item(i), sample.value(i), sample.flags(i));
        }
        return builder;
    }
}
