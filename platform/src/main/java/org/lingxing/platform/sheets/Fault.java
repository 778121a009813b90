package org.lingxing.platform.sheets;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * What is wrong with a row.
 *
 * @param column key of the column it stands in; {@code null} where it is the row as a whole
 */
public record Fault(@Nullable String column, Phrase says) {

    public static Fault at(Column<?, ?> column, String zh, String en) {
        return new Fault(column.key(), Phrase.of(zh, en));
    }

    public static Fault ofRow(String zh, String en) {
        return new Fault(null, Phrase.of(zh, en));
    }
}
