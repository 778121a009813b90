package org.lingxing.platform.papers;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Texts of papers as this module keeps them in its table. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    static String write(PaperContent content) {
        return MAPPER.writeValueAsString(content);
    }

    static PaperContent read(String json) {
        return MAPPER.readValue(json, PaperContent.class);
    }
}
