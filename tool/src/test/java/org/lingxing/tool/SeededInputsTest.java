package org.lingxing.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lingxing.decrees.Decrees;
import org.lingxing.law.Corpus;
import org.lingxing.law.Rule;
import org.lingxing.tool.json.Json;
import org.lingxing.tool.json.JsonText;

/** Whatever is asked, a rule answers with an outcome or refuses with the place of each fault; it never breaks. */
@NullUnmarked // trees of JSON hold null anywhere
class SeededInputsTest {

    private static final int INPUTS = 100;
    private static final Corpus CORPUS = Decrees.corpus();
    private static final RuleDoor DOOR = new RuleDoor(CORPUS);

    private static final List<Object> ODD = new ArrayList<>(List.of(
            true,
            false,
            BigDecimal.ZERO,
            BigDecimal.ONE,
            new BigDecimal("-0.01"),
            new BigDecimal("0.005"),
            new BigDecimal("2019"),
            new BigDecimal("99999999999999"),
            new BigDecimal("1e300"),
            new BigDecimal("1e-300"),
            "",
            " ",
            "郑州",
            "NONE",
            "PUBLIC",
            "2019-02-29",
            "2019-03-18",
            "1900-01-01",
            "2199-12-31",
            "2019-13",
            "zz-2019-7#28.4",
            List.of(),
            Map.of()));

    static {
        ODD.add(null);
    }

    @TestFactory
    Stream<DynamicTest> aHundredInputsMutatedAtRandomGiveAnOutcomeOrACleanRefusal() {
        return CORPUS.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.about().id().toString(), () -> {
                    var examples = RuleExample.of(rule.about().id());
                    var random = new Random(rule.about().id().toString().hashCode());
                    for (int i = 0; i < INPUTS; i++) {
                        var question = object(
                                Json.parse(examples.get(i % examples.size()).question()));
                        for (int times = 1 + random.nextInt(3); times > 0; times--) {
                            question.put("input", mutated(question.get("input"), random));
                        }
                        check(rule, JsonText.of(question));
                    }
                }));
    }

    private static void check(Rule<?, ?> rule, String question) {
        var reply = DOOR.ask(rule, question, false);
        var answer = object(Json.parse(reply.json()));
        if (reply.problem() == null) {
            assertThat(answer).as(question).containsKeys("outcome", "because");
        } else {
            assertThat(reply.problem().code()).as(question).isEqualTo("INVALID_INPUT");
            assertThat(reply.problem().errors()).as(question).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.pointer()).startsWith("/input");
                assertThat(fault.says().zh()).isNotBlank();
                assertThat(fault.says().en()).isNotBlank();
            });
        }
    }

    /** The tree with something at a random place made otherwise. */
    private static Object mutated(Object tree, Random random) {
        boolean inside = random.nextInt(4) > 0;
        if (tree instanceof Map<?, ?> members && inside && !members.isEmpty()) {
            var copy = new LinkedHashMap<Object, Object>(members);
            var names = new ArrayList<Object>(members.keySet());
            var name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(8)) {
                case 0 -> copy.remove(name);
                case 1 -> copy.put(name + "x", copy.get(name));
                default -> copy.put(name, mutated(copy.get(name), random));
            }
            return copy;
        }
        if (tree instanceof List<?> elements && inside && !elements.isEmpty()) {
            var copy = new ArrayList<Object>(elements);
            int index = random.nextInt(copy.size());
            switch (random.nextInt(4)) {
                case 0 -> copy.remove(index);
                case 1 -> copy.add(copy.get(index));
                default -> copy.set(index, mutated(copy.get(index), random));
            }
            return copy;
        }
        if (tree instanceof BigDecimal number && random.nextBoolean()) {
            return number.multiply(BigDecimal.valueOf(random.nextInt(300), 2))
                    .setScale(2, java.math.RoundingMode.HALF_UP);
        }
        return ODD.get(random.nextInt(ODD.size()));
    }

    @SuppressWarnings("unchecked") // what the door writes is an object
    private static Map<String, Object> object(Object tree) {
        return (Map<String, Object>) tree;
    }
}
