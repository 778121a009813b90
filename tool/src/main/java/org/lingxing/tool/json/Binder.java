package org.lingxing.tool.json;

import org.jspecify.annotations.Nullable;
import org.lingxing.law.Faults;

/**
 * Trees to records, strictly: a needed member that is missing, a value of the wrong type or out of range, a member that
 * nobody asked for are each a fault with its JSON pointer, and none is left unsaid for another.
 */
public final class Binder {

    private Binder() {}

    /**
     * The record that the tree gives.
     *
     * @param pointer where the tree stands, before every fault's pointer
     * @return null exactly when there are faults
     */
    public static <T extends Record> @Nullable T bind(
            Class<T> type, @Nullable Object tree, String pointer, Faults faults) {
        return type.cast(Shapes.of(type).read(tree, new At(null, pointer), faults));
    }
}
