package org.lingxing.platform.assessment;

import java.util.LinkedHashMap;
import org.lingxing.platform.rules.Rules.Question;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the rule was asked, as a file: one line of JSON. Whoever has it computes the ranking again with {@code ./lingxing
 * rule river/county-assessment FILE}, or by hand.
 */
final class RecountFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private RecountFile() {}

    /** The same question always gives the same text. */
    static String text(Question question) {
        var file = new LinkedHashMap<String, Object>();
        file.put("asOf", question.asOf().toString());
        file.put("input", question.input());
        return JSON.writeValueAsString(file) + '\n';
    }
}
