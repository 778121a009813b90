package org.lingxing.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lingxing.decrees.Decrees;
import org.lingxing.law.Corpus;
import org.lingxing.tool.Examples.Example;
import org.lingxing.tool.json.Json;

/** Every worked example of the rulebook, and what a fault in it does. */
@NullUnmarked // trees of JSON hold null anywhere
class RulebookTest {

    private static final Corpus CORPUS = Decrees.corpus();
    private static final RuleDoor DOOR = new RuleDoor(CORPUS);

    @TestFactory
    Stream<DynamicTest> everyExampleComesOut() {
        return ofRulesHeld()
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> {
                    var answer = answer(example);
                    assertThat(answer).as("refused").doesNotContainKey("errors");
                    var missing = Subset.difference("", example.outcome(), answer.get("outcome"));
                    assertThat(missing).as("outcome %s", answer.get("outcome")).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyOutcomeFollowsFromItsPrintedStepsAlone() {
        return ofRulesHeld()
                .map(example -> DynamicTest.dynamicTest(
                        example.toString(), () -> PrintedSteps.check(example.question(), answer(example))));
    }

    @TestFactory
    Stream<DynamicTest> everyExplanationIsInWords() {
        return ofRulesHeld()
                .map(example -> DynamicTest.dynamicTest(
                        example.toString(),
                        () -> assertThat(answer(example).get("because"))
                                .asString()
                                .doesNotContainPattern("(zh|en)=[^}]*\\w\\[")));
    }

    @TestFactory
    Stream<DynamicTest> everyMemberIsHeldToItsType() {
        return ofRulesHeld()
                .map(example -> DynamicTest.dynamicTest(
                        example.toString(),
                        () -> assertAll(Mutations.of(example.question()).stream()
                                .map(mutation -> () -> assertThat(pointers(example, mutation.line()))
                                        .as(mutation.toString())
                                        .contains(mutation.pointer())))));
    }

    @Test
    void everyRuleIsDescribedWithItsSchemasAndEveryMemberHasItsNames() {
        for (var rule : CORPUS.rules()) {
            var description = asObject(Json.parse(DOOR.describe(rule)));
            for (var side : List.of("input", "outcome")) {
                var properties = asObject(asObject(description.get(side)).get("properties"));
                assertThat(properties).as("%s %s", rule.about().id(), side).isNotEmpty();
                properties.forEach((name, schema) -> assertThat(asObject(schema))
                        .as("%s %s/%s", rule.about().id(), side, name)
                        .containsKeys("title", "description"));
            }
        }
    }

    @Test
    void whichExamplesHaveNoRuleYet() {
        var open = Examples.all().stream()
                .map(Example::rule)
                .distinct()
                .filter(rule -> CORPUS.find(rule) == null)
                .toList();
        System.out.println("examples without a rule yet (" + open.size() + "): " + open);
        assertThat(CORPUS.rules()).isNotEmpty();
    }

    private static Stream<Example> ofRulesHeld() {
        return Examples.all().stream().filter(example -> CORPUS.find(example.rule()) != null);
    }

    private static Map<String, Object> answer(Example example) {
        var rule = Objects.requireNonNull(CORPUS.find(example.rule()));
        return asObject(Json.parse(DOOR.ask(rule, example.line(), false).json()));
    }

    private static List<String> pointers(Example example, String line) {
        var rule = Objects.requireNonNull(CORPUS.find(example.rule()));
        var problem = DOOR.ask(rule, line, true).problem();
        return problem == null
                ? List.of()
                : problem.errors().stream().map(fault -> fault.pointer()).toList();
    }

    @SuppressWarnings("unchecked") // what the door writes is an object
    private static Map<String, Object> asObject(Object tree) {
        return (Map<String, Object>) tree;
    }
}
