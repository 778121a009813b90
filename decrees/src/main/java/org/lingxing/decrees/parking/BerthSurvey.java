package org.lingxing.decrees.parking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.GroundIndex;
import org.lingxing.kernel.GroundShape;
import org.lingxing.law.Corpus;

/**
 * All berths of a city against all that stands around them. Of the obstacles each berth is asked only with those that can
 * matter to it, so that {@code parking/berth-legality}, the one code that decides, need not measure the whole city for
 * every berth; the outcome is the same.
 */
public final class BerthSurvey {

    private static final Set<String> LIMITS =
            Set.of(Parking.SHAFT_DISTANCE.name(), Parking.FAR_DISTANCE.name(), Parking.ENTRANCE_DISTANCE.name());

    private final List<BerthLegality.Obstacle> obstacles;
    private final GroundIndex index;
    private final double reach;

    private BerthSurvey(List<BerthLegality.Obstacle> obstacles, double reach) {
        this.obstacles = obstacles;
        this.reach = reach;
        List<GroundShape> shapes =
                obstacles.stream().map(obstacle -> obstacle.geometry().shape()).toList();
        this.index = GroundIndex.of(shapes, reach);
    }

    /**
     * A survey against the obstacles of an input.
     *
     * @param corpus its distances, whichever day they hold on, say what can matter
     * @param input facts of {@code parking/berth-legality}, checked
     */
    public static BerthSurvey against(Corpus corpus, Record input) {
        List<BerthLegality.Obstacle> obstacles = ((BerthLegality.Input) input).obstacles();
        double farthest = corpus.parameters().stream()
                .filter(parameter -> LIMITS.contains(parameter.name()))
                .flatMap(parameter -> parameter.values().stream())
                .mapToDouble(dated -> ((BigDecimal) dated.value()).doubleValue())
                .max()
                .orElseThrow();
        double roughest = obstacles.stream()
                .mapToDouble(obstacle -> metres(obstacle.accuracy()))
                .max()
                .orElse(0);
        // A metre more: the rule rounds what it measures before it compares.
        return new BerthSurvey(obstacles, farthest + roughest + 1);
    }

    /** The facts of a berth with those of the survey's obstacles that can matter, in the order of the survey. */
    public Record around(Record berth) {
        var input = (BerthLegality.Input) berth;
        var near = new BitSet();
        index.near(input.berth().shape(), reach + metres(input.accuracy()), near::set);
        var kept = new ArrayList<BerthLegality.Obstacle>(near.cardinality());
        near.stream().forEach(place -> kept.add(Objects.requireNonNull(obstacles.get(place))));
        return new BerthLegality.Input(
                input.berth(), input.accuracy(), input.road(), input.on(), kept, input.otherwiseProhibited());
    }

    private static double metres(@Nullable BigDecimal accuracy) {
        return accuracy == null ? 0 : accuracy.doubleValue();
    }
}
