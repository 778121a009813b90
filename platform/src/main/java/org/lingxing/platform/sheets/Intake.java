package org.lingxing.platform.sheets;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Role;

/**
 * A register that can be filled from a spreadsheet. A module fulfils it with a bean; the addresses below {@code
 * /api/v1/sheets/{name}} are there then.
 *
 * <p>Rows come in pieces of at most a thousand, in the file's order. A row is compared with what the register held
 * before the file, never with another row of the same file.
 *
 * @param <T> what a row is
 */
public interface Intake<T> {

    Template<T> template();

    /**
     * The name under which is remembered what unknown heads mean. Registers that are filled from the same files may share
     * one.
     */
    default String learntAs() {
        return template().columns().name();
    }

    /** Who may import: whoever holds one of these roles for the whole city. */
    Set<Role> takers();

    /**
     * Holds rows against the register.
     *
     * @return one for each row, in their order
     */
    List<Held<T>> look(List<T> rows);

    /** Keeps others from changing the register until the transaction at hand ends. */
    void holdStill();

    /** Writes rows that are new or differ from what is held, in the transaction at hand. */
    void takeOver(List<Taken<T>> rows, Taking taking);

    /**
     * What the register says of a row.
     *
     * @param meant the row as the register understands it: names in their full form, what follows from others filled in
     * @param now what it holds under the same key; {@code null} where that is new
     * @param objections what cannot be taken over, and why; none where all is well
     */
    record Held<T>(T meant, @Nullable T now, List<Fault> objections) {

        public Held {
            objections = List.copyOf(objections);
        }

        public static <T> Held<T> of(T meant, @Nullable T now) {
            return new Held<>(meant, now, List.of());
        }
    }

    /**
     * A row to be written.
     *
     * @param was what the register held; {@code null} for a new one
     */
    record Taken<T>(T row, @Nullable T was) {}

    /**
     * The deed at hand.
     *
     * @param by the account of who takes the file over
     */
    record Taking(UUID id, String by) {}
}
