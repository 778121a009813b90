package org.lingxing.tool;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.tool.json.Difference;
import org.lingxing.tool.json.JsonText;
import org.lingxing.tool.json.Place;
import org.lingxing.tool.json.Places;

/**
 * What would change an outcome: the nearest changes of one fact, or where no one fact turns it of two, found by asking the
 * rule again and again. It knows nothing of any rule. Numbers and dates are followed outwards in strides that double, and
 * halved back to the very step at which the outcome turns; a window narrower than a stride may be passed over. The count
 * of questions is bounded, the order fixed: the same case has the same answer on any machine.
 */
final class Nearest {

    /** Questions asked at most. */
    static final int MOST_ASKED = 10_000;

    private static final int MOST_FOUND = 8;
    private static final double FLIPPED = 0.5;
    private static final double APPEARED = 0.6;
    private static final double WHOLLY_GONE = 1;
    private static final int PLAIN_DECIMALS = 4;
    private static final int FEWEST_DECIMALS = 2;

    /** A place with what would have to stand there; {@code steps} from where it stands, 0 off every axis. */
    record Change(Place place, @Nullable Object becomes, double distance, long steps) {}

    /** Changes that turn the outcome together, and what it says then. */
    record Found(List<Change> changes, String outcome) {

        double distance() {
            return changes.stream().mapToDouble(Change::distance).sum();
        }

        private String where() {
            return changes.stream().map(change -> change.place().pointer()).collect(Collectors.joining(" "));
        }
    }

    private final Object facts;
    private final LocalDate otherwise;
    private final List<Place> places;
    private final Turning turning;

    /**
     * @param otherwise where a date that is not given is thought to stand
     * @param decides what an outcome says of the members in question, as a tree; null when the facts are refused
     */
    Nearest(Object facts, List<Place> places, LocalDate otherwise, Function<Object, @Nullable Object> decides) {
        this.facts = facts;
        this.otherwise = otherwise;
        this.places = places;
        this.turning = new Turning(facts, decides, MOST_ASKED);
    }

    /** What was found, the nearest first. */
    List<Found> search() {
        List<Found> found = new ArrayList<>();
        for (var place : places) {
            alone(place).forEach(change -> add(found, List.of(change)));
        }
        if (found.isEmpty()) {
            pairs(found);
        }
        Map<String, Found> best = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparingDouble(Found::distance).thenComparing(Found::where))
                .forEach(one -> best.putIfAbsent(one.where() + one.outcome(), one));
        return best.values().stream().limit(MOST_FOUND).toList();
    }

    /** How many questions were asked. */
    int asked() {
        return turning.asked();
    }

    private void add(List<Found> found, List<Change> changes) {
        var outcome = turning.decided(tree(changes));
        found.add(new Found(changes, JsonText.of(outcome)));
    }

    private Object tree(List<Change> changes) {
        var tree = facts;
        for (var change : changes) {
            tree = Places.with(tree, change.place(), change.becomes());
        }
        return tree;
    }

    /** Changes of that place alone that turn the outcome; on an axis the nearest each way. */
    private List<Change> alone(Place place) {
        List<Change> changes = new ArrayList<>();
        var axis = Axis.of(place, otherwise);
        if (axis == null) {
            for (var change : choices(place)) {
                if (turning.turns(tree(List.of(change)), false)) {
                    changes.add(change);
                }
            }
            return changes;
        }
        for (int way : new int[] {-1, 1}) {
            var edge = edge(place, axis, way, isFollowed(place, axis, way));
            if (edge != null) {
                changes.add(edge);
            }
        }
        if (place.value() != null && place.removable()) {
            var gone = gone(place);
            if (turning.turns(tree(List.of(gone)), false)) {
                changes.add(gone);
            }
        }
        return changes;
    }

    /** Whether the outcome goes along with the place that way, stride by stride, so that a stride alone is no turn. */
    private boolean isFollowed(Place place, Axis axis, int way) {
        long stride = axis.stride();
        if (place.value() == null || 2 * stride > (way > 0 ? axis.most() : -axis.least())) {
            return false;
        }
        var first = tree(List.of(change(place, axis, way * stride)));
        var second = tree(List.of(change(place, axis, 2L * way * stride)));
        return turning.turns(first, false)
                && turning.turns(second, false)
                && !Difference.same(turning.decided(first), turning.decided(second));
    }

    private @Nullable Change edge(Place place, Axis axis, int way, boolean followed) {
        long most = way > 0 ? axis.most() : -axis.least();
        long before = 0;
        if (place.value() == null && way > 0 && turning.turns(tree(List.of(change(place, axis, 0))), followed)) {
            return change(place, axis, 0);
        }
        for (long steps = Math.min(1, most); steps > 0 && !turning.isExhausted(); steps = next(steps, most, axis)) {
            if (turning.turns(tree(List.of(change(place, axis, way * steps))), followed)) {
                return halved(place, axis, way, before, steps, followed);
            }
            before = steps;
        }
        return null;
    }

    private static long next(long steps, long most, Axis axis) {
        if (steps >= most) {
            return 0;
        }
        return Math.min(most, steps < axis.nearby() ? steps + 1 : steps * 2);
    }

    /** Between a step that does not turn it and one that does: the first that does. */
    private Change halved(Place place, Axis axis, int way, long unturned, long turned, boolean followed) {
        long low = unturned;
        long high = turned;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (turning.turns(tree(List.of(change(place, axis, way * middle))), followed)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return plainer(place, axis, way, high, change -> turning.turns(tree(List.of(change)), followed));
    }

    /**
     * Where a number has no step of its own and the edge falls between plain ones, the next plain one beyond it: 1.13
     * rather than 1.120001.
     */
    private static Change plainer(Place place, Axis axis, int way, long steps, Predicate<Change> turns) {
        var edge = change(place, axis, way * steps);
        if (place.range() instanceof Place.Range.Amount range
                && range.step() == null
                && edge.becomes() instanceof BigDecimal exact
                && decimals(exact) > PLAIN_DECIMALS) {
            int given = place.value() instanceof BigDecimal number ? decimals(number) : 0;
            int last = decimals((BigDecimal) axis.at().apply(way * (steps - 1)));
            int decimals = Math.max(FEWEST_DECIMALS, Math.max(given, last > PLAIN_DECIMALS ? 0 : last));
            var plain = exact.setScale(decimals, way > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR);
            if (plain.compareTo(range.min()) >= 0 && plain.compareTo(range.max()) <= 0) {
                var change = new Change(place, plain, edge.distance(), edge.steps());
                return turns.test(change) ? change : edge;
            }
        }
        return edge;
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static Change change(Place place, Axis axis, long steps) {
        return new Change(
                place, axis.at().apply(steps), place.value() == null ? APPEARED : axis.distance(steps), steps);
    }

    private static Change gone(Place place) {
        return new Change(place, null, place.range() instanceof Place.Range.Other ? WHOLLY_GONE : APPEARED, 0);
    }

    /** What else may stand in a place whose values stand in no line. */
    private static List<Change> choices(Place place) {
        List<Change> choices = new ArrayList<>();
        double distance = place.value() == null ? APPEARED : FLIPPED;
        switch (place.range()) {
            case Place.Range.Truth truth -> {
                for (boolean other : new boolean[] {true, false}) {
                    if (!Boolean.valueOf(other).equals(place.value())) {
                        choices.add(new Change(place, other, distance, 0));
                    }
                }
            }
            case Place.Range.Choice choice ->
                choice.codes().stream()
                        .filter(code -> !code.equals(place.value()))
                        .forEach(code -> choices.add(new Change(place, code, distance, 0)));
            default -> {}
        }
        if (place.value() != null && place.removable()) {
            choices.add(gone(place));
        }
        return choices;
    }

    /** Where no place alone turns it: two together, each brought as near as the other allows. */
    private void pairs(List<Found> found) {
        var probes = places.stream().map(this::probes).toList();
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                if (isEntangled(places.get(i), places.get(j))) {
                    continue;
                }
                pair(probes.get(i), probes.get(j), found);
            }
        }
    }

    /** Taking something out moves, or takes along, what stands behind or inside: such two are not changed together. */
    private static boolean isEntangled(Place one, Place other) {
        return moves(one, other) || moves(other, one);
    }

    private static boolean moves(Place one, Place other) {
        var path = one.path();
        var unmoved = path.getLast() instanceof Integer ? path.subList(0, path.size() - 1) : path;
        return unmoved.size() < other.path().size()
                && other.path().subList(0, unmoved.size()).equals(unmoved);
    }

    private void pair(List<Change> ones, List<Change> others, List<Found> found) {
        for (var one : ones) {
            for (var other : others) {
                if (turning.isExhausted()) {
                    return;
                }
                if (turning.turns(tree(List.of(one, other)), true)) {
                    var nearer = nearer(one, other);
                    add(found, List.of(nearer, nearer(other, nearer)));
                    return;
                }
            }
        }
    }

    /** The change brought back on its axis as far as the outcome stays turned while the other stands. */
    private Change nearer(Change change, Change other) {
        var axis = change.steps() == 0 ? null : Axis.of(change.place(), otherwise);
        if (axis == null) {
            return change;
        }
        int way = change.steps() > 0 ? 1 : -1;
        long low = 0;
        long high = Math.abs(change.steps());
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (turning.turns(tree(List.of(change(change.place(), axis, way * middle), other)), true)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return plainer(change.place(), axis, way, high, plain -> turning.turns(tree(List.of(plain, other)), true));
    }

    /** A few changes of a place from near to far. */
    private List<Change> probes(Place place) {
        var axis = Axis.of(place, otherwise);
        if (axis == null) {
            return choices(place);
        }
        List<Change> probes = new ArrayList<>();
        for (int way : new int[] {-1, 1}) {
            long most = way > 0 ? axis.most() : -axis.least();
            for (long steps = Math.min(1, most); steps > 0; steps = steps >= most ? 0 : Math.min(most, steps * 16)) {
                probes.add(change(place, axis, way * steps));
            }
        }
        if (place.value() != null && place.removable()) {
            probes.add(gone(place));
        }
        return probes;
    }
}
