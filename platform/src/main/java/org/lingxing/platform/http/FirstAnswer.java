package org.lingxing.platform.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was answered when a deed was delivered for the first time.
 *
 * @param headers those the resource itself set
 * @param body the bytes as they were sent, in base64
 */
record FirstAnswer(int status, Map<String, List<String>> headers, String body) {

    static final String REPLAYED = "Idempotency-Replayed";

    /** All headers a response has so far. */
    static Map<String, List<String>> headersOf(HttpServletResponse response) {
        var headers = new LinkedHashMap<String, List<String>>();
        response.getHeaderNames().forEach(name -> headers.put(name, List.copyOf(response.getHeaders(name))));
        return headers;
    }

    /**
     * The answer as it stands, less what the filters outside had set before the resource was reached.
     *
     * @param before the headers of that time
     */
    static FirstAnswer of(HttpServletResponse response, byte[] body, Map<String, List<String>> before) {
        var own = headersOf(response);
        own.replaceAll((name, values) -> {
            var rest = new ArrayList<>(values);
            rest.removeAll(before.getOrDefault(name, List.of()));
            return rest;
        });
        own.values().removeIf(List::isEmpty);
        return new FirstAnswer(response.getStatus(), own, Base64.getEncoder().encodeToString(body));
    }

    /** Gives the answer once more, marked as given before. */
    void giveAgain(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader(REPLAYED, "true");
        var bytes = Base64.getDecoder().decode(body);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
