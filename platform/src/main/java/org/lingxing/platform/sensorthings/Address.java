package org.lingxing.platform.sensorthings;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;

/**
 * What a path names, read but not yet looked up: {@code Things(1)/Datastreams(2)/Observations/$ref}.
 *
 * @param tail {@code $ref} or {@code $value}; null for neither
 */
record Address(List<Step> steps, @Nullable String tail) {

    private static final Pattern STEP = Pattern.compile("([^()]+)(?:\\((\\d{1,19})\\))?");
    private static final int MOST_STEPS = 12;

    /** @param id the number in parentheses; null where there are none */
    record Step(String name, @Nullable Long id) {}

    /**
     * @param path behind the root, as it was sent
     * @throws Refusal where it is none
     */
    static Address of(String path) {
        List<Step> steps = new ArrayList<>();
        String tail = null;
        for (var part : path.split("/", -1)) {
            var decoded = decoded(part);
            if (tail != null || steps.size() > MOST_STEPS) {
                throw Refusal.of(SensorThingsRefusal.ENTITY_UNKNOWN);
            }
            if (decoded.equals("$ref") || decoded.equals("$value")) {
                tail = decoded;
            } else if (!decoded.isEmpty()) {
                steps.add(step(decoded));
            }
        }
        return new Address(List.copyOf(steps), tail);
    }

    private static Step step(String part) {
        var found = STEP.matcher(part);
        if (!found.matches()) {
            throw Refusal.of(SensorThingsRefusal.ENTITY_UNKNOWN);
        }
        try {
            return new Step(found.group(1), found.group(2) == null ? null : Long.valueOf(found.group(2)));
        } catch (NumberFormatException tooLarge) {
            throw Refusal.of(SensorThingsRefusal.ENTITY_UNKNOWN);
        }
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Refusal.of(SensorThingsRefusal.ENTITY_UNKNOWN);
        }
    }
}
