package org.lingxing.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lingxing.decrees.Decrees;
import org.lingxing.law.RuleId;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.tool.RuleDoor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@PlatformTest
class RulesTest {

    private static final String REPORT = "/rules/river/patrol-report-due";
    private static final String QUESTION = "{\"asOf\":\"2019-06-03\",\"input\":{\"patrolEnd\":\"2019-05-30\"}}";

    @Autowired
    MockMvc mvc;

    @Test
    void 目录列出全部规则及其文件() throws Exception {
        var list = new Visitor(mvc).get("/rules").json();
        assertThat(list.get("total").asInt()).isEqualTo(list.get("items").size());
        assertThat(list.get("items")).hasSameSizeAs(Decrees.corpus().rules()).allSatisfy(rule -> {
            assertThat(rule.get("meaning").get("zh").asString()).isNotEmpty();
            assertThat(rule.get("documents")).isNotEmpty();
        });
    }

    @Test
    void 每条规则都说明所问所答() throws Exception {
        var rule = new Visitor(mvc).get("/rules/river/patrol-compliance").json();
        var level = rule.get("input").get("properties").get("level");
        assertThat(level.get("title").asString()).isEqualTo("级别");
        assertThat(level.get("x-labels").get("GUARD").get("zh").asString()).isEqualTo("巡护员");
        assertThat(rule.get("documents").get(0).get("from").asString()).isEqualTo("2019-03-18");
        assertThat(rule.get("parameters").get(0).get("title").get("zh").asString())
                .isNotEmpty();
    }

    @Test
    void 目录给出例子_并说明怎样才会改变() throws Exception {
        var rule = new Visitor(mvc).get("/rules/employment/job-fair").json();
        assertThat(rule.get("examples")).hasSize(2);
        var answer = mvc.perform(post("/api/v1/rules/employment/job-fair/nearest")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"asOf\":\"2019-06-18\",\"input\":{\"employers\":120}}"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("\"was\":120,\"becomes\":99");
    }

    @Test
    void 无需登录与令牌即可试算且答复与命令行一字不差() throws Exception {
        var answer = mvc.perform(post("/api/v1" + REPORT + "/evaluate")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(QUESTION))
                .andReturn()
                .getResponse();
        var corpus = Decrees.corpus();
        var rule = Objects.requireNonNull(corpus.find(RuleId.of("river/patrol-report-due")));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(new RuleDoor(corpus).ask(rule, QUESTION, false).json())
                .contains("\"due\":\"2019-06-04\"", "\"because\"");
    }

    @Test
    void 未施行之日如实相告() throws Exception {
        var answer = new Visitor(mvc)
                .post(REPORT + "/evaluate", Map.of("asOf", "2019-03-01", "input", Map.of("patrolEnd", "2019-02-25")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("outcome").get("notInForce").asBoolean()).isTrue();
    }

    @Test
    void 每处错误都由指针指明() throws Exception {
        var answer = new Visitor(mvc)
                .post(
                        "/rules/calendar/add-working-days/evaluate",
                        Map.of("asOf", "2019-06-18", "input", Map.of("start", 7, "day", 1)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.response().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var pointers = new ArrayList<String>();
        answer.json()
                .get("errors")
                .forEach(fault -> pointers.add(fault.get("pointer").asString()));
        assertThat(pointers).contains("/input/start", "/input/days", "/input/day");
    }

    @Test
    void 不是JSON的与不存在的规则都有说法() throws Exception {
        var visitor = new Visitor(mvc);
        var builder = post("/api/v1" + REPORT + "/evaluate").contentType(MediaType.APPLICATION_JSON);
        assertThat(visitor.send(builder.content("{")).code()).isEqualTo("NOT_JSON");
        assertThat(visitor.get("/rules/river/nothing").code()).isEqualTo("RULE_UNKNOWN");
        assertThat(visitor.get("/rules/River/A").status()).isEqualTo(404);
        assertThat(visitor.post("/rules/a/b/evaluate", Map.of()).code()).isEqualTo("RULE_UNKNOWN");
    }

    @Test
    void 成批提问逐行作答超过请求体上限也不停() throws Exception {
        int many = 40_000;
        var lines = (QUESTION + "\n").repeat(many) + "no json\n\n" + " ".repeat(1_100_000) + "\n" + QUESTION;
        var answer = mvc.perform(post("/api/v1" + REPORT + "/evaluate-batch?brief=true")
                        .contentType(MediaType.APPLICATION_NDJSON)
                        .content(lines))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_NDJSON_VALUE);
        var answers = answer.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        assertThat(answers).hasSize(many + 3);
        assertThat(answers.getFirst()).contains("2019-06-04").isEqualTo(answers.getLast());
        assertThat(answers.get(many)).startsWith("{\"error\":{").contains("NOT_JSON");
        assertThat(answers.get(many + 1)).contains("TOO_LARGE");
    }

    @Test
    void 参数可按规则文件与日期查() throws Exception {
        var visitor = new Visitor(mvc);
        var all = parameters(visitor, "");
        var ofRule = parameters(visitor, "?rule=river/county-assessment");
        assertThat(all.size()).isGreaterThan(ofRule.size());
        assertThat(ofRule).isNotEmpty();
        assertThat(parameters(visitor, "?document=zz-2019-5"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("provision").asString()).startsWith("zz-2019-5#"));
        assertThat(parameters(visitor, "?rule=river/county-assessment&on=1990-01-01"))
                .isEmpty();
        assertThat(visitor.get("/parameters?rule=none").status()).isEqualTo(404);
        assertThat(visitor.get("/parameters?on=yesterday").status()).isEqualTo(400);
    }

    private static List<JsonNode> parameters(Visitor visitor, String query) throws Exception {
        var found = new ArrayList<JsonNode>();
        visitor.get("/parameters" + query).json().get("parameters").forEach(found::add);
        return found;
    }
}
