package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.gazette.TargetBook.Whose;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of single cases: what it holds of a measure, by division, read from totals that every change keeps. */
@Component
class TargetEntries implements TargetRecord {

    private static final String SUMS = """
            select document, measure, division, coalesce(sum(quantity) filter (where day <= :day), 0) as quantity,
                   coalesce(sum(entries) filter (where day <= :day), 0) as entries
              from supervision.target_entry_day
             where document = any(:documents)
             group by document, measure, division
            """;

    private static final String BEHIND = """
            select number, coalesce(note, '') as words, happened_on as day, quantity, null as address
              from supervision.target_entry
             where document = :document
               and measure = :measure
               and (:division::text is null or division = :division)
               and happened_on <= :day
             order by happened_on desc, number
             limit :most
            """;

    private final JdbcClient database;

    TargetEntries(JdbcClient database) {
        this.database = database;
    }

    private record Sum(String document, String measure, String division, BigDecimal quantity, int entries) {}

    @Override
    public Phrase name() {
        return Phrase.of("平台登记簿", "Register of the platform");
    }

    @Override
    public Map<UUID, Proof> upTo(List<Quantity> targets, LocalDate day) {
        List<Sum> sums = Rows.of(database.sql(SUMS)
                .param("day", day)
                .param(
                        "documents",
                        targets.stream().map(Quantity::document).distinct().toArray(String[]::new))
                .query(Sum.class));
        Map<UUID, Proof> proofs = new HashMap<>();
        for (Quantity target : targets) {
            List<Sum> same = sums.stream()
                    .filter(sum -> sum.document().equals(target.document())
                            && sum.measure().equals(target.name()))
                    .toList();
            if (!same.isEmpty() && ProgressMatrix.addsUp(target)) {
                proofs.put(target.id(), proof(target, same));
            }
        }
        return proofs;
    }

    private static Proof proof(Quantity target, List<Sum> same) {
        String division = divisionOf(target);
        BigDecimal value = BigDecimal.ZERO;
        int entries = 0;
        for (Sum sum : same) {
            if (division == null || division.equals(sum.division())) {
                value = value.add(sum.quantity());
                entries += sum.entries();
            }
        }
        return new Proof(value, entries);
    }

    /** The division whose cases count; {@code null} for all of the city's. */
    private static @Nullable String divisionOf(Quantity target) {
        DivisionCode division = target.division();
        return target.whose() != Whose.ROW || division == null ? null : division.value();
    }

    @Override
    public List<Entry> behind(Quantity target, LocalDate day, int most) {
        return Rows.of(database.sql(BEHIND)
                .param("document", target.document())
                .param("measure", target.name())
                .param("division", divisionOf(target), Types.VARCHAR)
                .param("day", day)
                .param("most", most)
                .query(Entry.class));
    }
}
