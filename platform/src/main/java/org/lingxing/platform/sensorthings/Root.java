package org.lingxing.platform.sensorthings;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a request was sent.
 *
 * @param service the address of the service, without a slash at its end
 * @param path behind it
 * @param parts the query options, decoded, {@code $top=1}
 */
record Root(String service, String path, List<String> parts) {

    static final String PATH = "/sta/v1.1";

    static Root of(HttpServletRequest request) {
        var address = request.getRequestURL().toString();
        int end = address.indexOf(PATH) + PATH.length();
        List<String> parts = new ArrayList<>();
        var query = request.getQueryString();
        if (query != null) {
            for (var part : query.split("&", -1)) {
                if (!part.isEmpty()) {
                    parts.add(decoded(part));
                }
            }
        }
        return new Root(address.substring(0, end), address.substring(end), List.copyOf(parts));
    }

    /** Options by name. */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (var part : parts) {
            int equals = part.indexOf('=');
            var name = equals < 0 ? part : part.substring(0, equals);
            if (options.put(name, equals < 0 ? "" : part.substring(equals + 1)) != null) {
                throw QueryFault.of(name, "同一选项只能写一次", "an option is written once");
            }
        }
        return options;
    }

    String address() {
        return service + path;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw QueryFault.of("", "百分号编码有误", "the percent-encoding is broken");
        }
    }
}
