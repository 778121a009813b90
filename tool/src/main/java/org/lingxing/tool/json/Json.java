package org.lingxing.tool.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON text as a tree of plain values: {@link Map} in the order written, {@link List}, {@link String}, {@link BigDecimal},
 * {@link Boolean}, null.
 */
public final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int MOST_ZEROS = 1000;

    private Json() {}

    /**
     * The one value that the text holds.
     *
     * @throws NotJson when it is no JSON, names a member twice, or goes on behind the value
     */
    public static @Nullable Object parse(String text) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw new NotJson("more follows behind the value");
            }
            return value;
        } catch (JacksonException fault) {
            throw new NotJson(fault.getOriginalMessage());
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new NotJson("there is no value");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new NotJson("a value was expected, not " + token);
        };
    }

    /** A number that can be written out again: a few letters may stand for more digits than there is memory. */
    private static BigDecimal number(JsonParser parser) {
        var number = parser.getDecimalValue();
        if (Math.abs((long) number.scale()) > MOST_ZEROS) {
            throw new NotJson("a number has more than " + MOST_ZEROS + " digits");
        }
        return number;
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    /** The text is not JSON. */
    public static final class NotJson extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotJson(String why) {
            super(why, null, false, false);
        }
    }
}
