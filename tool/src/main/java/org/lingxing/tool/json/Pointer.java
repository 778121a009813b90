package org.lingxing.tool.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON pointers (RFC 6901) into trees. */
public final class Pointer {

    private Pointer() {}

    /** What stands there; null when nothing does. */
    public static @Nullable Object at(@Nullable Object tree, String pointer) {
        if (pointer.isEmpty()) {
            return tree;
        }
        if (!pointer.startsWith("/")) {
            return null;
        }
        int end = pointer.indexOf('/', 1);
        var part = (end < 0 ? pointer.substring(1) : pointer.substring(1, end))
                .replace("~1", "/")
                .replace("~0", "~");
        var inner = switch (tree) {
            case Map<?, ?> members -> members.get(part);
            case List<?> elements
            when part.matches("\\d{1,9}") && Integer.parseInt(part) < elements.size() ->
                elements.get(Integer.parseInt(part));
            case null, default -> null;
        };
        return end < 0 ? inner : at(inner, pointer.substring(end));
    }
}
