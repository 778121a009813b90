package org.lingxing.sensing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges the samples of one station: {@code (state, batch) → (state, flags, classes, alarms)}. It keeps nothing itself and
 * may be used by many threads at once.
 *
 * <p>A sample older than the latest is held to range, time and class, but not to its neighbours, and begins no alarm.
 */
public final class Judge {

    private final Checks checks;
    private final @Nullable Check[] byPlace;
    private final int[] gapSeconds;
    private final int[] lateSeconds;
    private final Classifier classifier;
    private final Watch watch;

    public Judge(Checks checks, Classifier classifier, List<AlarmRule> rules) {
        this.checks = checks;
        this.byPlace = checks.byPlace();
        this.gapSeconds = checks.gapByPlace();
        this.lateSeconds = checks.lateByPlace();
        this.classifier = classifier;
        this.watch = new Watch(rules);
    }

    /**
     * What came of a batch.
     *
     * @param before the state before the last sample, from which it is judged again when more of it comes
     * @param samples the same samples with their flags
     * @param classes one for each
     */
    public record Judged(
            StationState state,
            StationState before,
            List<Sample> samples,
            List<Classifier.Judged> classes,
            List<AlarmChange> alarms) {}

    /** Where every station begins. */
    public StationState blank() {
        return StationState.blank(watch.size());
    }

    /** The same state with no alarm that lasts: which ones do, whoever keeps them says ({@link #lasting}). */
    public StationState quiet(StationState state) {
        var next = state.copy();
        Arrays.fill(next.lastsSince, StationState.NEVER);
        return next;
    }

    /** A state in which this alarm lasts already. */
    public StationState lasting(StationState state, String rule, long since) {
        var next = state.copy();
        watch.lasts(next, rule, since);
        return next;
    }

    /**
     * Judges a batch.
     *
     * @param batch by time, the oldest first
     */
    public Judged judge(StationState state, List<Sample> batch) {
        var next = state.copy();
        var before = state;
        List<Sample> samples = new ArrayList<>(batch.size());
        List<Classifier.Judged> classes = new ArrayList<>(batch.size());
        List<AlarmChange> alarms = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            var sample = batch.get(i);
            if (i > 0 && i == batch.size() - 1) {
                before = next.copy();
            }
            boolean inOrder = sample.at() > next.latest;
            var flagged = sample.flagged(flags(next, sample, inOrder));
            var judged = classifier.judge(flagged, checks.leftOut());
            samples.add(flagged);
            classes.add(judged);
            // a clock that runs ahead must not make everything after it old
            if (inOrder && !isAhead(sample)) {
                watch.look(next, flagged, judged, checks.leftOut(), alarms);
                next.latest = sample.at();
            }
        }
        return new Judged(next, before, samples, classes, alarms);
    }

    /**
     * Judges the latest sample again because more of its values came. What begins or ends is held against what was told
     * before.
     *
     * @param before the state before that sample
     * @param told the state after it as it was
     */
    public Judged again(StationState before, StationState told, Sample latest) {
        var judged = judge(before, List.of(latest));
        return new Judged(
                judged.state(),
                before,
                judged.samples(),
                judged.classes(),
                watch.difference(told, judged.state(), latest.at(), judged.alarms()));
    }

    /** Judges that nothing came until that moment. */
    public Judged silence(StationState state, long now) {
        var next = state.copy();
        List<AlarmChange> alarms = new ArrayList<>();
        watch.listen(next, now, alarms);
        return new Judged(next, state, List.of(), List.of(), alarms);
    }

    private short[] flags(StationState state, Sample sample, boolean inOrder) {
        var flags = new short[sample.size()];
        int ahead = isAhead(sample) ? Flag.FUTURE.bit() : 0;
        long underway = sample.received() - sample.at();
        boolean compared = inOrder && !isAhead(sample);
        for (int i = 0; i < flags.length; i++) {
            int found = sample.flags(i) | ahead | (underway > lateSeconds[sample.place(i)] ? Flag.LATE.bit() : 0);
            long value = sample.value(i);
            var check = byPlace[sample.place(i)];
            if (check != null && (value < check.least() || value > check.most())) {
                found |= Flag.OUT_OF_RANGE.bit();
            } else if (compared) {
                found |= compare(state, sample, i, check);
            }
            flags[i] = (short) found;
        }
        return flags;
    }

    /** Holds a value to the one before, and remembers it. */
    private int compare(StationState state, Sample sample, int index, @Nullable Check check) {
        int place = sample.place(index);
        long value = sample.value(index);
        int found = 0;
        if (state.lastAt[place] == StationState.NEVER) {
            state.same[place] = 1;
        } else {
            if (sample.at() - state.lastAt[place] > gapSeconds[place]) {
                found |= Flag.GAP.bit();
            } else if (check != null && check.step() > 0 && Math.abs(value - state.last[place]) > check.step()) {
                found |= Flag.STEP.bit();
            }
            // below the detection limit every value is the limit: that is no stuck instrument
            boolean equal = value == state.last[place] && !Flag.BELOW_DETECTION.in(sample.flags(index));
            state.same[place] = equal ? Math.min(state.same[place] + 1, StationState.SAMPLES) : 1;
            if (check != null && check.stuckAfter() > 0 && state.same[place] >= check.stuckAfter()) {
                found |= Flag.STUCK.bit();
            }
        }
        state.lastAt[place] = sample.at();
        state.last[place] = value;
        return found;
    }

    private boolean isAhead(Sample sample) {
        return sample.at() - sample.received() > checks.aheadSeconds();
    }
}
