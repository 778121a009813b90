package org.lingxing.platform.water;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.sensing.Classifier;
import org.lingxing.sensing.Flag;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Judge;
import org.lingxing.sensing.Sample;
import org.lingxing.sensing.StationState;
import org.lingxing.sensing.Sums;

/**
 * What is kept in memory of a station: where the judge stands, the latest value of each item, the sums of the days that
 * are being filled. All of it follows from what is stored; only the writer changes it, after a commit.
 */
final class StationMemory {

    private static final int KEPT_DAYS = 2;

    private final Station station;
    private final Judge judge;
    /** Days whose sums are known here; older ones are counted anew when something comes for them. */
    private final Map<LocalDate, Sums> days = new HashMap<>();

    private StationState state;
    private long stored = Long.MIN_VALUE;
    private volatile Latest latest = new Latest(List.of(), null, null);

    /** The latest value of an item. */
    record Value(Item item, long at, long value, int flags) {}

    /**
     * What a station last sent.
     *
     * @param values one an item, in the items' order
     * @param sample the latest sample; null when none came
     * @param judged its class
     */
    record Latest(List<Value> values, @Nullable Sample sample, Classifier.@Nullable Judged judged) {}

    StationMemory(Station station, Judge judge) {
        this.station = station;
        this.judge = judge;
        this.state = judge.blank();
    }

    Station station() {
        return station;
    }

    Judge judge() {
        return judge;
    }

    StationState state() {
        return state;
    }

    void state(StationState next) {
        state = next;
    }

    /** Samples at this moment or before may be stored already. */
    long stored() {
        return stored;
    }

    Map<LocalDate, Sums> days() {
        return days;
    }

    /** Lets go of the sums of all days but the latest two. */
    void keepDays() {
        while (days.size() > KEPT_DAYS) {
            days.remove(Collections.min(days.keySet()));
        }
    }

    Latest latest() {
        return latest;
    }

    /** Takes in samples that are newer than all before. */
    void follow(List<Sample> samples, List<Classifier.Judged> classes) {
        if (samples.isEmpty()) {
            return;
        }
        var values = new HashMap<Item, Value>();
        latest.values().forEach(value -> values.put(value.item(), value));
        var last = latest.sample();
        var judged = latest.judged();
        for (int i = 0; i < samples.size(); i++) {
            var sample = samples.get(i);
            stored = Math.max(stored, sample.at());
            boolean ahead = sample.size() > 0 && Flag.FUTURE.in(sample.flags(0));
            if (!ahead && (last == null || sample.at() >= last.at())) {
                last = sample;
                judged = classes.get(i);
                for (int j = 0; j < sample.size(); j++) {
                    values.put(
                            sample.item(j), new Value(sample.item(j), sample.at(), sample.value(j), sample.flags(j)));
                }
            }
        }
        latest = new Latest(
                values.values().stream()
                        .sorted((one, other) -> one.item().compareTo(other.item()))
                        .toList(),
                last,
                judged);
    }
}
