package org.lingxing.platform.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a table in a file, as far as it was recognised.
 *
 * @param firstRow the first row of data, from 1
 * @param fields what stands over the columns of the file, blank ones left out
 */
record Head(int firstRow, List<Field> fields) {

    /**
     * A column of the file.
     *
     * @param at its place, from 0
     * @param row the row its head stands in
     * @param printed its head as written
     * @param column key of the register's column; {@code null} where none is called so
     * @param unit the unit the head names; empty where none
     */
    record Field(int at, int row, String printed, @Nullable String column, String unit) {}

    int recognised() {
        return (int) fields.stream().filter(field -> field.column() != null).count();
    }

    boolean has(Column<?, ?> column) {
        return fields.stream().anyMatch(field -> column.key().equals(field.column()));
    }
}
