package org.lingxing.platform.sheets;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number as the spreadsheet numbers it, from 1
 * @param cells from column A on
 */
record Line(int number, List<Written> cells) {

    /** The cell of a column, from 0; blank beyond the last. */
    Written cell(int column) {
        return column < cells.size() ? cells.get(column) : Written.blank();
    }

    boolean isBlank() {
        return cells.stream().allMatch(Written::isBlank);
    }
}
