package org.lingxing.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Assertions;

/**
 * Checks an answer as a person with pencil and paper would: every figure is where its source says, every result follows
 * from its figures, every member of the outcome is the result of a step. Nothing but the printed answer and the question
 * is used, and none of the code that decided.
 */
@NullUnmarked // trees of JSON hold null anywhere
final class PrintedSteps {

    private final Map<String, Object> question;
    private final Map<String, Object> answer;
    private final Map<Integer, Map<String, Object>> steps = new HashMap<>();

    private PrintedSteps(Map<String, Object> question, Map<String, Object> answer) {
        this.question = question;
        this.answer = answer;
    }

    static void check(Map<String, Object> question, Map<String, Object> answer) {
        new PrintedSteps(question, answer).check();
    }

    private void check() {
        var outcome = object(answer.get("outcome"));
        if (outcome.containsKey("notInForce")) {
            return;
        }
        for (var step : objects(answer.get("because"))) {
            var figures = objects(step.get("figures"));
            figures.forEach(figure -> checkSource(step, figure));
            checkResult(step, figures);
            steps.put(((BigDecimal) step.get("step")).intValueExact(), step);
        }
        Map<String, Object> given = new HashMap<>();
        steps.values().forEach(step -> given.put("/" + step.get("gives"), step.get("result")));
        List<String> unexplained = new ArrayList<>();
        outcome.forEach((name, value) -> compare("/" + name, value, given, unexplained));
        assertThat(unexplained).as("members of the outcome that no step gives").isEmpty();
    }

    private void checkSource(Map<String, Object> step, Map<String, Object> figure) {
        var said = step.get("gives") + " ← " + figure.get("name");
        if (figure.get("input") instanceof String pointer) {
            assertThat(figure.get("value"))
                    .as(said)
                    .usingComparator(Arithmetic::compare)
                    .isEqualTo(at(question.get("input"), pointer));
        } else if (figure.get("step") instanceof BigDecimal number) {
            var earlier = steps.get(number.intValueExact());
            assertThat(earlier).as(said + " comes from a step before").isNotNull();
            assertThat(figure.get("value")).as(said).isEqualTo(earlier.get("result"));
        } else if (figure.get("parameter") instanceof String name) {
            var values = objects(answer.get("parameters")).stream()
                    .filter(parameter -> parameter.get("name").equals(name))
                    .map(parameter -> parameter.get("value"))
                    .toList();
            assertThat(values).as(said).contains(figure.get("value"));
        } else if (figure.get("question") instanceof String member) {
            assertThat(figure.get("value")).as(said).isEqualTo(question.get(member));
        } else {
            assertThat(figure)
                    .as(said + " names a source")
                    .containsAnyOf(
                            Map.entry("fixed", true),
                            Map.entry("document", String.valueOf(figure.get("document"))),
                            Map.entry("notices", figure.getOrDefault("notices", List.of())));
        }
    }

    private void checkResult(Map<String, Object> step, List<Map<String, Object>> figures) {
        var how = Ways.BY_NAME.get(String.valueOf(step.get("how")));
        if (how == null) {
            Assertions.fail("this test does not know how to compute " + step.get("how"));
        }
        var result = how.of(figures, steps);
        assertThat(step.get("result"))
                .as("%s of %s by %s", step.get("gives"), figures, step.get("how"))
                .usingComparator(Arithmetic::compare)
                .isEqualTo(result);
    }

    /** A member is explained when a step gives it, or steps give all of its parts, or it repeats a text of the input. */
    private void compare(String path, Object value, Map<String, Object> given, List<String> unexplained) {
        if (given.containsKey(path)) {
            assertThat(value).as(path).usingComparator(Arithmetic::compare).isEqualTo(given.get(path));
            return;
        }
        switch (value) {
            case null -> {}
            case Map<?, ?> members ->
                members.forEach((name, part) -> compare(path + "/" + name, part, given, unexplained));
            case List<?> parts
            when !parts.isEmpty() -> {
                for (int i = 0; i < parts.size(); i++) {
                    compare(path + "/" + i, parts.get(i), given, unexplained);
                }
            }
            case String text when question.get("input").toString().contains(text) -> {}
            default -> unexplained.add(path);
        }
    }

    private static Object at(Object tree, String pointer) {
        Object here = tree;
        for (var part : pointer.substring(1).split("/", -1)) {
            here = here instanceof List<?> elements
                    ? elements.get(Integer.parseInt(part))
                    : object(here).get(part);
        }
        return here;
    }

    @SuppressWarnings("unchecked") // as printed
    static Map<String, Object> object(Object tree) {
        return (Map<String, Object>) tree;
    }

    @SuppressWarnings("unchecked") // as printed
    static List<Map<String, Object>> objects(Object tree) {
        return (List<Map<String, Object>>) tree;
    }
}
