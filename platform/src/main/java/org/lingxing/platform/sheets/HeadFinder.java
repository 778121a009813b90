package org.lingxing.platform.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row that names the columns, wherever it stands among the first rows and in whatever order; also one that
 * is set in two rows with groups above.
 */
final class HeadFinder {

    /** A head stands among the first so many rows. */
    static final int WITHIN = 30;

    private final Map<String, String> columns = new HashMap<>();

    /** @param learnt heads that persons assigned earlier: the key of the text to the key of the column */
    HeadFinder(Columns<?> columns, Map<String, String> learnt) {
        for (var column : columns.all()) {
            know(column.key(), column);
            column.others().forEach(other -> know(other, column));
        }
        for (var column : columns.all()) {
            know(column.name().en(), column);
            know(column.name().zh(), column);
        }
        this.columns.putAll(learnt);
    }

    private void know(String name, Column<?, ?> column) {
        var head = HeadName.of(name);
        columns.putIfAbsent(head.name(), column.key());
        columns.put(head.whole(), column.key());
    }

    /** The head that recognises most; empty where no row names a column. */
    Optional<Head> find(List<Line> first) {
        Head best = null;
        for (int row = 0; row < first.size(); row++) {
            var single = head(first.get(row), null);
            best = better(best, single);
            if (row > 0) {
                best = better(best, head(first.get(row), first.get(row - 1)));
            }
        }
        return Optional.ofNullable(best).filter(found -> found.recognised() > 0);
    }

    private static Head better(@Nullable Head best, Head other) {
        return best == null || other.recognised() > best.recognised() ? other : best;
    }

    private Head head(Line line, @Nullable Line above) {
        int width =
                Math.max(line.cells().size(), above == null ? 0 : above.cells().size());
        var taken = new HashSet<String>();
        var fields = new ArrayList<Head.Field>();
        for (int at = 0; at < width; at++) {
            var from = above != null && line.cell(at).isBlank() ? above : line;
            var words = from.cell(at);
            if (!words.isBlank()) {
                var name = HeadName.of(words.text());
                var column = columns.getOrDefault(name.whole(), columns.get(name.name()));
                boolean again = column != null && !taken.add(column);
                fields.add(new Head.Field(at, from.number(), words.text(), again ? null : column, name.unit()));
            }
        }
        return new Head(line.number() + 1, fields);
    }
}
