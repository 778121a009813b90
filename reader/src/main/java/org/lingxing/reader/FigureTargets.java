package org.lingxing.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lingxing.kernel.Phrase;

/**
 * Targets that stand in a table of figures, a division a row. Every column is added up and held against the row of totals;
 * a difference is said, never repaired.
 */
final class FigureTargets {

    private static final Pattern OF_TARGETS = Pattern.compile("目标|任务|指标");

    private final DocumentFlow document;
    private final List<FigureHeads.Named> quantities;
    private final List<Target> targets = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    /** @param sentences the targets found in the document's sentences: their names tell the heads of columns apart */
    FigureTargets(DocumentFlow document, List<Target> sentences) {
        this.document = document;
        this.quantities = sentences.stream()
                .map(target -> new FigureHeads.Named(
                        Flow.of(target.name()).text(), Measure.inFull(target.value(), target.unit())))
                .toList();
    }

    List<Target> targets() {
        return targets;
    }

    List<Warning> warnings() {
        return warnings;
    }

    /** Reads the tables of all annexes; of the whole document where it has none. */
    FigureTargets read() {
        List<Provision> annexes = document.all(ProvisionKind.ANNEX);
        for (Provision annex : annexes) {
            String heading = annex.heading() == null ? "" : annex.heading();
            if (OF_TARGETS.matcher(heading + document.document().title()).find()) {
                FigureTable.in(document.of(annex.passage())).ifPresent(this::read);
            }
        }
        if (annexes.isEmpty() && OF_TARGETS.matcher(document.document().title()).find()) {
            FigureTable.in(document.flow()).ifPresent(this::read);
        }
        return this;
    }

    private void read(FigureTable table) {
        FigureHeads heads = FigureHeads.of(table, quantities);
        if (heads.unit().isEmpty() && table.rows().stream().noneMatch(FigureTable.Row::isTotal)) {
            return;
        }
        List<List<Phrase>> doubts = sums(table, heads);
        for (FigureTable.Row row : table.rows()) {
            if (row.cells().size() != table.width()) {
                warnings.add(warning(
                        table,
                        row,
                        Phrase.of(
                                "“" + row.label() + "”一行有 " + row.cells().size() + " 个数，表有 " + table.width()
                                        + " 列，没有读入",
                                "The row “" + row.label() + "” has "
                                        + row.cells().size() + " figures for " + table.width()
                                        + " columns; it was left out")));
                continue;
            }
            for (int column = 0; column < table.width(); column++) {
                FigureTable.Figure cell = row.cells().get(column);
                if (cell.value() != null) {
                    targets.add(target(table, row, cell.value(), cell, heads, column, doubts.get(column)));
                }
            }
        }
    }

    private Target target(
            FigureTable table,
            FigureTable.Row row,
            BigDecimal value,
            FigureTable.Figure cell,
            FigureHeads heads,
            int column,
            List<Phrase> doubts) {
        var all = new ArrayList<>(doubts);
        if (!heads.parted()) {
            all.add(Doubts.HEADS_NOT_PARTED);
        }
        return new Target(
                document.id(),
                document.pathAt(table.flow().passage(cell.from(), cell.to()).from()),
                Flow.of(heads.names().get(column)).words(),
                heads.unit(),
                TargetDirection.AT_LEAST,
                value,
                Flow.of(row.label()).words(),
                null,
                new Certainty(all),
                table.flow().passage(cell.from(), cell.to()));
    }

    /** What is doubtful about each column: its sum does not fit. */
    private List<List<Phrase>> sums(FigureTable table, FigureHeads heads) {
        var doubts = new ArrayList<List<Phrase>>();
        FigureTable.Row total = table.rows().stream()
                .filter(FigureTable.Row::isTotal)
                .findFirst()
                .orElse(null);
        for (int column = 0; column < table.width(); column++) {
            var own = new ArrayList<Phrase>();
            if (total != null && total.cells().size() == table.width()) {
                BigDecimal printed = valueOf(total, column);
                BigDecimal computed = BigDecimal.ZERO;
                for (FigureTable.Row row : table.rows()) {
                    boolean counts = !row.isTotal() && row.cells().size() == table.width();
                    computed = counts ? computed.add(valueOf(row, column)) : computed;
                }
                if (printed.compareTo(computed) != 0) {
                    Phrase differs = Doubts.sumDiffers(heads.names().get(column), printed, computed);
                    own.add(differs);
                    warnings.add(warning(table, total, differs));
                }
            }
            doubts.add(own);
        }
        return doubts;
    }

    private static BigDecimal valueOf(FigureTable.Row row, int column) {
        BigDecimal value = row.cells().get(column).value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private Warning warning(FigureTable table, FigureTable.Row row, Phrase says) {
        return new Warning(
                document.lineAt(table.flow().passage(row.from(), row.to()).from()), says);
    }
}
