package org.lingxing.decrees.rehab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lingxing.law.Computation;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;

/** Computations over small sets of names. */
final class Sets {

    private Sets() {}

    /** Those of the first that stand in the second too, in the order of the first. */
    static <T> Computation<List<T>> common(
            Figure<? extends Collection<T>> first, Figure<? extends Collection<T>> other) {
        List<T> common = new ArrayList<>(first.value());
        common.retainAll(other.value());
        return new Computation<>("COMMON", List.copyOf(common), List.of(first, other));
    }

    /** Met when there is one at least. */
    static Computation<Finding> isNotEmpty(Figure<? extends Collection<?>> many) {
        return new Computation<>("NOT_EMPTY", Finding.of(!many.value().isEmpty()), List.of(many));
    }

    /** Met when every fact is so. */
    static Computation<Finding> allHold(List<Figure<Boolean>> facts) {
        boolean holds = facts.stream().allMatch(Figure::value);
        return new Computation<>("ALL_HOLD", Finding.of(holds), List.copyOf(facts));
    }

    /** Met when there is one at least and every fact is so. */
    static Computation<Finding> isThereAndAllHold(Figure<? extends Collection<?>> many, List<Figure<Boolean>> facts) {
        boolean holds = !many.value().isEmpty() && facts.stream().allMatch(Figure::value);
        List<Figure<?>> figures = new ArrayList<>(facts);
        figures.addFirst(many);
        return new Computation<>("THERE_AND_ALL_HOLD", Finding.of(holds), figures);
    }
}
