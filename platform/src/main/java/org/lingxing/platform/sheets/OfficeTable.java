package org.lingxing.platform.sheets;

import java.util.List;

/**
 * A table in the layout that offices print, sign and hand round: a title over all columns, a line below it, heads on two
 * levels, the rows, notes, places for signatures.
 *
 * @param tab the name of its worksheet
 * @param left stands above the table at its left, {@code right} at its right
 * @param rows each with one cell a column
 * @param notes below the table, a line each
 * @param signatures who signs, in the order of the line; none where nobody does
 */
public record OfficeTable(
        String tab,
        String title,
        String left,
        String right,
        List<Column> columns,
        List<Row> rows,
        List<String> notes,
        List<String> signatures) {

    public OfficeTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        signatures = List.copyOf(signatures);
        int cells = columns.size();
        if (rows.stream().anyMatch(row -> row.cells().size() != cells)) {
            throw new IllegalArgumentException("a row of " + tab + " has not one cell a column");
        }
    }

    /** How the cells of a column look. */
    public enum Look {
        /** From the left, over several lines where it is long. */
        WORDS,
        CENTRED,
        /** Two decimals; what is no number, centred. */
        POINTS,
        /** As many decimals as it has; what is no number, centred. */
        FIGURE,
        DAY
    }

    /**
     * A column.
     *
     * @param above the head over it and its neighbours that have the same; empty where its own goes over both levels
     * @param width in characters of Latin type
     * @param together whether equal cells that follow one another are one
     */
    public record Column(String above, String title, double width, Look look, boolean together) {

        public static Column of(String title, double width, Look look) {
            return new Column("", title, width, look, false);
        }

        public static Column under(String above, String title, double width, Look look) {
            return new Column(above, title, width, look, false);
        }

        /** The same with equal cells as one. */
        public Column asOne() {
            return new Column(above, title, width, look, true);
        }
    }

    /** @param sum whether it sums up what stands above it */
    public record Row(List<Written> cells, boolean sum) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(List<Written> cells) {
            return new Row(cells, false);
        }

        public static Row sum(List<Written> cells) {
            return new Row(cells, true);
        }
    }
}
