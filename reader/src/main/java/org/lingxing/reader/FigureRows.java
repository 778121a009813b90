package org.lingxing.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts figures together that line breaks cut in two, so that every row has as many as the table has columns.
 *
 * <p>Where a row can be joined in several ways, the totals decide: the one way in which every column adds up. Where they
 * cannot decide the row stays as it is, and is reported.
 */
final class FigureRows {

    private static final int MOST_WAYS = 20_000;

    /** Rows of more figures or more cuts are no rows of a table. */
    private static final int MOST_CELLS = 80;

    private static final int MOST_JOINTS = 12;

    private FigureRows() {}

    /** Whether joining at some line breaks can give the row its width. */
    static boolean fits(Flow flow, FigureTable.Row row, int width) {
        int excess = row.cells().size() - width;
        return excess == 0
                || (excess > 0
                        && row.cells().size() <= MOST_CELLS
                        && joints(flow, row).size() >= excess);
    }

    /** Every way of joining figures at line breaks that gives the row its width. */
    static List<FigureTable.Row> ways(Flow flow, FigureTable.Row row, int width) {
        int excess = row.cells().size() - width;
        if (excess == 0) {
            return List.of(row);
        }
        List<Integer> joints = excess < 0 || row.cells().size() > MOST_CELLS ? List.of() : joints(flow, row);
        if (joints.size() < Math.max(1, excess) || joints.size() > MOST_JOINTS) {
            return List.of();
        }
        var ways = new ArrayList<FigureTable.Row>();
        choose(joints, 0, excess, new ArrayList<>(), chosen -> ways.add(join(flow, row, chosen)));
        return ways;
    }

    /** The rows, each joined in the one way that the totals prove where there is a choice. */
    static List<FigureTable.Row> joined(Flow flow, List<FigureTable.Row> rows, int width) {
        var ways = new ArrayList<List<FigureTable.Row>>();
        long combinations = 1;
        for (FigureTable.Row row : rows) {
            List<FigureTable.Row> own = ways(flow, row, width);
            ways.add(own.isEmpty() ? List.of(row) : own);
            combinations =
                    Math.min(MOST_WAYS + 1L, combinations * ways.getLast().size());
        }
        if (combinations > MOST_WAYS) {
            return settled(rows, ways);
        }
        var proved = new ArrayList<List<FigureTable.Row>>();
        combine(ways, 0, new ArrayList<>(), width, proved);
        return proved.size() == 1 ? proved.getFirst() : settled(rows, ways);
    }

    /** Rows with one way are joined in it, the others left as they are. */
    private static List<FigureTable.Row> settled(List<FigureTable.Row> rows, List<List<FigureTable.Row>> ways) {
        var settled = new ArrayList<FigureTable.Row>();
        for (int i = 0; i < rows.size(); i++) {
            settled.add(ways.get(i).size() == 1 ? ways.get(i).getFirst() : rows.get(i));
        }
        return settled;
    }

    private static void combine(
            List<List<FigureTable.Row>> ways,
            int at,
            List<FigureTable.Row> chosen,
            int width,
            List<List<FigureTable.Row>> proved) {
        if (at == ways.size()) {
            if (addsUp(chosen, width)) {
                proved.add(List.copyOf(chosen));
            }
            return;
        }
        for (FigureTable.Row row : ways.get(at)) {
            chosen.add(row);
            combine(ways, at + 1, chosen, width, proved);
            chosen.removeLast();
        }
    }

    private static boolean addsUp(List<FigureTable.Row> rows, int width) {
        var sums = new BigDecimal[width];
        Arrays.fill(sums, BigDecimal.ZERO);
        FigureTable.Row total = null;
        for (FigureTable.Row row : rows) {
            if (row.cells().size() != width) {
                return false;
            }
            if (row.isTotal() || row.label().endsWith("合计")) {
                total = row;
            } else {
                for (int column = 0; column < width; column++) {
                    sums[column] =
                            sums[column].add(orZero(row.cells().get(column).value()));
                }
            }
        }
        if (total == null) {
            return false;
        }
        for (int column = 0; column < width; column++) {
            if (orZero(total.cells().get(column).value()).compareTo(sums[column]) != 0) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    /** The figures that a line break alone parts from the one before, with no space beside it. */
    private static List<Integer> joints(Flow flow, FigureTable.Row row) {
        var joints = new ArrayList<Integer>();
        for (int i = 1; i < row.cells().size(); i++) {
            FigureTable.Figure cell = row.cells().get(i);
            boolean sameKind = (cell.value() == null) == (row.cells().get(i - 1).value() == null);
            if (sameKind && flow.gapBefore(cell.from()) == Flow.Gap.BREAK) {
                joints.add(i);
            }
        }
        return joints;
    }

    private static void choose(
            List<Integer> joints, int at, int count, List<Integer> chosen, Consumer<List<Integer>> each) {
        if (count == 0) {
            each.accept(chosen);
            return;
        }
        for (int i = at; i <= joints.size() - count; i++) {
            chosen.add(joints.get(i));
            choose(joints, i + 1, count - 1, chosen, each);
            chosen.removeLast();
        }
    }

    private static FigureTable.Row join(Flow flow, FigureTable.Row row, List<Integer> joints) {
        var cells = new ArrayList<FigureTable.Figure>();
        for (int i = 0; i < row.cells().size(); i++) {
            FigureTable.Figure cell = row.cells().get(i);
            cells.add(
                    joints.contains(i)
                            ? FigureTable.figure(flow, cells.removeLast().from(), cell.to())
                            : cell);
        }
        return new FigureTable.Row(row.label(), row.from(), row.to(), cells);
    }
}
