package org.lingxing.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingxing.decrees.Decrees;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.tool.RuleExample;
import org.lingxing.tool.json.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class DecisionsTest {

    private static final String AID = "/rules/rehab/settlement";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    @Test
    void 判定留存后可查看_可重演_结果相同() throws Exception {
        var federation = signedIn("federation");
        var answer = federation.post(AID + "/evaluate", recorded("rehab/settlement", 1));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var id = answer.json().get("decision").asString();
        var kept = federation.get("/decisions/" + id).json();
        assertThat(kept.get("outcome")).isEqualTo(answer.json().get("outcome"));
        assertThat(kept.get("because")).isEqualTo(answer.json().get("because"));
        assertThat(kept.get("parameters")).isEqualTo(answer.json().get("parameters"));
        assertThat(kept.get("parameterSet").asString())
                .isEqualTo(answer.json().get("parameterSet").get("sha256").asString());
        assertThat(kept.get("input").get("cost").asInt()).isEqualTo(42500);
        assertThat(kept.get("ruleVersion").asString()).matches("[0-9a-f]{16}");
        assertThat(kept.get("by").asString()).isEqualTo("federation");
        var replay = federation.post("/decisions/" + id + "/replay", null).json();
        assertThat(replay.get("same").asBoolean()).isTrue();
        assertThat(replay.get("differences")).isEmpty();
        assertThat(replay.get("ruleVersion")).isEqualTo(kept.get("ruleVersion"));
    }

    @Test
    void 全部规则的例子留存后逐一重演都相同() throws Exception {
        var officer = signedIn("officer");
        List<String> ids = new ArrayList<>();
        for (var rule : Decrees.corpus().rules()) {
            var id = rule.about().id().toString();
            for (int i = 0; i < RuleExample.of(rule.about().id()).size(); i++) {
                var answer = officer.post("/rules/" + id + "/evaluate?record=true", example(id, i));
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                ids.add(answer.json().get("decision").asString());
            }
        }
        assertThat(ids).hasSizeGreaterThan(Decrees.corpus().rules().size());
        for (var id : ids) {
            var replay = officer.post("/decisions/" + id + "/replay", null).json();
            assertThat(replay.get("same").asBoolean()).as(replay.toString()).isTrue();
        }
        var page = officer.get("/decisions?limit=3").json();
        assertThat(page.get("items")).hasSize(3);
        assertThat(page.get("total").asInt()).isGreaterThanOrEqualTo(ids.size());
        var next = officer.get("/decisions?limit=3&after=" + page.get("next").asString())
                .json();
        assertThat(next.get("items").get(0).get("id"))
                .isNotEqualTo(page.get("items").get(0).get("id"));
        var ofOne = officer.get("/decisions?rule=employment/job-fair").json();
        assertThat(ofOne.get("items"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.get("rule").asString()).isEqualTo("employment/job-fair"));
    }

    @Test
    void 只有留存人和主管单位看得到() throws Exception {
        var enterprise = signedIn("enterprise");
        var id = enterprise
                .post(AID + "/evaluate", recorded("rehab/settlement", 0))
                .json()
                .get("decision")
                .asString();
        assertThat(enterprise.get("/decisions/" + id).status()).isEqualTo(200);
        assertThat(signedIn("federation").get("/decisions/" + id).status()).isEqualTo(200);
        for (var other : List.of("urban-management", "administrator", "reader", "chief-office")) {
            assertThat(signedIn(other).get("/decisions/" + id).code()).as(other).isEqualTo("DECISION_UNKNOWN");
            assertThat(signedIn(other)
                            .post("/decisions/" + id + "/replay", null)
                            .code())
                    .isEqualTo("DECISION_UNKNOWN");
        }
        assertThat(new Visitor(mvc).get("/decisions/" + id).status()).isEqualTo(401);
    }

    @Test
    void 未登录不留存_有误的不留存() throws Exception {
        var before = count();
        assertThat(new Visitor(mvc)
                        .post(AID + "/evaluate", recorded("rehab/settlement", 0))
                        .code())
                .isEqualTo("RECORDING_NEEDS_SIGN_IN");
        assertThat(signedIn("federation")
                        .post(AID + "/evaluate", Map.of("asOf", "2019-06-18", "input", Map.of(), "record", true))
                        .status())
                .isEqualTo(422);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void 库中看不到案情() throws Exception {
        signedIn("federation").post(AID + "/evaluate", recorded("rehab/settlement", 1));
        var stored = database.sql("select encode(question, 'escape') || encode(answer, 'escape') from rules.decision")
                .query(String.class)
                .list();
        assertThat(stored).isNotEmpty().noneMatch(text -> text.contains("LIMB") || text.contains("42500"));
    }

    private long count() {
        return database.sql("select count(*) from rules.decision")
                .query(Long.class)
                .single();
    }

    private Visitor signedIn(String account) throws Exception {
        var visitor = new Visitor(mvc);
        assertThat(visitor.signIn(account).status()).isEqualTo(200);
        return visitor;
    }

    private static Map<String, Object> recorded(String rule, int index) {
        var question = example(rule, index);
        question.put("record", true);
        return question;
    }

    private static Map<String, Object> example(String rule, int index) {
        var written =
                RuleExample.of(org.lingxing.law.RuleId.of(rule)).get(index).question();
        var question = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) java.util.Objects.requireNonNull(Json.parse(written)))
                .forEach((name, value) -> question.put(name.toString(), value));
        return question;
    }
}
