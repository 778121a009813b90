package org.lingxing.platform.sheets;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.lingxing.kernel.Phrase;

/**
 * The columns of a list, in the order they are shown.
 *
 * @param name the list's name in addresses and file names: {@code tasks}
 * @param title what the list is called on screens
 * @param <T> what a row is
 */
public record Columns<T>(String name, Phrase title, List<Column<T, ?>> all) {

    public Columns {
        all = List.copyOf(all);
        var keys = new HashSet<String>();
        for (var column : all) {
            if (!keys.add(column.key())) {
                throw new IllegalArgumentException("two columns called " + column.key() + " in " + name);
            }
        }
    }

    /** @throws IllegalArgumentException when two have one key */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Columns<T> of(String name, String zh, String en, Column<T, ?>... all) {
        return new Columns<>(name, Phrase.of(zh, en), List.of(all));
    }

    Optional<Column<T, ?>> find(String key) {
        return all.stream().filter(column -> column.key().equals(key)).findFirst();
    }
}
