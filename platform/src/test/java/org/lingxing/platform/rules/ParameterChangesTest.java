package org.lingxing.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@PlatformTest
class ParameterChangesTest {

    private static final String EACH = "employment/jobFairEach";

    @Autowired
    MockMvc mvc;

    @Autowired
    CityClock clock;

    @Test
    void 一人提出_另一人审签_从此按新值判定_旧判定仍可重演() throws Exception {
        var editor = signedIn("editor");
        var approver = signedIn("approver");
        var from = clock.today().plusDays(10).toString();
        var kept = editor.post("/rules/employment/job-fair/evaluate", question(from, true))
                .json()
                .get("decision")
                .asString();

        var proposed = editor.post("/parameter-changes", proposal(EACH, 260, from));
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        var change = proposed.json();
        assertThat(change.get("was").asInt()).isEqualTo(200);
        assertThat(change.get("value").asInt()).isEqualTo(260);
        assertThat(change.get("difference").get(0).get("rule").asString()).isEqualTo("employment/job-fair");
        assertThat(change.get("difference").get(0).get("becomes").get("amount").asInt())
                .isEqualTo(31200);
        var address = "/parameter-changes/" + change.get("id").asString();
        assertThat(amount(from)).isEqualTo(24000);

        assertThat(editor.post(address + "/signature", null).status()).isEqualTo(403);
        var signed = approver.post(address + "/signature", null);
        assertThat(signed.json().get("state").asString()).as(signed.body()).isEqualTo("SIGNED");
        assertThat(amount(from)).isEqualTo(31200);
        assertThat(amount(clock.today().toString())).isEqualTo(24000);
        assertThat(amount(from, clock.today().minusDays(1).toString())).isEqualTo(24000);

        assertThat(approver.post(address + "/signature", null).code()).isEqualTo("CHANGE_DECIDED");
        var replay = editor.post("/decisions/" + kept + "/replay", null).json();
        assertThat(replay.get("same").asBoolean()).as(replay.toString()).isTrue();

        var history = editor.get("/parameters/" + EACH).json();
        assertThat(history.get("history").get(0).get("value").asInt()).isEqualTo(260);
        assertThat(history.get("changes").get(0).get("state").asString()).isEqualTo("SIGNED");
        var listed = editor.get("/parameters?on=" + from + "&rule=employment/job-fair")
                .json();
        assertThat(listed.get("parameterSet").get("name").asString()).isEqualTo("signed");
        assertThat(listed.get("parameters").toString()).contains("260");
    }

    @Test
    void 提出人可撤回_审签人可退回_清单分状态() throws Exception {
        var editor = signedIn("editor");
        var approver = signedIn("approver");
        var first = propose(editor, "river/patrolReportTerm", 7);
        assertThat(first.get("unit").asString()).isEqualTo("DAYS");
        assertThat(actions(approver, first)).containsEntry("SIGN", true).containsEntry("WITHDRAW", false);
        assertThat(actions(editor, first)).containsEntry("SIGN", false).containsEntry("WITHDRAW", true);
        var one = "/parameter-changes/" + first.get("id").asString();
        assertThat(approver.post(one + "/withdrawal", null).status()).isEqualTo(403);
        assertThat(approver.post(one + "/rejection", Map.of("reason", " ")).status())
                .isEqualTo(400);
        assertThat(approver.post(one + "/rejection", Map.of("reason", "依据不足"))
                        .json()
                        .get("rejection")
                        .asString())
                .isEqualTo("依据不足");
        var second = propose(editor, "river/patrolReportTerm", 8);
        var other = "/parameter-changes/" + second.get("id").asString();
        assertThat(editor.post(other + "/withdrawal", null).json().get("state").asString())
                .isEqualTo("WITHDRAWN");
        var rejected = approver.get("/parameter-changes?state=REJECTED").json();
        assertThat(rejected.get("total").asInt()).isEqualTo(1);
        assertThat(editor.get("/parameter-changes?parameter=river/patrolReportTerm")
                        .json()
                        .get("items"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            employment/noSuch,      260, 2020-01-01, null,       zz-2020-1, /parameter
            employment/jobFairEach, x,   2020-01-01, null,       zz-2020-1, /value
            employment/jobFairEach, 260, 2020-01-01, 2019-12-31, zz-2020-1, /to
            employment/jobFairEach, 260, 2020-13-01, null,       zz-2020-1, /from
            employment/jobFairEach, 260, 2020-01-01, null,       某文件,     /document
            """)
    void 不合格的提议逐项指明(String parameter, String value, String from, @Nullable String to, String document, String pointer)
            throws Exception {
        var proposal = new LinkedHashMap<String, Object>();
        proposal.put("parameter", parameter);
        proposal.put("value", value.equals("x") ? value : Integer.valueOf(value));
        proposal.put("from", from);
        if (to != null) {
            proposal.put("to", to);
        }
        proposal.put("document", document);
        proposal.put("reason", "试");
        var answer = signedIn("editor").post("/parameter-changes", proposal);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"" + pointer + "\"");
    }

    @Test
    void 非规则编辑不能提出() throws Exception {
        assertThat(signedIn("officer")
                        .post("/parameter-changes", proposal(EACH, 1, "2020-01-01"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void 预演给出谁得谁失_长的在后台进行() throws Exception {
        var editor = signedIn("editor");
        var changes = List.of(Map.of("parameter", EACH, "value", 100));
        var path = "/rules/employment/job-fair/rehearsals";
        var short1 = editor.post(path, Map.of("changes", changes));
        assertThat(short1.json().get("total").asInt()).as(short1.body()).isEqualTo(2);
        assertThat(short1.json().get("changed").asInt()).isEqualTo(1);
        var cases = List.of(
                Map.of("asOf", "2019-06-18", "input", Map.of("employers", 200), "group", "甲"),
                Map.of("asOf", "2019-06-18", "input", Map.of("employers", 20), "group", "乙"));
        var given =
                editor.post(path, Map.of("changes", changes, "cases", cases)).json();
        assertThat(given.get("byGroup").get(1).get("group").asString()).isEqualTo("甲");
        assertThat(given.get("money").get("after").asInt()).isEqualTo(20000);
        var line = "{\"asOf\":\"2019-06-18\",\"input\":{\"employers\":150}}\n";
        var begun = editor.post(path, Map.of("changes", changes, "casesText", line.repeat(5000)));
        assertThat(begun.status()).isEqualTo(202);
        var address = "/rehearsals/" + begun.json().get("id").asString();
        JsonNode job = editor.get(address).json();
        for (int i = 0; i < 200 && job.get("state").asString().equals("RUNNING"); i++) {
            Thread.sleep(50);
            job = editor.get(address).json();
        }
        assertThat(job.get("state").asString()).isEqualTo("DONE");
        assertThat(job.get("result").get("changed").asInt()).isEqualTo(5000);
        assertThat(signedIn("approver").get(address).status()).isEqualTo(404);
        assertThat(editor.delete(address).status()).isEqualTo(204);
        assertThat(editor.post(path, Map.of("changes", List.of(Map.of("parameter", "a/b", "value", 1))))
                        .body())
                .contains("/changes/0/parameter");
    }

    private int amount(String asOf) throws Exception {
        return amount(asOf, null);
    }

    private int amount(String asOf, @Nullable String knownOn) throws Exception {
        var question = question(asOf, false);
        if (knownOn != null) {
            question.put("knownOn", knownOn);
        }
        var answer = new Visitor(mvc).post("/rules/employment/job-fair/evaluate", question);
        return answer.json().get("outcome").get("amount").asInt();
    }

    private static Map<String, Object> question(String asOf, boolean record) {
        var question = new LinkedHashMap<String, Object>();
        question.put("asOf", asOf);
        question.put("input", Map.of("employers", 120));
        question.put("record", record);
        return question;
    }

    private static JsonNode propose(Visitor editor, String parameter, int value) throws Exception {
        var answer = editor.post("/parameter-changes", proposal(parameter, value, "2030-01-01"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static Map<String, Object> proposal(String parameter, int value, String from) {
        return Map.of(
                "parameter", parameter, "value", value, "from", from, "document", "zz-2020-3#2", "reason", "新文件调整标准");
    }

    private static Map<String, Boolean> actions(Visitor visitor, JsonNode change) throws Exception {
        var shown =
                visitor.get("/parameter-changes/" + change.get("id").asString()).json();
        var actions = new LinkedHashMap<String, Boolean>();
        shown.get("actions")
                .forEach(action -> actions.put(
                        action.get("deed").asString(), action.get("possible").asBoolean()));
        return actions;
    }

    private Visitor signedIn(String account) throws Exception {
        var visitor = new Visitor(mvc);
        assertThat(visitor.signIn(account).status()).as(account).isEqualTo(200);
        return visitor;
    }
}
