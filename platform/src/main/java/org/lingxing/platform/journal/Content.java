package org.lingxing.platform.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of an entry that is hashed: JSON without spaces, the members of every object in the order of their names, so
 * that the same deed always gives the same bytes.
 */
final class Content {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Content() {}

    static String write(Instant at, Deed deed, Map<String, String> commitments) {
        var content = new TreeMap<String, Object>();
        content.put("at", at.toString());
        content.put("by", deed.by());
        content.put("commitments", commitments);
        content.put("kind", deed.kind());
        content.put("subject", deed.subject());
        content.put("values", deed.values());
        return JSON.writeValueAsString(content);
    }

    /** What an entry also keeps in columns, to be found by. */
    record Head(
            Instant at,
            @Nullable String by,
            @Nullable String kind,
            @Nullable String subject) {}

    static Head head(String content) {
        var tree = JSON.readTree(content);
        return new Head(
                Instant.parse(tree.path("at").asString()),
                tree.path("by").asString(),
                tree.path("kind").asString(),
                tree.path("subject").asString());
    }

    /** The commitments in a content, by the names of the values. */
    static Map<String, String> commitments(String content) {
        var commitments = new HashMap<String, String>();
        JSON.readTree(content).path("commitments").forEachEntry((name, hash) -> commitments.put(name, hash.asString()));
        return commitments;
    }
}
