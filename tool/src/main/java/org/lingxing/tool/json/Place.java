package org.lingxing.tool.json;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * A place in a tree of facts, with what may stand there.
 *
 * @param path member names ({@link String}) and positions in lists ({@link Integer}) from the outside in
 * @param label what people call it, from the outside in
 * @param removable whether it may stand empty
 * @param value what stands there now; null when it is empty
 */
public record Place(
        List<Object> path,
        Phrase label,
        Range range,
        boolean removable,
        @Nullable Object value) {

    public Place {
        path = List.copyOf(path);
    }

    /** As a JSON pointer (RFC 6901). */
    public String pointer() {
        At at = At.ROOT;
        for (var part : path) {
            at = at.member(part.toString());
        }
        return at.pointer();
    }

    /** What may stand in a place. */
    public sealed interface Range {

        /** true or false. */
        record Truth() implements Range {}

        /** One of these codes. */
        record Choice(List<String> codes) implements Range {}

        /**
         * A number between bounds, both included.
         *
         * @param step the least by which two differ; null where there is none
         */
        record Amount(
                BigDecimal min, BigDecimal max, @Nullable BigDecimal step) implements Range {}

        /** A day, ISO 8601. */
        record Day() implements Range {}

        /** A month, ISO 8601. */
        record Month() implements Range {}

        /** What is not varied: texts, whole objects, geometry. */
        record Other() implements Range {}
    }
}
