package org.lingxing.platform.sheets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file, held against its register.
 *
 * @param number as the spreadsheet numbers it
 * @param cells what it says, by key of the column; as written where that cannot be read
 * @param was what the register holds in the columns that differ; {@code null} unless it is changed
 * @param faults what is wrong; {@code null} unless it is faulty
 */
record Examined(
        int number,
        RowState state,
        Map<String, String> cells,
        @Nullable Map<String, String> was,
        @Nullable List<Found> faults) {

    /** Whether taking it over would do the same as the other. */
    boolean means(Examined other) {
        return state == other.state && Objects.equals(was, other.was);
    }

    /**
     * A fault where it stands.
     *
     * @param cell its place as B7; {@code null} for the row as a whole
     * @param column key of the column
     */
    record Found(@Nullable String cell, @Nullable String column, String zh, String en) {}
}
