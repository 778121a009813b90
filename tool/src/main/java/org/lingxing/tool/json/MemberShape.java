package org.lingxing.tool.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * One member of an object.
 *
 * @param label what people call it; null where its record does not say
 * @param yardstick whether cases are measured by it
 */
record MemberShape(
        String name, @Nullable Phrase label, boolean optional, boolean yardstick, Shape shape, Method accessor) {

    /** Its value in that record. */
    @Nullable
    Object of(Record record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("cannot read " + accessor, impossible);
        }
    }
}
