package org.lingxing.bench.water;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;

/**
 * What one station sends, second by second. The bodies are made once and only their moments are written anew, so that
 * making them takes nothing from what is measured; no two follow each other with the same values.
 */
final class Feed {

    /** Values of a batch. */
    static final int VALUES = 1_000;

    private static final int BODIES = 8;
    private static final int STEP_SECONDS = 1;
    private static final String MOMENT = "2026-01-01T00:00:00Z";
    private static final String[] ITEMS = {
        "temperature",
        "ph",
        "dissolvedOxygen",
        "conductivity",
        "turbidity",
        "permanganateIndex",
        "ammoniaNitrogen",
        "totalPhosphorus",
        "totalNitrogen"
    };
    private static final double[] USUAL = {17, 7.8, 8.1, 640, 21, 4.2, 0.41, 0.11, 3.4};
    private static final int[] DECIMALS = {1, 2, 2, 1, 1, 2, 3, 3, 2};

    private final String head;
    private final Random random = new Random(3838);
    private final ByteBuffer[] bodies = new ByteBuffer[BODIES];
    private final int[][] momentsAt = new int[BODIES][];
    private int turn;
    private long next;

    /** What a request holds. */
    enum Form {
        /** 1,000 values: 111 samples of nine items and one of one. */
        SAMPLES,
        /** 1,000 values, each of a moment of its own. */
        SINGLE_VALUES,
        /** One value. */
        ONE
    }

    /**
     * A station's feed.
     *
     * @param head of the request up to the length of its body, its blank line left out
     * @param from second since 1970 of the first sample
     */
    Feed(String head, Form form, long from) {
        this.head = head;
        this.next = from;
        for (int i = 0; i < BODIES; i++) {
            make(i, form);
        }
    }

    /** The next request. */
    ByteBuffer request() {
        int i = turn++ % BODIES;
        var body = bodies[i];
        for (int at : momentsAt[i]) {
            write(body, at, next);
            next += STEP_SECONDS;
        }
        return body.rewind();
    }

    /** The second after the last sample that was asked for. */
    long next() {
        return next;
    }

    private void make(int index, Form form) {
        var body = new StringBuilder();
        switch (form) {
            case SAMPLES -> {
                body.append('[');
                for (int i = 0; i < VALUES / ITEMS.length; i++) {
                    body.append(sample()).append(',');
                }
                body.append("{\"at\":\"" + MOMENT + "\",\"values\":{\"ph\":" + value(1) + "}}]");
            }
            case SINGLE_VALUES -> {
                body.append('[');
                for (int i = 0; i < VALUES; i++) {
                    body.append(i == 0 ? "" : ",").append(single(i % ITEMS.length));
                }
                body.append(']');
            }
            case ONE -> body.append(single(index % ITEMS.length));
        }
        var request = head + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        var bytes = request.getBytes(StandardCharsets.US_ASCII);
        bodies[index] = ByteBuffer.allocateDirect(bytes.length).put(bytes);
        momentsAt[index] = places(request);
    }

    private String sample() {
        var values = new StringBuilder();
        for (int i = 0; i < ITEMS.length; i++) {
            values.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(ITEMS[i])
                    .append("\":")
                    .append(value(i));
        }
        return "{\"at\":\"" + MOMENT + "\",\"values\":{" + values + "}}";
    }

    private String single(int item) {
        return "{\"at\":\"" + MOMENT + "\",\"item\":\"" + ITEMS[item] + "\",\"value\":" + value(item) + "}";
    }

    private String value(int item) {
        return String.format(Locale.ROOT, "%." + DECIMALS[item] + "f", USUAL[item] * (0.9 + random.nextDouble() * 0.2));
    }

    private static int[] places(String request) {
        var places = new java.util.ArrayList<Integer>();
        for (int at = request.indexOf(MOMENT); at >= 0; at = request.indexOf(MOMENT, at + 1)) {
            places.add(at);
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void write(ByteBuffer body, int at, long second) {
        var moment = Instant.ofEpochSecond(second).toString();
        for (int i = 0; i < MOMENT.length(); i++) {
            body.put(at + i, (byte) moment.charAt(i));
        }
    }
}
