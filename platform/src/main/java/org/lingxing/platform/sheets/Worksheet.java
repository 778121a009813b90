package org.lingxing.platform.sheets;

import java.util.List;

/**
 * A worksheet as it stands in a file, for forms that are laid out freely and are no register.
 *
 * @param rows those with anything in them, in their order
 * @param merged cells merged over several rows
 */
public record Worksheet(String name, List<Row> rows, List<Block> merged) {

    public Worksheet {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
    }

    /**
     * A row.
     *
     * @param number as the spreadsheet numbers it, from 1
     * @param cells from column A on; what was merged downward stands in each row of its block
     */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** What stands in a column, from 0; empty beyond the last. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Cells of a column, from 0, merged from a row to another. */
    public record Block(int column, int firstRow, int lastRow) {}

    /** How many columns have anything in them. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** Whether a cell only continues one above it with which it is merged. */
    public boolean continues(int column, int row) {
        return merged.stream()
                .anyMatch(block -> block.column() == column && block.firstRow() < row && row <= block.lastRow());
    }

    /** A place as people say it: B7. */
    public static String address(int column, int row) {
        return Address.of(column, row);
    }
}
