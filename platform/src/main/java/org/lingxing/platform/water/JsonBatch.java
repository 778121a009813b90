package org.lingxing.platform.water;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Millionths;
import org.lingxing.sensing.Sample;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Observations in JSON, read as a stream: one object, an array of them, or one a line. An object is a sample, {@code {at,
 * values: {ph: 7.9, …}}}, or one value, {@code {at, item, value, unit}}.
 */
final class JsonBatch {

    /** No member of an observation is longer; whoever sends one that is must not fill the memory with it. */
    private static final int LONGEST_TEXT = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_TEXT)
                    .build())
            .build();

    private final Batch batch;
    private final JsonParser parser;
    private int number;
    private @Nullable Item item;
    private @Nullable String unit;
    private @Nullable String text;
    private long value;
    private boolean given;

    private JsonBatch(Batch batch, JsonParser parser) {
        this.batch = batch;
        this.parser = parser;
    }

    static List<Sample> read(InputStream body, Batch batch) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            new JsonBatch(batch, parser).readAll();
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw Refusal.of(WaterRefusal.OBSERVATIONS_FAULTY)
                    .withFault(
                            "",
                            "不是 JSON：第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 字",
                            "this is not JSON: line " + at.getLineNr() + ", column " + at.getColumnNr());
        }
        return batch.samples();
    }

    private void readAll() {
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT -> readObject();
                case START_ARRAY, END_ARRAY -> {}
                default -> batch.fault("/" + number, "应为对象", "an object is expected");
            }
        }
    }

    private void readObject() {
        item = null;
        unit = null;
        text = null;
        given = false;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            switch (name) {
                case "at" -> readMoment(token);
                case "values" -> readValues(token);
                case "station" -> batch.ofStation(parser.getString(), pointer("station"));
                case "item" -> readItem();
                case "unit" -> unit = token == JsonToken.VALUE_NULL ? null : parser.getString();
                case "value" -> readValue(token);
                default -> {
                    batch.fault(pointer(name), "没有这个成员", "there is no such member");
                    parser.skipChildren();
                }
            }
        }
        if (item != null && given) {
            if (text == null) {
                batch.scaled(item, value, 0, unit);
            } else {
                batch.value(item, text, unit, pointer("value"));
            }
        }
        batch.end("/" + number);
        number++;
    }

    private void readMoment(JsonToken token) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
            batch.moment(parser.getLongValue());
        } else {
            batch.moment(parser.getString(), pointer("at"));
        }
    }

    private void readItem() {
        var name = parser.getString();
        item = Batch.item(name);
        if (item == null) {
            batch.fault(pointer("item"), "没有项目 " + name, "there is no item " + name);
        }
    }

    private void readValue(JsonToken token) {
        given = token != JsonToken.VALUE_NULL;
        if (token == JsonToken.VALUE_STRING) {
            text = parser.getString();
        } else if (given) {
            value = millionths("value");
        }
    }

    private void readValues(JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            batch.fault(pointer("values"), "应为对象", "an object is expected");
            return;
        }
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var of = Batch.item(name);
            var next = parser.nextToken();
            if (of == null) {
                batch.fault(pointer("values/" + name), "没有项目 " + name, "there is no item " + name);
                parser.skipChildren();
            } else if (next == JsonToken.VALUE_STRING) {
                batch.value(of, parser.getString(), null, pointer("values/" + name));
            } else if (next != JsonToken.VALUE_NULL) {
                batch.value(of, millionths("values/" + name), 0);
            }
        }
    }

    private long millionths(String name) {
        if (!parser.currentToken().isNumeric()) {
            batch.fault(pointer(name), "应为数值", "a number is expected");
            parser.skipChildren();
            return 0;
        }
        try {
            return Millionths.of(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        } catch (ArithmeticException beyond) {
            batch.fault(pointer(name), "数值大得不可能", "the value is beyond every measurement");
            return 0;
        }
    }

    private String pointer(String name) {
        return "/" + number + "/" + name;
    }
}
