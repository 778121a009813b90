package org.lingxing.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * A column of a list or register.
 *
 * @param <T> what a row is
 * @param <V> what stands in this column
 */
public final class Column<T, V> {

    private final String key;
    private final Phrase name;
    private final Kind<V> kind;
    private final Function<? super T, ? extends @Nullable V> getter;
    private final List<String> others;
    private final boolean required;
    private final @Nullable Phrase note;
    private final String example;

    private Column(
            String key,
            Phrase name,
            Kind<V> kind,
            Function<? super T, ? extends @Nullable V> getter,
            List<String> others,
            boolean required,
            @Nullable Phrase note,
            String example) {
        this.key = key;
        this.name = name;
        this.kind = kind;
        this.getter = getter;
        this.others = others;
        this.required = required;
        this.note = note;
        this.example = example;
    }

    /**
     * @param key its name in addresses and answers
     * @param name its head in files and on screens
     * @param getter what a row has there; {@code null} leaves the cell empty
     */
    public static <T, V> Column<T, V> of(
            String key, Phrase name, Kind<V> kind, Function<? super T, ? extends @Nullable V> getter) {
        return new Column<>(key, name, kind, getter, List.of(), false, null, "");
    }

    /** A column of text. */
    public static <T> Column<T, String> text(
            String key, String zh, String en, Function<? super T, ? extends @Nullable String> getter) {
        return of(key, Phrase.of(zh, en), Kind.text(32_000), getter);
    }

    /** The same, also recognised by these heads; its own two names always are. */
    public Column<T, V> alsoCalled(String... names) {
        var more = new ArrayList<>(others);
        more.addAll(List.of(names));
        return new Column<>(key, name, kind, getter, List.copyOf(more), required, note, example);
    }

    /** The same, to be filled in every row. */
    public Column<T, V> required() {
        return new Column<>(key, name, kind, getter, others, true, note, example);
    }

    /** The same with a word for whoever fills it in. */
    public Column<T, V> noted(String zh, String en) {
        return new Column<>(key, name, kind, getter, others, required, Phrase.of(zh, en), example);
    }

    /** The same with what stands in the example row of the template. */
    public Column<T, V> example(String text) {
        return new Column<>(key, name, kind, getter, others, required, note, text);
    }

    public String key() {
        return key;
    }

    public Phrase name() {
        return name;
    }

    Kind<V> kind() {
        return kind;
    }

    List<String> others() {
        return others;
    }

    boolean isRequired() {
        return required;
    }

    @Nullable
    Phrase note() {
        return note;
    }

    String example() {
        return example;
    }

    @Nullable
    V valueOf(T row) {
        return getter.apply(row);
    }

    Written of(T row, Language language) {
        V value = getter.apply(row);
        return value == null ? Written.blank() : kind.write(value, language);
    }
}
