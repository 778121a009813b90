package org.lingxing.platform.papers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of the text of a paper. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Words.class, name = "WORDS"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "TABLE")
})
public sealed interface Block {

    /** Tables up to so many rows are kept on one page. */
    int SHORT = 10;

    /** Tables of so many columns are set in smaller type. */
    int WIDE = 8;

    /**
     * A paragraph. Its own number says its level, as the standard orders them: {@code 一、}, {@code （一）}, {@code 1.},
     * {@code （1）}; the first sentence of the first two levels is set in their faces.
     */
    record Words(String text) implements Block {}

    /**
     * A table over the whole width; its head is repeated where it goes over a page.
     *
     * @param rows each with one cell a column
     */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** Whether columns have a head over several of them. */
        @JsonIgnore
        boolean hasTwoLevels() {
            return columns.stream().anyMatch(column -> column.above() != null);
        }

        /** Whether its type is smaller, so that all columns fit. */
        @JsonIgnore
        boolean isWide() {
            return columns.size() >= WIDE;
        }

        /** How many columns from that one on stand under the same head; 1 where it has none over it. */
        int span(int from) {
            var above = columns.get(from).above();
            int to = from + 1;
            while (above != null
                    && to < columns.size()
                    && above.equals(columns.get(to).above())) {
                to++;
            }
            return to - from;
        }

        /** Whether it is not to be cut by the end of a page. */
        @JsonIgnore
        boolean isShort() {
            return rows.size() <= SHORT;
        }
    }

    /**
     * A column of a table.
     *
     * @param share how wide it is against the others, from 1
     * @param above the head over it and those beside it that have the same; null where its own is the only one
     */
    record Column(String title, int share, @Nullable String above) {}

    /** Whether a paragraph announces the table that follows it, and is not to stand apart from it. */
    static boolean announces(String text) {
        return text.endsWith("：");
    }

    static Block words(String text) {
        return new Words(text);
    }

    static Column column(String title, int share) {
        return new Column(title, share, null);
    }

    /** A column that shares a head with those beside it. */
    static Column under(String above, String title, int share) {
        return new Column(title, share, above);
    }

    static Table table(List<Column> columns, List<List<String>> rows) {
        return new Table(columns, rows);
    }
}
