package org.lingxing.platform.water;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.sensing.Classifier;
import org.lingxing.sensing.Flag;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Judge;
import org.lingxing.sensing.Sample;
import org.lingxing.sensing.StationState;

/**
 * What is kept in memory of a station: where the judge stands, the latest sample, the latest value of each item. All of
 * it follows from what is stored; only the writer changes it, after a commit.
 */
final class StationMemory {

    private final Station station;
    private final Judge judge;
    private final int edition;
    private StationState state;
    private @Nullable StationState before;
    private Samples.@Nullable Stored last;
    private long stored = Long.MIN_VALUE;
    private long oldest = Long.MAX_VALUE;
    private long replayed = Long.MIN_VALUE;
    private volatile Latest latest = new Latest(List.of(), null, null);
    private volatile @Nullable Written written;

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

    /** What a station last sent, as it is given out. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares it, and only the answer reads it
    record Written(Latest latest, byte[] json) {}

    /** @param edition of the figures that the judge goes by */
    StationMemory(Station station, Judge judge, int edition) {
        this.station = station;
        this.judge = judge;
        this.edition = edition;
        this.state = judge.blank();
    }

    Station station() {
        return station;
    }

    Judge judge() {
        return judge;
    }

    int edition() {
        return edition;
    }

    StationState state() {
        return state;
    }

    void state(StationState next) {
        state = next;
    }

    /** Where the judge stood before the latest sample; null when it cannot be judged again. */
    @Nullable
    StationState before() {
        return before;
    }

    void before(@Nullable StationState its) {
        before = its;
    }

    /** The row of the greatest moment; null when there is none. */
    Samples.@Nullable Stored last() {
        return last;
    }

    /** Samples after this moment are not stored. */
    long stored() {
        return stored;
    }

    /** Samples before this moment are not stored. */
    long oldest() {
        return oldest;
    }

    void oldest(long moment) {
        oldest = moment;
    }

    /** The samples that the state was replayed from begin here. */
    void replayed(long moment) {
        replayed = moment;
    }

    /** Whether what is kept here follows also from a sample of that moment, so that it must be read anew. */
    boolean restsOn(long at) {
        return at >= replayed && at < stored;
    }

    /** Whether that is the moment of the latest sample, which is judged again when more of it comes. */
    boolean isLatest(long at) {
        return last != null && last.sample().at() == at && state.hasSeen() && state.latest() == at;
    }

    Latest latest() {
        return latest;
    }

    @Nullable
    Written written() {
        return written;
    }

    void written(Written its) {
        written = its;
    }

    /** Takes in what was written of moments that are as late as the latest or later. */
    void follow(List<StationWork.Row> rows) {
        Map<Item, Value> values = new EnumMap<>(Item.class);
        latest.values().forEach(value -> values.put(value.item(), value));
        var sampleOfAll = latest.sample();
        var judged = latest.judged();
        for (var row : rows) {
            var sample = row.sample();
            oldest = Math.min(oldest, sample.at());
            if (sample.at() >= stored) {
                stored = sample.at();
                last = new Samples.Stored(sample, row.found(), row.version());
            }
            boolean ahead = sample.size() > 0 && Flag.FUTURE.in(sample.flags(0));
            if (!ahead && (sampleOfAll == null || sample.at() >= sampleOfAll.at())) {
                sampleOfAll = sample;
                judged = row.found();
                for (int j = 0; j < sample.size(); j++) {
                    values.put(
                            sample.item(j), new Value(sample.item(j), sample.at(), sample.value(j), sample.flags(j)));
                }
            }
        }
        latest = new Latest(List.copyOf(values.values()), sampleOfAll, judged);
    }
}
