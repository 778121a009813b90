package org.lingxing.reader;

import java.util.List;

/**
 * A table of the text.
 *
 * @param columns the heads, joined
 * @param rows cells by column; a cell that could not be told apart holds the run-together words, the node's extraction says so
 */
public record Table(List<String> columns, List<List<String>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
