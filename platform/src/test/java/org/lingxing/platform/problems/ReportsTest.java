package org.lingxing.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/** From a citizen's telephone to the office and back. */
@PlatformTest
class ReportsTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    CityClock clock;

    private River river;

    @BeforeEach
    void 到河边() {
        clock.moveTo(LocalDate.of(2019, 5, 21));
        river = new River(beans);
    }

    @Test
    void 没有账号_送出即得编号和校验码_凭它查到进度() throws Exception {
        var citizen = new Citizen(mvc, "203.0.113.7");
        var spot = river.north(0);
        var near = citizen.visitor
                .get("/report-places?longitude=" + spot.longitude() + "&latitude=" + spot.latitude())
                .json();
        assertThat(near.get("items").get(0).get("metres").asInt()).isLessThan(50);
        var solved = citizen.solve();
        var picture = citizen.picture(solved, Citizen.photo());
        assertThat(picture.status()).as(picture.body()).isEqualTo(201);
        var report = citizen.report(solved, spot);
        report.put("pictures", List.of(picture.json().get("file").asString()));
        report.put("phone", "138 0000 0000");
        report.put("name", "王示例");
        var answer = citizen.visitor.post("/reports", report);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var got = answer.json();
        assertThat(got.get("number").asString()).matches("GZ-[2-9A-Z]{4}-[2-9A-Z]{2}");
        assertThat(got.get("code").asString()).matches("[0-9a-f]{4}( [0-9a-f]{4}){3}");
        assertThat(got.get("due").asString()).isEqualTo("2019-05-23");
        assertThat(got.get("orderDue").asString()).isEqualTo("2019-05-28");
        var reading = citizen.read(
                got.get("number").asString().toLowerCase(Locale.ROOT),
                got.get("code").asString());
        assertThat(reading.status()).as(reading.body()).isEqualTo(200);
        assertThat(reading.json()
                        .get("told")
                        .get("lines")
                        .get(0)
                        .get("title")
                        .get("zh")
                        .asString())
                .isEqualTo("收到您的报告");
        assertThat(reading.body()).doesNotContain("王示例").doesNotContain("1380000");
        assertThat(citizen.read(got.get("number").asString(), "0000 0000 0000 0000")
                        .code())
                .isEqualTo("REPORT_UNKNOWN");
        assertThat(plain("""
                        select string_agg(coalesce(encode(phone, 'escape'), '') || coalesce(encode(name, 'escape'), ''), '')
                          from problems.report
                        """)).doesNotContain("1380000");
        assertThat(plain("select string_agg(content, '') from journal.entry"))
                .doesNotContain("1380000")
                .doesNotContain("王示例")
                .doesNotContain("建筑垃圾");
    }

    @Test
    void 办公室立案_并案_答复_报告人读到理由() throws Exception {
        var citizen = new Citizen(mvc, "203.0.113.8");
        var office = new Visitor(mvc);
        office.signIn("chief-office");
        var first = citizen.send(river.north(100)).json();
        var list = office.get("/reports?state=RECEIVED&q=" + first.get("number").asString());
        assertThat(list.json().get("total").asInt()).as(list.body()).isEqualTo(1);
        var id = list.json().get("items").get(0).get("id").asString();
        var taken = deed(office, id, "problem", 1, Map.of("kind", "DUMPING", "answer", "已立案，请留意进度。"));
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        var problem = taken.json().get("report").get("problem").asString();
        assertThat(river.owedOn(UUID.fromString(problem))).containsExactly("problems.order OPEN");
        assertThat(river.dueOf(UUID.fromString(problem), "problems.order")).isEqualTo(LocalDate.of(2019, 5, 28));

        var second = citizen.send(river.north(120)).json();
        var other = idOf(second.get("number").asString());
        var proposed = office.get("/reports/" + other).json().get("same");
        assertThat(proposed.get(0).get("problem").asString()).isEqualTo(problem);
        assertThat(deed(office, other, "joining", 1, Map.of("problem", problem, "answer", "同一处，一起办。"))
                        .status())
                .isEqualTo(200);
        var told = citizen.read(
                        second.get("number").asString(), second.get("code").asString())
                .json()
                .get("told");
        assertThat(told.get("problemNumber").asString()).startsWith("金水-2019-");
        assertThat(told.get("lines").findValuesAsString("what")).containsExactly("FOUND", "RECEIVED", "JOINED");

        var third = citizen.send(river.north(9000)).json();
        var last = idOf(third.get("number").asString());
        assertThat(deed(office, last, "answer", 1, Map.of("ground", "NOT_OURS", "answer", "请拨打 12345。"))
                        .status())
                .isEqualTo(200);
        assertThat(citizen.read(
                                third.get("number").asString(),
                                third.get("code").asString())
                        .body())
                .contains("请拨打 12345。");
        assertThat(deed(office, last, "answer", 2, Map.of("ground", "NOT_OURS", "answer", "再答一次"))
                        .code())
                .isEqualTo("REPORT_DECIDED");
        assertThat(new Visitor(mvc).get("/reports/" + last).status()).isEqualTo(401);
    }

    @Test
    void 报告人确认_另一位有异议_各只能说一次_河段公示牌只有数字() throws Exception {
        var citizen = new Citizen(mvc, "203.0.113.9");
        var office = new Visitor(mvc);
        office.signIn("chief-office");
        var content = citizen.send(river.north(5000)).json();
        var doubting = citizen.send(river.north(6000)).json();
        double metres = 5000;
        for (var report : List.of(content, doubting)) {
            var id = idOf(report.get("number").asString());
            var taken = deed(
                    office, id, "problem", 1, Map.of("kind", "DUMPING", "reach", river.reach.code(), "answer", "已立案。"));
            var problem =
                    UUID.fromString(taken.json().get("report").get("problem").asString());
            river.draft(problem, LocalDate.of(2019, 6, 14));
            river.signAndProve(problem, metres);
            metres += 1000;
            assertThat(say(citizen, report, "confirmation", null).code()).isEqualTo("PROBLEM_DEED_NOT_POSSIBLE");
            river.check(problem, ProblemChecks.Manner.ON_THE_SPOT, "chief-office");
        }
        var confirmed = say(citizen, content, "confirmation", null);
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(confirmed.json().get("told").get("asking").isNull()).isTrue();
        assertThat(say(citizen, content, "confirmation", null).code()).isEqualTo("PROBLEM_DEED_NOT_POSSIBLE");
        assertThat(say(citizen, doubting, "objection", " ").status()).isEqualTo(400);
        var objected = say(citizen, doubting, "objection", "还在");
        assertThat(objected.status()).as(objected.body()).isEqualTo(200);
        assertThat(objected.json().get("told").get("lines").findValuesAsString("what"))
                .contains("OBJECTED");
        var wrong = new java.util.HashMap<String, Object>(Map.of("code", "0000 0000 0000 0000"));
        assertThat(citizen.visitor
                        .post("/reports/" + content.get("number").asString() + "/confirmation", wrong)
                        .code())
                .isEqualTo("REPORT_UNKNOWN");
        var standing = new Visitor(mvc).get("/reaches/" + river.reach.code() + "/problems");
        assertThat(standing.json().get("found").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(standing.json().propertyNames())
                .containsExactlyInAnyOrder("year", "found", "overdue", "goingOn", "struckOff", "returned", "due");
    }

    @Test
    void 县级河长办只看得见本县的数字和报告() throws Exception {
        new Citizen(mvc, "203.0.113.10").send(river.north(7000));
        database.sql("""
                        update access.post_role
                           set division = '410102'
                         where role = 'CHIEF_OFFICE'
                           and post = (select holding.post
                                         from access.holding
                                         join access.account on account.person = holding.person
                                        where account.name = 'chief-office' and upper_inf(held)
                                        limit 1)
                        """).update();
        var elsewhere = new Visitor(mvc);
        elsewhere.signIn("chief-office");
        assertThat(elsewhere.get("/reports").json().get("total").asInt()).isZero();
        var desk = elsewhere.get("/problem-desk").json();
        assertThat(desk.get("total").get("open").asInt()).isZero();
        assertThat(desk.get("counties")).isEmpty();
        assertThat(elsewhere.get("/problems").json().get("total").asInt()).isZero();
        database.sql("update access.post_role set division = '410100' where role = 'CHIEF_OFFICE'")
                .update();
        var office = new Visitor(mvc);
        office.signIn("chief-office");
        assertThat(office.get("/reports").json().get("total").asInt()).isPositive();
    }

    private static Visitor.Answer say(
            Citizen citizen,
            tools.jackson.databind.JsonNode report,
            String what,
            @org.jspecify.annotations.Nullable String words)
            throws Exception {
        var body = new java.util.HashMap<String, Object>();
        body.put("code", report.get("code").asString());
        if (words != null) {
            body.put("words", words);
        }
        return citizen.visitor.post("/reports/" + report.get("number").asString() + "/" + what, body);
    }

    private Visitor.Answer deed(Visitor by, String id, String deed, int version, Map<String, Object> body)
            throws Exception {
        return by.send(MockMvcRequestBuilders.request(HttpMethod.POST, "/api/v1/reports/" + id + "/" + deed)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body)));
    }

    private String idOf(String number) {
        return plain("select id::text from problems.report where number = '" + number + "'");
    }

    private String plain(String sql) {
        return database.sql(sql).query(String.class).single();
    }
}
