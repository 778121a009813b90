package org.lingxing.sensing;

import java.util.ArrayList;
import java.util.List;
import org.lingxing.decrees.water.WaterClass;

/** Watches one station for alarms: one alarm while it lasts, and it ends by itself. */
final class Watch {

    private final AlarmRule[] rules;

    Watch(List<AlarmRule> rules) {
        this.rules = rules.toArray(AlarmRule[]::new);
    }

    int size() {
        return rules.length;
    }

    void lasts(StationState state, String rule, long since) {
        for (int i = 0; i < rules.length; i++) {
            if (rules[i].name().equals(rule)) {
                state.lastsSince[i] = since;
            }
        }
    }

    /** Looks at a sample that follows all seen before. */
    void look(StationState state, Sample sample, Classifier.Judged judged, int leftOut, List<AlarmChange> alarms) {
        for (int i = 0; i < rules.length; i++) {
            var rule = rules[i];
            switch (rule.kind()) {
                case CLASS_WORSE -> {
                    var found = judged.waterClass();
                    var bound = rule.waterClass();
                    if (found != null && bound != null) {
                        count(state, i, found.compareTo(bound) > 0, sample.at(), found.compareTo(WaterClass.I), alarms);
                    }
                }
                case SILENT -> count(state, i, false, sample.at(), 0, alarms);
                case GAP -> lookForGap(state, i, sample, leftOut, alarms);
                default -> lookAtValue(state, i, sample, leftOut, alarms);
            }
        }
    }

    /** Notices that nothing came until now. */
    void listen(StationState state, long now, List<AlarmChange> alarms) {
        for (int i = 0; i < rules.length; i++) {
            var rule = rules[i];
            if (rule.kind() == AlarmRule.Kind.SILENT
                    && state.hasSeen()
                    && state.lastsSince[i] == StationState.NEVER
                    && now - state.latest >= rule.seconds()) {
                state.lastsSince[i] = state.latest;
                alarms.add(new AlarmChange(rule.name(), true, state.latest, now, 0));
            }
        }
    }

    /** What begins and ends between what was told and how it turned out, with the values that were seen. */
    List<AlarmChange> difference(StationState told, StationState found, long at, List<AlarmChange> seen) {
        List<AlarmChange> changes = new ArrayList<>();
        for (int i = 0; i < rules.length; i++) {
            boolean lasted = told.lastsSince[i] != StationState.NEVER;
            boolean lasts = found.lastsSince[i] != StationState.NEVER;
            if (lasted != lasts) {
                var rule = rules[i].name();
                long value = seen.stream()
                        .filter(change -> change.rule().equals(rule))
                        .mapToLong(AlarmChange::value)
                        .findFirst()
                        .orElse(0);
                changes.add(new AlarmChange(rule, lasts, lasts ? found.lastsSince[i] : told.lastsSince[i], at, value));
            }
        }
        return changes;
    }

    private void lookAtValue(StationState state, int place, Sample sample, int leftOut, List<AlarmChange> alarms) {
        var rule = rules[place];
        int index = sample.find(rule.watched());
        if (index < 0 || (sample.flags(index) & leftOut) != 0) {
            return;
        }
        long value = sample.counted(index);
        if (rule.kind() == AlarmRule.Kind.FALL) {
            state.recent[place].add(sample.at(), value, rule.seconds());
        }
        boolean bad = switch (rule.kind()) {
            case ABOVE -> value > rule.threshold();
            case BELOW -> value < rule.threshold();
            default -> state.recent[place].greatest() - value >= rule.threshold();
        };
        count(state, place, bad, sample.at(), value, alarms);
    }

    /**
     * A value that is left out is none: an instrument that is stuck measures nothing. An item that was never measured is not
     * missed. The alarm begins with the last value there was.
     */
    private void lookForGap(StationState state, int place, Sample sample, int leftOut, List<AlarmChange> alarms) {
        var rule = rules[place];
        int index = sample.find(rule.watched());
        boolean lasts = state.lastsSince[place] != StationState.NEVER;
        if (index >= 0 && (sample.flags(index) & leftOut) == 0) {
            state.rowSince[place] = sample.at();
            if (lasts) {
                alarms.add(new AlarmChange(
                        rule.name(), false, state.lastsSince[place], sample.at(), sample.counted(index)));
                state.lastsSince[place] = StationState.NEVER;
            }
        } else if (!lasts && state.rowSince[place] > 0 && sample.at() - state.rowSince[place] >= rule.seconds()) {
            state.lastsSince[place] = state.rowSince[place];
            alarms.add(new AlarmChange(rule.name(), true, state.rowSince[place], sample.at(), 0));
        }
    }

    /** So many in a row against how it stands turn it. */
    private void count(StationState state, int place, boolean bad, long at, long value, List<AlarmChange> alarms) {
        boolean lasts = state.lastsSince[place] != StationState.NEVER;
        if (bad == lasts) {
            state.inARow[place] = 0;
            return;
        }
        if (state.inARow[place] == 0) {
            state.rowSince[place] = at;
        }
        state.inARow[place]++;
        if (state.inARow[place] >= rules[place].inARow()) {
            long since = bad ? state.rowSince[place] : state.lastsSince[place];
            state.lastsSince[place] = bad ? since : StationState.NEVER;
            state.inARow[place] = 0;
            alarms.add(new AlarmChange(rules[place].name(), bad, since, at, value));
        }
    }
}
