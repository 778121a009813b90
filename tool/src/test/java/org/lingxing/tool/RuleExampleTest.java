package org.lingxing.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lingxing.decrees.Decrees;
import org.lingxing.law.Corpus;
import org.lingxing.law.Rule;
import org.lingxing.tool.json.Json;

/** The cases to click that ship with the rules. */
@NullUnmarked // trees of JSON hold null anywhere
class RuleExampleTest {

    private static final Corpus CORPUS = Decrees.corpus();
    private static final RuleDoor DOOR = new RuleDoor(CORPUS);

    @TestFactory
    Stream<DynamicTest> everyRuleHasOneToThreeAndEachShowsSomethingElse() {
        return CORPUS.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(name(rule), () -> {
                    var examples = RuleExample.of(rule.about().id());
                    assertThat(examples).hasSizeBetween(1, 3);
                    assertThat(examples.stream().map(RuleExample::title)).doesNotHaveDuplicates();
                    assertThat(examples.stream()
                                    .map(example -> answer(rule, example).get("outcome")))
                            .doesNotHaveDuplicates();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleShowsWhatItSays() {
        return examples((rule, example) -> {
            var outcome = answer(rule, example).get("outcome");
            assertThat(asObject(outcome)).doesNotContainKey("notInForce");
            assertThat(asObject(example.shows())).isNotEmpty();
            assertThat(Subset.difference("", example.shows(), outcome)).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> everyExampleFollowsFromItsPrintedStepsAlone() {
        return examples(
                (rule, example) -> PrintedSteps.check(asObject(Json.parse(example.question())), answer(rule, example)));
    }

    @TestFactory
    Stream<DynamicTest> theDescriptionOfARuleHoldsItsExamplesWithoutTheirOutcomes() {
        return CORPUS.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(name(rule), () -> {
                    var listed =
                            (List<?>) asObject(Json.parse(DOOR.describe(rule))).get("examples");
                    assertThat(listed)
                            .hasSameSizeAs(RuleExample.of(rule.about().id()))
                            .allSatisfy(example -> assertThat(asObject(example))
                                    .containsKeys("title", "asOf", "input")
                                    .doesNotContainKey("shows"));
                }));
    }

    /** What is asked of one example. */
    private interface Question {
        void ask(Rule<?, ?> rule, RuleExample example);
    }

    private static Stream<DynamicTest> examples(Question question) {
        return CORPUS.rules().stream()
                .flatMap(rule -> RuleExample.of(rule.about().id()).stream()
                        .map(example -> DynamicTest.dynamicTest(
                                name(rule) + ": " + example.title().zh(), () -> question.ask(rule, example))));
    }

    private static Map<String, Object> answer(Rule<?, ?> rule, RuleExample example) {
        return asObject(Json.parse(DOOR.ask(rule, example.question(), false).json()));
    }

    private static String name(Rule<?, ?> rule) {
        return rule.about().id().toString();
    }

    @SuppressWarnings("unchecked") // what the door writes is an object
    private static Map<String, Object> asObject(Object tree) {
        return (Map<String, Object>) tree;
    }
}
