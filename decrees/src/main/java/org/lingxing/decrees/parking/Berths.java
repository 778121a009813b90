package org.lingxing.decrees.parking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import org.lingxing.kernel.Ground;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.Computation;
import org.lingxing.law.Figure;

/** The ways in which a berth is held against article 28. */
final class Berths {

    private Berths() {}

    /** Metres between the berth and each obstacle. */
    static Computation<List<BigDecimal>> distances(
            Figure<Geometry> berth, Figure<List<BerthLegality.Obstacle>> obstacles, Figure<Integer> decimals) {
        var shape = berth.value().shape();
        List<BigDecimal> distances = new ArrayList<>();
        for (var obstacle : obstacles.value()) {
            distances.add(Ground.metres(shape, obstacle.geometry().shape(), decimals.value()));
        }
        return new Computation<>("GROUND_DISTANCES", List.copyOf(distances), List.of(berth, obstacles, decimals));
    }

    /** Which surfaces are among those forbidden. */
    static Computation<List<Conflict>> among(
            Figure<? extends Collection<Surface>> given,
            Figure<List<Surface>> forbidden,
            Figure<ProvisionId> provision) {
        var conflicts = given.value().stream()
                .filter(forbidden.value()::contains)
                .map(one -> new Conflict(provision.value(), one.name(), null, null))
                .toList();
        return new Computation<>("FORBIDDEN_AMONG", conflicts, List.of(given, forbidden, provision));
    }

    /** Whether the road is among those forbidden. */
    static Computation<List<Conflict>> ofClass(
            Figure<RoadClass> road, Figure<List<RoadClass>> forbidden, Figure<ProvisionId> provision) {
        List<Conflict> conflicts = forbidden.value().contains(road.value())
                ? List.of(new Conflict(provision.value(), road.value().name(), null, null))
                : List.of();
        return new Computation<>("FORBIDDEN_CLASS", conflicts, List.of(road, forbidden, provision));
    }

    /** A fact that forbids by itself. */
    static Computation<List<Conflict>> forbids(
            Figure<Boolean> fact, Figure<String> kind, Figure<ProvisionId> provision) {
        List<Conflict> conflicts =
                fact.value() ? List.of(new Conflict(provision.value(), kind.value(), null, null)) : List.of();
        return new Computation<>("FORBIDS", conflicts, List.of(fact, kind, provision));
    }

    /** All of them, by provision, then distance. */
    static Computation<List<Conflict>> sorted(List<Figure<List<Conflict>>> lists) {
        var all = lists.stream()
                .flatMap(list -> list.value().stream())
                .sorted(Conflict.IN_ORDER)
                .toList();
        return new Computation<>("SORTED", all, List.copyOf(lists));
    }

    /** Whether there is none. */
    static Computation<Boolean> isEmpty(Figure<List<Conflict>> list) {
        return new Computation<>("IS_EMPTY", list.value().isEmpty(), List.of(list));
    }

    /**
     * Obstacles against their limit.
     *
     * @param accuracy of the berth; that of the obstacle is added
     */
    record Near(
            Figure<List<BerthLegality.Obstacle>> obstacles,
            Figure<List<BigDecimal>> distances,
            Figure<BigDecimal> accuracy,
            Figure<List<ObstacleKind>> kinds,
            Figure<BigDecimal> limit,
            Figure<ProvisionId> provision) {

        /** Within the limit, however inaccurate the positions are. */
        Computation<List<Conflict>> surely() {
            return compute(
                    "WITHIN", (distance, accuracy) -> distance.add(accuracy).compareTo(limit.value()) <= 0);
        }

        /** Within the limit or not: the positions are not accurate enough to tell. */
        Computation<List<Conflict>> perhaps() {
            return compute(
                    "PERHAPS_WITHIN",
                    (distance, accuracy) -> distance.subtract(accuracy).compareTo(limit.value()) <= 0
                            && limit.value().compareTo(distance.add(accuracy)) < 0);
        }

        private Computation<List<Conflict>> compute(String how, BiPredicate<BigDecimal, BigDecimal> counts) {
            List<Conflict> found = new ArrayList<>();
            for (int i = 0; i < obstacles.value().size(); i++) {
                var obstacle = obstacles.value().get(i);
                var distance = distances.value().get(i);
                var own = obstacle.accuracy() == null ? BigDecimal.ZERO : obstacle.accuracy();
                if (kinds.value().contains(obstacle.kind())
                        && counts.test(distance, accuracy.value().add(own))) {
                    found.add(new Conflict(provision.value(), obstacle.kind().name(), distance, limit.value()));
                }
            }
            return new Computation<>(
                    how, List.copyOf(found), List.of(obstacles, distances, accuracy, kinds, limit, provision));
        }
    }
}
