package org.lingxing.tool;

import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.law.Fault;
import org.lingxing.tool.json.JsonText;

/**
 * Why something cannot be done, as problem+json.
 *
 * @param code stable, UPPER_SNAKE_CASE
 * @param errors what is wrong with the input; empty when it is something else
 */
public record Problem(String code, int status, Phrase says, List<Fault> errors) {

    /** The facts do not pass; each fault says where. */
    static Problem invalid(List<Fault> faults) {
        return new Problem(
                "INVALID_INPUT", 422, Phrase.of("输入有误，未作判定", "The input has faults; nothing was decided"), faults);
    }

    static Problem notJson(String why) {
        return new Problem("NOT_JSON", 400, Phrase.of("不是有效的 JSON：" + why, "Not JSON: " + why), List.of());
    }

    /** As one line of JSON. */
    public String json() {
        var text = new JsonText()
                .open('{')
                .member(
                        "type",
                        "https://lingxing.org/problems/"
                                + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .member("title", says.en())
                .member("status", status)
                .member("code", code)
                .member("zh", says.zh())
                .member("en", says.en())
                .name("errors")
                .open('[');
        for (var fault : errors) {
            text.open('{')
                    .member("pointer", fault.pointer())
                    .member("code", fault.kind().name())
                    .member("zh", fault.says().zh())
                    .member("en", fault.says().en())
                    .close('}');
        }
        return text.close(']').close('}').toString();
    }
}
