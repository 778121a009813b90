package org.lingxing.platform.duties;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.rules.Rules;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was asked of a rule, as the table keeps it: without the rule's name, which has a column of its own. */
final class Asking {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private Asking() {}

    static @Nullable String write(Rules.@Nullable Question question) {
        if (question == null) {
            return null;
        }
        var kept = new LinkedHashMap<String, Object>();
        kept.put("asOf", question.asOf().toString());
        if (question.knownOn() != null) {
            kept.put("knownOn", question.knownOn().toString());
        }
        kept.put("input", question.input());
        return JSON.writeValueAsString(kept);
    }

    static Rules.Question read(String rule, String asked) {
        var kept = JSON.readTree(asked);
        return new Rules.Question(
                rule,
                LocalDate.parse(kept.get("asOf").asString()),
                kept.has("knownOn") ? LocalDate.parse(kept.get("knownOn").asString()) : null,
                JSON.convertValue(kept.get("input"), FACTS));
    }
}
