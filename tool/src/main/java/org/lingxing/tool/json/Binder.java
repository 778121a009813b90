package org.lingxing.tool.json;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
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

    /** The value of that type; null exactly when there are faults. */
    public static @Nullable Object value(Class<?> type, @Nullable Object tree, String pointer, Faults faults) {
        return Shapes.shape(type, null).read(tree, new At(null, pointer), faults);
    }

    /** The value in the type of another; null exactly when there are faults. */
    public static @Nullable Object like(Object other, @Nullable Object tree, String pointer, Faults faults) {
        var element = other instanceof Collection<?> many
                ? many.stream().findFirst().<Object>map(Function.identity()).orElse("")
                : other;
        var one = Shapes.shape(
                element instanceof Enum<?> constant ? constant.getDeclaringClass() : element.getClass(), null);
        var shape = other instanceof Collection<?> ? new Shape.Many(one, other instanceof Set<?>) : one;
        return shape.read(tree, new At(null, pointer), faults);
    }
}
