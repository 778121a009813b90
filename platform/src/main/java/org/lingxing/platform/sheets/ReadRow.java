package org.lingxing.platform.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row as read from a file.
 *
 * @param number as the spreadsheet numbers it
 * @param row {@code null} where a cell cannot be read
 * @param values by key of the column, for the columns the file has
 * @param texts the same as they are shown: read ones in their own form, others as written
 */
record ReadRow<T>(
        int number,
        @Nullable T row,
        Map<String, Optional<Object>> values,
        Map<String, String> texts,
        List<Fault> faults) {

    /** The row with what the register holds in the columns that the file lacks. */
    T over(Template<T> template, @Nullable T held) {
        return template.make(new Cells<>(values, held));
    }
}
