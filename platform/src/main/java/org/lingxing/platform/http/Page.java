package org.lingxing.platform.http;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list: how many, of how many, as of when.
 *
 * @param items the piece, in the list's order
 * @param total how many the whole list has under the same filters
 * @param next what to send as {@code after} for the next piece; {@code null} at the end
 * @param asOf when it was read
 */
public record Page<T>(List<T> items, long total, @Nullable String next, Instant asOf) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page from rows of which one more than asked was read ({@link Paging#oneMore}).
     *
     * @param keyOf the key of an item, in the columns the list is ordered by
     */
    public static <T> Page<T> of(
            List<T> rows, Paging paging, long total, Instant asOf, Function<T, List<String>> keyOf) {
        if (rows.size() <= paging.limit()) {
            return new Page<>(rows, total, null, asOf);
        }
        var items = rows.subList(0, paging.limit());
        return new Page<>(items, total, Paging.write(keyOf.apply(items.getLast())), asOf);
    }

    /** A list short enough to be given whole. */
    public static <T> Page<T> whole(List<T> rows, Instant asOf) {
        return new Page<>(rows, rows.size(), null, asOf);
    }
}
