package org.lingxing.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures: rows of a label and as many figures as there are columns.
 *
 * @param flow what all indexes count in
 * @param width how many columns of figures it has
 * @param from index of the first row's first figure; the heads stand before it, with the first row's label at their end
 */
record FigureTable(Flow flow, int width, int from, List<Row> rows) {

    /** Labels of a row that sums up the others. */
    static final Pattern TOTAL = Pattern.compile("(?:合计|总计|总数|全市合计)");

    private static final int FEWEST_ROWS = 3;
    private static final int LONGEST_LABEL = 24;
    private static final Pattern LABEL = Pattern.compile("[\\p{IsHan}()、A-Za-z]+");

    FigureTable {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param label as printed, spaces out; of the first row only what stands at its end can be known
     * @param cells one a column; fewer or more where the row could not be read
     */
    record Row(String label, int from, int to, List<Figure> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        boolean isTotal() {
            return TOTAL.matcher(label).matches();
        }
    }

    /**
     * One cell.
     *
     * @param value null for a dash
     */
    record Figure(@Nullable BigDecimal value, int from, int to) {}

    /** The first table of figures in a stretch of text. */
    static Optional<FigureTable> in(Flow flow) {
        List<Row> rows = looseRows(flow);
        int width = commonWidth(rows);
        if (width < 2) {
            return Optional.empty();
        }
        int first = 0;
        while (rows.get(first).cells().size() != width) {
            first++;
        }
        var kept = new ArrayList<Row>();
        for (Row row : rows.subList(first, rows.size())) {
            Row fitted = fitted(flow, row, width);
            boolean label = row.label().length() <= LONGEST_LABEL
                    && LABEL.matcher(row.label()).matches();
            if (!kept.isEmpty() && (!label || Math.abs(fitted.cells().size() - width) > 2)) {
                break;
            }
            kept.add(fitted);
        }
        kept.set(0, withOwnLabel(kept.getFirst()));
        return kept.size() < FEWEST_ROWS
                ? Optional.empty()
                : Optional.of(new FigureTable(
                        flow, width, kept.getFirst().cells().getFirst().from(), kept));
    }

    /** The first label stands behind the heads without a mark; only a word for a total is certain to end them. */
    private static Row withOwnLabel(Row first) {
        var total = Pattern.compile(TOTAL.pattern() + "$").matcher(first.label());
        if (!total.find()) {
            return first;
        }
        int from = first.cells().getFirst().from() - total.group().length();
        return new Row(total.group(), from, first.to(), first.cells());
    }

    private static int commonWidth(List<Row> rows) {
        Map<Integer, Long> counts = rows.stream()
                .map(row -> row.cells().size())
                .filter(width -> width > 1)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_ROWS)
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** Every run of figures with the words before it. */
    private static List<Row> looseRows(Flow flow) {
        var rows = new ArrayList<Row>();
        int labelFrom = 0;
        int at = 0;
        while (at < flow.length()) {
            if (!beginsFigure(flow, at)) {
                at++;
                continue;
            }
            var cells = new ArrayList<Figure>();
            int cell = at;
            while (cell < flow.length() && beginsFigure(flow, cell)) {
                int to = figureEnd(flow, cell);
                cells.add(figure(flow, cell, to));
                cell = to;
            }
            rows.add(new Row(flow.text().substring(labelFrom, at), labelFrom, cell, cells));
            labelFrom = cell;
            at = cell;
        }
        return rows;
    }

    private static boolean beginsFigure(Flow flow, int at) {
        char c = flow.text().charAt(at);
        return isDigit(c) || isDash(c);
    }

    private static int figureEnd(Flow flow, int from) {
        boolean dash = isDash(flow.text().charAt(from));
        int to = from + 1;
        while (to < flow.length() && goesOn(flow, to, dash)) {
            to++;
        }
        return to;
    }

    private static boolean goesOn(Flow flow, int at, boolean dash) {
        char c = flow.text().charAt(at);
        boolean point = c == '.' || flow.text().charAt(at - 1) == '.';
        if (dash) {
            return isDash(c) && flow.gapBefore(at) == Flow.Gap.NONE;
        }
        return (isDigit(c) && (point || flow.gapBefore(at) == Flow.Gap.NONE)) || (c == '.' && isDigitAt(flow, at + 1));
    }

    private static Figure figure(Flow flow, int from, int to) {
        String words = flow.text().substring(from, to);
        boolean plain = words.matches("\\d+(?:\\.\\d+)?");
        return new Figure(plain ? new BigDecimal(words) : null, from, to);
    }

    /**
     * A row with too many figures where a line break cut figures in two: joined again when only one way of joining gives
     * the right count.
     */
    private static Row fitted(Flow flow, Row row, int width) {
        int excess = row.cells().size() - width;
        if (excess <= 0) {
            return row;
        }
        var joints = new ArrayList<Integer>();
        for (int i = 1; i < row.cells().size(); i++) {
            boolean sameKind = (row.cells().get(i).value() == null)
                    == (row.cells().get(i - 1).value() == null);
            if (sameKind && flow.gapBefore(row.cells().get(i).from()).isBreak()) {
                joints.add(i);
            }
        }
        if (joints.size() != excess) {
            return row;
        }
        var cells = new ArrayList<Figure>();
        for (int i = 0; i < row.cells().size(); i++) {
            Figure cell = row.cells().get(i);
            if (joints.contains(i)) {
                cells.add(figure(flow, cells.removeLast().from(), cell.to()));
            } else {
                cells.add(cell);
            }
        }
        return new Row(row.label(), row.from(), row.to(), cells);
    }

    private static boolean isDigitAt(Flow flow, int at) {
        return at < flow.length() && isDigit(flow.text().charAt(at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDash(char c) {
        return c == '—' || c == '–' || c == '-' || c == '─';
    }
}
