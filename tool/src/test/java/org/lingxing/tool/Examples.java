package org.lingxing.tool;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.lingxing.law.RuleId;
import org.lingxing.tool.json.Json;
import org.lingxing.tool.json.JsonText;

/** The worked examples of the rulebook. */
@NullUnmarked // trees of JSON hold null anywhere
final class Examples {

    /** One example: a rule, a question, and what the outcome must hold at least. */
    record Example(RuleId rule, String name, Map<String, Object> question, Object outcome) {

        String line() {
            return JsonText.of(question);
        }

        @Override
        public String toString() {
            return rule + ": " + name;
        }
    }

    private Examples() {}

    /** All examples; where the rulebook is not beside the project the test is left out. */
    static List<Example> all() {
        var folder = folder();
        assumeTrue(Files.isDirectory(folder), "the rulebook's examples are not beside this project");
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(Examples::read)
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Path folder() {
        var shared = System.getenv("LINGXING_SHARED");
        var root = Path.of(System.getProperty("lingxing.root", ".."));
        return (shared == null ? root.resolve("../shared") : Path.of(shared)).resolve("rulebook/examples");
    }

    @SuppressWarnings("unchecked") // the files have this form
    private static Stream<Example> read(Path file) {
        var name = file.getFileName().toString();
        var rule = RuleId.of(name.substring(0, name.length() - ".json".length()).replace('.', '/'));
        try {
            var examples = (List<Map<String, Object>>) Objects.requireNonNull(Json.parse(Files.readString(file)));
            return examples.stream().map(example -> example(rule, example));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Example example(RuleId rule, Map<String, Object> written) {
        var question = new java.util.LinkedHashMap<>(written);
        var name = question.remove("name");
        var outcome = question.remove("outcome");
        return new Example(rule, String.valueOf(name), question, outcome);
    }
}
