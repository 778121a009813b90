package org.lingxing.platform.gazette;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingxing.platform.http.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Fields an officer sends, held against the thing they correct. */
@Component
class Corrections {

    private static final Set<String> NEVER_BLANK =
            Set.of("text", "title", "name", "unit", "leaders", "agencies", "entries");

    /** Strict: an unknown, missing or wrongly typed member is a fault. */
    private final JsonMapper strict;

    Corrections(JsonMapper strict) {
        this.strict = strict;
    }

    /**
     * The content with the fields set.
     *
     * @throws Refusal when a field is not one of the content's or has a wrong value
     */
    Content applied(ExtractionRow row, ObjectNode fields) {
        ObjectNode whole = strict.valueToTree(row.content());
        whole.setAll(fields);
        requireWords(whole, fields.propertyNames());
        try {
            return strict.treeToValue(whole, row.kind().content());
        } catch (JacksonException fault) {
            throw Refusal.ofInput(
                    pointer(fault), "此项填写有误：名称或格式不对", "This field is unknown or not written as it should be");
        }
    }

    /** What is called by nothing could be found by nobody: a text, a title, the name of a unit is never blank. */
    private static void requireWords(ObjectNode whole, Collection<String> set) {
        set.stream().filter(NEVER_BLANK::contains).forEach(field -> requireWords(whole.get(field), "/fields/" + field));
    }

    private static void requireWords(JsonNode value, String pointer) {
        if (value.isString() && value.asString().isBlank()) {
            throw Refusal.ofInput(pointer, "此项不能为空", "This must not be blank");
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            JsonNode element = value.get(i);
            boolean named = element.isObject() && element.has("name");
            requireWords(named ? element.get("name") : element, pointer + "/" + i + (named ? "/name" : ""));
        }
    }

    /** Only those fields in which the corrected content differs from the reading: the others follow later readings. */
    String beyondReading(ExtractionRow row, Content corrected) {
        ObjectNode read = strict.valueToTree(Json.read(row.read(), row.kind().content()));
        ObjectNode fields = strict.valueToTree(corrected);
        for (String name : read.propertyNames()) {
            if (read.get(name).equals(fields.get(name))) {
                fields.remove(name);
            }
        }
        return Json.write(fields);
    }

    private static String pointer(JacksonException fault) {
        if (fault instanceof DatabindException binding && !binding.getPath().isEmpty()) {
            return binding.getPath().stream()
                    .map(step ->
                            step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                    .collect(Collectors.joining("/", "/fields/", ""));
        }
        return "/fields";
    }
}
