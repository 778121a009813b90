package org.lingxing.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final int WIDEST = 40;
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
        int width = commonWidth(flow, rows);
        if (width < 2) {
            return Optional.empty();
        }
        var kept = new ArrayList<Row>();
        for (Row row : rows) {
            List<Row> ways = FigureRows.ways(flow, row, width);
            Row fitted = ways.isEmpty() ? row : ways.getFirst();
            boolean label = row.label().length() <= LONGEST_LABEL
                    && LABEL.matcher(row.label()).matches();
            boolean near = Math.abs(fitted.cells().size() - width) <= 2;
            if (kept.isEmpty() ? ways.isEmpty() : !label || !near) {
                if (!kept.isEmpty()) {
                    break;
                }
                continue;
            }
            kept.add(row);
        }
        if (kept.size() < FEWEST_ROWS) {
            return Optional.empty();
        }
        kept.set(0, withOwnLabel(kept.getFirst()));
        List<Row> whole = FigureRows.joined(flow, kept, width);
        return Optional.of(
                new FigureTable(flow, width, kept.getFirst().cells().getFirst().from(), whole));
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

    /** The width that most rows can have, given that line breaks may have cut figures in two; the smaller one of equals. */
    private static int commonWidth(Flow flow, List<Row> rows) {
        int widest = Math.min(
                WIDEST, rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        int best = 0;
        long most = FEWEST_ROWS - 1;
        for (int width = 2; width <= widest; width++) {
            int candidate = width;
            long fitting = rows.stream()
                    .filter(row -> FigureRows.fits(flow, row, candidate))
                    .count();
            if (fitting > most) {
                best = width;
                most = fitting;
            }
        }
        return best;
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

    static Figure figure(Flow flow, int from, int to) {
        String words = flow.text().substring(from, to);
        boolean plain = words.matches("\\d+(?:\\.\\d+)?");
        return new Figure(plain ? new BigDecimal(words) : null, from, to);
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
