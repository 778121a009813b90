package org.lingxing.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Decrees;
import org.lingxing.law.Corpus;
import org.lingxing.law.Rule;
import org.lingxing.law.RuleId;
import org.lingxing.tool.json.Difference;
import org.lingxing.tool.json.Json;
import org.lingxing.tool.json.JsonText;
import org.lingxing.tool.json.Places;
import org.lingxing.tool.json.Pointer;

/** What would change it: found by asking, to the step. */
@NullUnmarked // trees of JSON hold null anywhere
class NearestTest {

    private static final Corpus CORPUS = Decrees.corpus();
    private static final RuleDoor DOOR = new RuleDoor(CORPUS);

    @ParameterizedTest(name = "{0} {1}: {2} {3} → {4}")
    @CsvSource(delimiter = '|', textBlock = """
            incentives/evaluate  |           | /claims/0/facts/investment           | 3000000      | {"asOf":"2019-06-18","input":{"enterprise":{"name":"甲","sectors":["RU"],"county":"新密市"},"year":2019,"claims":[{"clause":"zz-2019-11#1.3.a","ref":"r","facts":{"investment":2999999.99,"equipmentInvestment":2400000}}]}}
            incentives/evaluate  |           | /claims/0/facts/investment           | 2999999.99   | {"asOf":"2019-06-18","input":{"enterprise":{"name":"甲","sectors":["RU"],"county":"新密市"},"year":2019,"claims":[{"clause":"zz-2019-11#1.3.a","ref":"r","facts":{"investment":87654321.12,"equipmentInvestment":2400000}}]}}
            land/starting-price  |           | /cost                                | 7800000.01   | {"asOf":"2019-06-18","input":{"appraisedIndustrialPrice":5200000,"cost":3900000}}
            rehab/settlement     | /family   | /cost                                | 19000.01     | {"asOf":"2019-06-18","input":{"service":"TRAINING","disability":"INTELLECTUAL","groups":[],"cost":12600,"paid":{"basicInsurance":0,"criticalIllness":0,"supplementary":0,"medicalAid":0},"provider":"DESIGNATED"}}
            rehab/eligibility    |           | /birthDate                           | "2004-01-01" | {"asOf":"2019-06-18","input":{"birthDate":"2013-03-08","appliedOn":"2019-05-13","disabilities":["AUTISM"],"residence":"HOUSEHOLD_REGISTRATION","guardianWilling":true,"certificate":true,"service":"TRAINING","ageLimit":14}}
            employment/internship-subsidy-scope | | /birthDate                      | "1994-06-18" | {"asOf":"2019-06-18","input":{"graduate":false,"birthDate":"1994-06-25","unemployed":true}}
            parking/operator-filing |        | /filedOn                             | "2019-06-04" | {"asOf":"2019-06-18","input":{"lotKind":"PUBLIC","openToPublic":true,"licensedOn":"2019-05-20","filedOn":"2019-06-05"}}
            employment/job-fair  |           | /employers                           | 99           | {"asOf":"2019-06-18","input":{"employers":120}}
            water/class          |           | /values/ammoniaNitrogen              | 1            | {"asOf":"2019-06-18","input":{"waterBody":"RIVER","values":{"ph":7.6,"ammoniaNitrogen":1.12}}}
            water/class          |           | /values/ammoniaNitrogen              | 1.51         | {"asOf":"2019-06-18","input":{"waterBody":"RIVER","values":{"ph":7.6,"ammoniaNitrogen":1.12}}}
            river/patrol-compliance | /fulfilled | /patrols/1                       | "2019-05-15" | {"asOf":"2019-06-18","input":{"level":"TOWNSHIP","tenure":{"from":"2019-01-01"},"window":{"from":"2019-05-01","to":"2019-05-31"},"patrols":["2019-05-20"]}}
            rehab/eligibility    |           | /residence                           | "HOUSEHOLD_REGISTRATION" | {"asOf":"2019-06-18","input":{"birthDate":"2013-03-08","appliedOn":"2019-05-13","disabilities":["AUTISM"],"residence":"NONE","guardianWilling":true,"certificate":true,"service":"TRAINING","ageLimit":14}}
            """)
    void theEdgeIsFoundToTheStep(String rule, String member, String pointer, String becomes, String question) {
        assertThat(items(rule, question, member))
                .anySatisfy(item -> assertThat(facts(item)).singleElement().satisfies(fact -> {
                    assertThat(fact.get("pointer")).isEqualTo(pointer);
                    assertThat(JsonText.of(fact.get("becomes"))).isEqualTo(becomes);
                }));
    }

    @Test
    void whereNoFactAloneTurnsItTwoDo() {
        var items = items("rehab/eligibility", """
                {"asOf":"2019-06-18","input":{"birthDate":"2003-05-01","appliedOn":"2019-05-13",
                "disabilities":["LIMB"],"residence":"NONE","guardianWilling":true,"certificate":true,
                "service":"TRAINING","ageLimit":14}}""", null);
        assertThat(items).isNotEmpty().anySatisfy(item -> {
            assertThat(facts(item).stream().map(fact -> fact.get("pointer")))
                    .containsExactlyInAnyOrder("/birthDate", "/residence");
            assertThat(facts(item).stream().map(fact -> fact.get("becomes"))).contains("2004-01-02");
            assertThat(outcome(item).getFirst()).containsEntry("was", false).containsEntry("becomes", true);
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsFoundForAnExampleHoldsWhenAskedAndIsFoundAgain() {
        return CORPUS.rules().stream()
                .flatMap(rule -> RuleExample.of(rule.about().id()).stream()
                        .map(example -> DynamicTest.dynamicTest(
                                rule.about().id() + ": " + example.title().zh(), () -> check(rule, example))));
    }

    @Test
    void aQuestionWithFaultsIsRefusedAsElsewhereAndNothingInForceHasNothingToTurn() {
        var rule = rule("employment/job-fair");
        assertThat(DOOR.nearest(rule, "{\"asOf\":\"2019-06-18\",\"input\":{}}").json())
                .contains("/input/employers");
        assertThat(DOOR.nearest(rule, "no json").json()).contains("NOT_JSON");
        assertThat(DOOR.nearest(rule, "{\"asOf\":\"2019-06-18\",\"input\":{\"employers\":7},\"member\":\"/none\"}")
                        .json())
                .contains("\"/member\"");
        assertThat(DOOR.nearest(rule, "{\"asOf\":\"2018-06-18\",\"input\":{\"employers\":7}}")
                        .json())
                .contains("\"items\":[],\"searched\":0");
    }

    private static void check(Rule<?, ?> rule, RuleExample example) {
        var first = DOOR.nearest(rule, example.question()).json();
        assertThat(DOOR.nearest(rule, example.question()).json()).isEqualTo(first);
        var found = object(Json.parse(first));
        assertThat(((Number) found.get("searched")).intValue()).isLessThan(Nearest.MOST_ASKED + 200);
        var before = outcome(rule, example.question());
        for (var item : objects(found.get("items"))) {
            assertThat(facts(item)).hasSizeBetween(1, 2);
            Object input = example.input();
            for (var fact : facts(item)) {
                assertThat(Difference.same(Pointer.at(example.input(), (String) fact.get("pointer")), fact.get("was")))
                        .isTrue();
                var place = Places.of(rule.about().input(), example.input()).stream()
                        .filter(one -> one.pointer().equals(fact.get("pointer")))
                        .findFirst()
                        .orElseThrow();
                input = Places.with(input, place, fact.get("becomes"));
            }
            var question = object(Json.parse(example.question()));
            question.put("input", input);
            var after = outcome(rule, JsonText.of(question));
            assertThat(outcome(item)).isNotEmpty().allSatisfy(change -> {
                assertThat(Difference.same(Pointer.at(before, (String) change.get("pointer")), change.get("was")))
                        .isTrue();
                assertThat(Difference.same(Pointer.at(after, (String) change.get("pointer")), change.get("becomes")))
                        .isTrue();
            });
        }
    }

    private static Object outcome(Rule<?, ?> rule, String question) {
        return object(Json.parse(DOOR.ask(rule, question, true).json())).get("outcome");
    }

    private static List<Map<String, Object>> items(String rule, String written, String member) {
        var question = object(Json.parse(written));
        question.put("member", member);
        var reply = DOOR.nearest(rule(rule), JsonText.of(question));
        assertThat(reply.problem()).as(reply.json()).isNull();
        return objects(object(Json.parse(reply.json())).get("items"));
    }

    private static List<Map<String, Object>> facts(Map<String, Object> item) {
        return objects(item.get("facts"));
    }

    private static List<Map<String, Object>> outcome(Map<String, Object> item) {
        return objects(item.get("outcome"));
    }

    private static Rule<?, ?> rule(String id) {
        return Objects.requireNonNull(CORPUS.find(RuleId.of(id)));
    }

    @SuppressWarnings("unchecked") // what the door writes has this form
    private static List<Map<String, Object>> objects(Object tree) {
        return (List<Map<String, Object>>) tree;
    }

    @SuppressWarnings("unchecked") // what the door writes has this form
    private static Map<String, Object> object(Object tree) {
        return (Map<String, Object>) tree;
    }
}
