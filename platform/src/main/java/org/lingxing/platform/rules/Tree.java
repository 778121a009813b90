package org.lingxing.platform.rules;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.tool.json.Json;

/** Objects of JSON as the door of the rules reads and writes them: numbers exact, members in the order written. */
final class Tree {

    private Tree() {}

    /** The object that the text is; null when it is none, for the door itself then says what is wrong. */
    static @Nullable Map<String, @Nullable Object> read(byte[] json) {
        try {
            return Json.parse(new String(json, StandardCharsets.UTF_8)) instanceof Map<?, ?> members
                    ? copy(members)
                    : null;
        } catch (Json.NotJson fault) {
            return null;
        }
    }

    /** The object that the text is, where it was written by ourselves. */
    static Map<String, @Nullable Object> of(String json) {
        return copy((Map<?, ?>) java.util.Objects.requireNonNull(Json.parse(json)));
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> members) {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        members.forEach((name, value) -> copy.put(name.toString(), value));
        return copy;
    }
}
