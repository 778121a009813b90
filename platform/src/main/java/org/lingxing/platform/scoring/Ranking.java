package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Certificates in the order of their totals. */
public final class Ranking {

    private static final Comparator<Certificate> BY_TOTAL = Comparator.comparing(
                    Certificate::total, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(one -> one.subject().name())
            .thenComparing(one -> one.subject().id());

    private Ranking() {}

    /**
     * A certificate with its rank: equal totals share one, the next is skipped (1, 2, 2, 4).
     *
     * @param rank null where nothing was to be scored
     */
    public record Ranked(@Nullable Integer rank, Certificate certificate) {}

    public static List<Ranked> of(List<Certificate> certificates) {
        var ordered = certificates.stream().sorted(BY_TOTAL).toList();
        var ranked = new ArrayList<Ranked>();
        for (int i = 0; i < ordered.size(); i++) {
            var one = ordered.get(i);
            var total = one.total();
            if (total == null) {
                ranked.add(new Ranked(null, one));
                continue;
            }
            var before = i == 0 ? null : ordered.get(i - 1).total();
            boolean shared = before != null && before.compareTo(total) == 0;
            ranked.add(new Ranked(shared ? ranked.getLast().rank() : Integer.valueOf(i + 1), one));
        }
        return ranked;
    }
}
