package org.lingxing.platform.sheets;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a row, by column. Where the file has no such column, it is what the register holds of this row, so
 * that a file with few columns changes no others.
 */
public final class Cells<T> {

    private final Map<String, Optional<Object>> read;
    private final @Nullable T held;

    /** @param read by key of the column; an empty value where the cell is empty, nothing where the file lacks it */
    Cells(Map<String, Optional<Object>> read, @Nullable T held) {
        this.read = read;
        this.held = held;
    }

    /** What stands in a column that is required. */
    public <V> V get(Column<T, V> column) {
        V value = find(column);
        if (value == null) {
            throw new IllegalStateException("the column " + column.key() + " is not required and is empty");
        }
        return value;
    }

    /** What stands in a column; {@code null} where the cell is empty. */
    public <V> @Nullable V find(Column<T, V> column) {
        var value = read.get(column.key());
        if (value == null) {
            return held == null ? null : column.valueOf(held);
        }
        @SuppressWarnings("unchecked") // read by the column's own kind
        V found = (V) value.orElse(null);
        return found;
    }

    /** What stands in a column, or this where the cell is empty. */
    public <V> V orElse(Column<T, V> column, V otherwise) {
        V value = find(column);
        return value == null ? otherwise : value;
    }
}
