package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lingxing.platform.scoring.Sheet;

/**
 * How one of those scored stands in the field: a function of the sheet, the visits and what was settled.
 *
 * @param visits none, one or two
 * @param differences what the two saw too differently, and nobody has settled
 */
record FieldState(List<Visit> visits, List<Difference> differences) {

    FieldState {
        visits = List.copyOf(visits);
        differences = List.copyOf(differences);
    }

    /** Points that lie too far apart. */
    record Difference(String item, BigDecimal first, BigDecimal second) {}

    /** Whether somebody has given points here. */
    boolean isBy(String account) {
        return visits.stream().anyMatch(visit -> visit.account().equals(account));
    }

    /** Whether the points of all items are settled. */
    boolean isComplete() {
        return visits.size() == 2 && differences.isEmpty();
    }

    /** @param settled the items that a leader settled */
    static FieldState of(List<Visit> visits, List<String> settled, Sheet sheet, BigDecimal tolerance) {
        var open = new ArrayList<Difference>();
        if (visits.size() == 2) {
            for (var item : sheet.items().toList()) {
                var first = visits.getFirst().line(item.code());
                var second = visits.getLast().line(item.code());
                if (first.isPresent() && second.isPresent() && !settled.contains(item.code())) {
                    var one = first.get().points();
                    var other = second.get().points();
                    if (isTooFar(one, other, item.points(), tolerance)) {
                        open.add(new Difference(item.code(), one, other));
                    }
                }
            }
        }
        return new FieldState(visits, open);
    }

    /** Whether two lie further apart than the share of the item's points; exactly that far is near enough. */
    static boolean isTooFar(BigDecimal one, BigDecimal other, BigDecimal points, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(points.multiply(tolerance)) > 0;
    }
}
