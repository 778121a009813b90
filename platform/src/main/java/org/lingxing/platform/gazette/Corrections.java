package org.lingxing.platform.gazette;

import java.util.stream.Collectors;
import org.lingxing.platform.http.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Fields an officer sends, held against the thing they correct. */
@Component
class Corrections {

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
        try {
            return strict.treeToValue(whole, row.kind().content());
        } catch (JacksonException fault) {
            throw Refusal.ofInput(
                    pointer(fault), "此项填写有误：名称或格式不对", "This field is unknown or not written as it should be");
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
