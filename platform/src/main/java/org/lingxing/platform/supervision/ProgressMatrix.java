package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.gazette.TargetBook.Whose;
import org.lingxing.reader.TargetDirection;

/**
 * The progress of a document's targets by division: sums on top, divisions by measures, the check of sums below. What
 * does not add up is shown, never made to.
 *
 * @param on up to which day figures count
 * @param timeElapsed the part of the time that is over on that day, between the days that most of the targets run
 * @param days up to which something was reported, the latest first
 * @param counts how many figures stand how; sums on top are not among them
 * @param empty how many targets nothing was reported of
 */
record ProgressMatrix(
        String document,
        @Nullable String number,
        String title,
        LocalDate on,
        BigDecimal timeElapsed,
        List<LocalDate> days,
        List<Measure> columns,
        List<@Nullable Total> totals,
        List<Row> rows,
        List<Check> checks,
        Map<TargetLight.Colour, Integer> counts,
        int empty) {

    private static final String PERCENT = "%";

    record Measure(String name, String unit, TargetDirection direction, String provision) {}

    /**
     * A sum on top.
     *
     * @param target the printed sum with what was reported of it as such
     * @param added what the rows report together; {@code null} where they report nothing, or it does not add up
     * @param of how many rows have a figure, and of how many
     * @param light of what the rows report together, as of the last of their days
     */
    record Total(
            ProgressView target,
            @Nullable BigDecimal added,
            int reporting,
            int of,
            @Nullable TargetLight light) {}

    record Row(String printed, @Nullable String division, List<@Nullable ProgressView> cells) {}

    /**
     * The check of a column.
     *
     * @param printed the document's sum of the targets; {@code null} where it prints none
     * @param computed what the rows' targets add up to
     * @param fits {@code null} where there is nothing to check
     * @param reported what was reported for the sum as such; {@code null} where nothing was
     * @param added what the rows report together up to the same day
     * @param reportedFits {@code null} where there is nothing to check
     */
    record Check(
            String column,
            @Nullable BigDecimal printed,
            BigDecimal computed,
            @Nullable Boolean fits,
            @Nullable BigDecimal reported,
            @Nullable BigDecimal added,
            @Nullable Boolean reportedFits) {}

    /** Whether parts of it make the whole: numbers of people do, rates do not. */
    static boolean addsUp(Quantity quantity) {
        return !quantity.unit().startsWith(PERCENT) && quantity.direction() != TargetDirection.AT_MOST;
    }

    /** Asks how a sum stands. */
    interface Judge {

        TargetLight light(ProgressView total, BigDecimal value, LocalDate on);
    }

    static ProgressMatrix of(
            LocalDate on,
            BigDecimal timeElapsed,
            List<LocalDate> days,
            List<Quantity> quantities,
            List<ProgressView> views,
            Judge judge) {
        Map<String, Quantity> measures = new LinkedHashMap<>();
        quantities.forEach(quantity -> measures.putIfAbsent(quantity.name(), quantity));
        List<String> names = List.copyOf(measures.keySet());
        var totals = new ArrayList<@Nullable Total>();
        var checks = new ArrayList<Check>();
        for (Quantity measure : measures.values()) {
            List<ProgressView> column = views.stream()
                    .filter(view -> view.name().equals(measure.name()))
                    .toList();
            Total total = total(column, addsUp(measure), judge);
            totals.add(total);
            checks.add(check(measure.name(), column, total, addsUp(measure)));
        }
        List<ProgressView> cells =
                views.stream().filter(view -> view.whose() == Whose.ROW).toList();
        Quantity first = quantities.getFirst();
        return new ProgressMatrix(
                first.document(),
                first.documentNumber(),
                first.documentTitle(),
                on,
                timeElapsed,
                days,
                measures.values().stream().map(ProgressMatrix::measure).toList(),
                totals,
                rows(cells, names),
                checks,
                counts(cells),
                (int) cells.stream().filter(cell -> cell.figure() == null).count());
    }

    private static Measure measure(Quantity quantity) {
        return new Measure(quantity.name(), quantity.unit(), quantity.direction(), quantity.provision());
    }

    private static @Nullable Total total(List<ProgressView> column, boolean addsUp, Judge judge) {
        ProgressView printed = column.stream()
                .filter(view -> view.whose() == Whose.TOTAL)
                .findFirst()
                .orElse(null);
        if (printed == null) {
            return null;
        }
        List<ProgressView> rows =
                column.stream().filter(view -> view.whose() == Whose.ROW).toList();
        List<ProgressView> reporting =
                rows.stream().filter(view -> view.figure() != null).toList();
        if (reporting.isEmpty() || !addsUp) {
            return new Total(printed, null, reporting.size(), rows.size(), printed.light());
        }
        BigDecimal added = sum(reporting.stream().map(ProgressView::reported));
        LocalDate last = reporting.stream()
                .map(view -> Objects.requireNonNull(view.figure()).asOf())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new Total(printed, added, reporting.size(), rows.size(), judge.light(printed, added, last));
    }

    private static Check check(String name, List<ProgressView> column, @Nullable Total total, boolean addsUp) {
        BigDecimal computed =
                sum(column.stream().filter(view -> view.whose() == Whose.ROW).map(ProgressView::value));
        if (total == null || !addsUp) {
            return new Check(name, total == null ? null : total.target().value(), computed, null, null, null, null);
        }
        BigDecimal printed = total.target().value();
        BigDecimal reported =
                total.target().figure() == null ? null : total.target().reported();
        BigDecimal added = total.added();
        return new Check(
                name,
                printed,
                computed,
                printed.compareTo(computed) == 0,
                reported,
                added,
                (reported == null || added == null) ? null : (reported.compareTo(added) == 0));
    }

    private static BigDecimal sum(Stream<BigDecimal> values) {
        return values.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As printed; what is the city's own comes last. */
    private static List<Row> rows(List<ProgressView> cells, List<String> names) {
        Map<String, List<ProgressView>> byDivision = new LinkedHashMap<>();
        cells.forEach(cell -> byDivision
                .computeIfAbsent(Objects.requireNonNull(cell.printed()), key -> new ArrayList<>())
                .add(cell));
        var rows = new ArrayList<Row>();
        byDivision.forEach((printed, some) -> {
            var line = new ArrayList<@Nullable ProgressView>();
            for (String name : names) {
                line.add(some.stream()
                        .filter(cell -> cell.name().equals(name))
                        .findFirst()
                        .orElse(null));
            }
            rows.add(new Row(printed, some.getFirst().division(), line));
        });
        rows.sort(Comparator.comparing(row -> Liaisons.CITY.value().equals(row.division())));
        return rows;
    }

    static Map<TargetLight.Colour, Integer> counts(List<ProgressView> views) {
        Map<TargetLight.Colour, Integer> counts = new EnumMap<>(TargetLight.Colour.class);
        for (TargetLight.Colour colour : TargetLight.Colour.values()) {
            counts.put(colour, 0);
        }
        for (ProgressView view : views) {
            if (view.light() != null) {
                counts.merge(view.light().light(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
