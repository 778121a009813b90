package org.lingxing.platform.gazette;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingxing.reader.TargetDirection;

/**
 * A document's targets as a table, division by quantity, with its sums checked.
 *
 * @param rows as the text orders them
 * @param sums one a column: what the text prints as the total against what its rows add up to
 */
record TargetTable(
        String document, @Nullable String number, String title, List<Column> columns, List<Row> rows, List<Sum> sums) {

    private static final String TOTAL = "合计";
    private static final String CITY = "市本级";

    enum Kind {
        TOTAL,
        CITY,
        UNIT
    }

    record Column(String name, String unit, TargetDirection direction, String provision) {}

    /** @param code of the division; null when the register of divisions does not know the name */
    record Row(String division, @Nullable String code, Kind kind, List<@Nullable Cell> cells) {}

    record Cell(UUID target, BigDecimal value, CertaintyView certainty, Confirmation confirmation) {}

    /** @param printed null when the text prints no total; then nothing is checked */
    record Sum(
            String column,
            @Nullable BigDecimal printed,
            BigDecimal computed,
            @Nullable Boolean fits) {}

    /**
     * @param targets of one document that go by division, at least one
     * @param codeOf the code of a printed division
     */
    static TargetTable of(List<Targets.Row> targets, Function<String, @Nullable String> codeOf) {
        Map<String, Column> columns = new LinkedHashMap<>();
        Map<String, Map<String, Targets.Row>> byDivision = new LinkedHashMap<>();
        for (Targets.Row target : targets) {
            String division = target.division();
            if (division != null) {
                columns.putIfAbsent(
                        target.name(),
                        new Column(target.name(), target.unit(), target.direction(), target.provision()));
                byDivision
                        .computeIfAbsent(division, name -> new LinkedHashMap<>())
                        .put(target.name(), target);
            }
        }
        var rows = new ArrayList<Row>();
        byDivision.forEach((division, cells) -> rows.add(new Row(
                division,
                kindOf(division) == Kind.UNIT ? codeOf.apply(division) : null,
                kindOf(division),
                cells(columns.keySet(), cells))));
        Targets.Row first = targets.getFirst();
        return new TargetTable(
                first.document(),
                first.documentNumber(),
                first.documentTitle(),
                List.copyOf(columns.values()),
                rows,
                sums(List.copyOf(columns.keySet()), byDivision));
    }

    private static List<@Nullable Cell> cells(Iterable<String> columns, Map<String, Targets.Row> row) {
        var cells = new ArrayList<@Nullable Cell>();
        for (String column : columns) {
            Targets.Row target = row.get(column);
            cells.add(
                    target == null
                            ? null
                            : new Cell(
                                    target.id(),
                                    target.value(),
                                    CertaintyView.of(target.reasons()),
                                    target.confirmation()));
        }
        return cells;
    }

    private static List<Sum> sums(List<String> columns, Map<String, Map<String, Targets.Row>> byDivision) {
        return columns.stream().map(column -> sum(column, byDivision)).toList();
    }

    private static Sum sum(String column, Map<String, Map<String, Targets.Row>> byDivision) {
        BigDecimal printed = null;
        BigDecimal computed = BigDecimal.ZERO;
        for (var row : byDivision.entrySet()) {
            Targets.Row target = row.getValue().get(column);
            if (target != null && kindOf(row.getKey()) == Kind.TOTAL) {
                printed = target.value();
            } else if (target != null) {
                computed = computed.add(target.value());
            }
        }
        return new Sum(column, printed, computed, printed == null ? null : printed.compareTo(computed) == 0);
    }

    private static Kind kindOf(String division) {
        return switch (division) {
            case TOTAL -> Kind.TOTAL;
            case CITY -> Kind.CITY;
            default -> Kind.UNIT;
        };
    }
}
