package org.lingxing.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.Decrees;
import org.lingxing.kernel.Phrase;
import org.lingxing.law.Faults;
import org.lingxing.law.Member;
import org.lingxing.law.RuleId;
import org.lingxing.tool.json.Binder;
import org.lingxing.tool.json.Json;
import org.lingxing.tool.json.JsonText;

/**
 * A case to click that ships with its rule: {@code decrees} keeps a file a rule beside the decrees.
 *
 * @param title what is special about it
 * @param input the facts, as a tree of JSON
 * @param shows what its outcome holds at least; a test holds it to that
 */
public record RuleExample(
        @Member(zh = "标题", en = "title") Phrase title,
        @Member(zh = "适用日", en = "as of") LocalDate asOf,
        @Member(zh = "所知日", en = "known on") @Nullable LocalDate knownOn,
        @Member(zh = "事实", en = "the facts") Object input,
        @Member(zh = "结果", en = "what comes out") Object shows) {

    /** What a file holds. */
    record Shelf(@Member(zh = "例子", en = "examples") List<RuleExample> examples) {}

    /** Those of the rule, in the order written; none where it ships without. */
    public static List<RuleExample> of(RuleId rule) {
        try (var file = Decrees.examples(rule)) {
            if (file == null) {
                return List.of();
            }
            var list = Json.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            var faults = new Faults();
            var shelf = Binder.bind(Shelf.class, Map.of("examples", Objects.requireNonNull(list)), "", faults);
            if (shelf == null) {
                throw new IllegalStateException("examples of " + rule + " have faults: " + faults.found());
            }
            return shelf.examples();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** As the question it asks, on one line of JSON. */
    public String question() {
        return JsonText.of(asked());
    }

    /** With its title, and without what it shows: that is what asking is for. */
    void write(JsonText text) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("title", title);
        shown.putAll(asked());
        text.value(shown);
    }

    private Map<String, Object> asked() {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("asOf", asOf);
        if (knownOn != null) {
            asked.put("knownOn", knownOn);
        }
        asked.put("input", input);
        return asked;
    }
}
