package org.lingxing.platform.sensorthings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The values of one statement. Nothing that a client wrote enters the text of a statement but through here. */
final class Parameters {

    private final Map<String, Object> values = new HashMap<>();

    /** Keeps a value; returns how the statement names it. */
    String bind(Object value) {
        var name = "p" + values.size();
        values.put(name, value instanceof Instant instant ? Timestamp.from(instant) : value);
        return ":" + name;
    }

    Map<String, Object> values() {
        return values;
    }
}
