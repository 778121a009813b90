package org.lingxing.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * What a row of a register is, declared once: from it follow the file to fill in, how files are read and what is said
 * of their faults.
 *
 * @param <T> what a row is
 */
public final class Template<T> {

    private final Columns<T> columns;
    private final Function<Cells<T>, T> maker;
    private final List<List<Column<T, ?>>> distinct;
    private final Function<T, List<Fault>> check;
    private final @Nullable Phrase note;
    private final boolean repeatable;

    private Template(
            Columns<T> columns,
            Function<Cells<T>, T> maker,
            List<List<Column<T, ?>>> distinct,
            Function<T, List<Fault>> check,
            @Nullable Phrase note,
            boolean repeatable) {
        this.columns = columns;
        this.maker = maker;
        this.distinct = List.copyOf(distinct);
        this.check = check;
        this.note = note;
        this.repeatable = repeatable;
    }

    /**
     * @param maker makes a row of its cells; an {@link IllegalArgumentException} of it becomes a fault of the row, so
     *     what can be said of a cell is better said by its column's kind or by {@link #checked}
     */
    public static <T> Template<T> of(Columns<T> columns, Function<Cells<T>, T> maker) {
        return new Template<>(columns, maker, List.of(), row -> List.of(), null, false);
    }

    /**
     * The same where no two rows of a file may agree in all of these columns; said of several sets one after the other.
     * The first tells which row of the register is meant.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Template<T> distinctBy(Column<T, ?>... some) {
        var more = new ArrayList<>(distinct);
        more.add(List.of(some));
        return new Template<>(columns, maker, more, check, note, repeatable);
    }

    /** The same with what must hold within a row. */
    public Template<T> checked(Function<T, List<Fault>> more) {
        return new Template<>(columns, maker, distinct, more, note, repeatable);
    }

    /** The same with a word to whoever fills it in. */
    public Template<T> noted(String zh, String en) {
        return new Template<>(columns, maker, distinct, check, Phrase.of(zh, en), repeatable);
    }

    /** The same where a row that says all over again what one before it said is passed over, and no fault. */
    public Template<T> repeatable() {
        return new Template<>(columns, maker, distinct, check, note, true);
    }

    boolean isRepeatable() {
        return repeatable;
    }

    public Columns<T> columns() {
        return columns;
    }

    List<List<Column<T, ?>>> distinct() {
        return distinct;
    }

    /** The columns that tell which row of the register is meant. */
    List<Column<T, ?>> key() {
        return distinct.isEmpty() ? List.of() : distinct.getFirst();
    }

    @Nullable
    Phrase note() {
        return note;
    }

    T make(Cells<T> cells) {
        return maker.apply(cells);
    }

    List<Fault> faultsOf(T row) {
        return check.apply(row);
    }
}
