package org.lingxing.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor.Answer;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@PlatformTest
class PeopleTest {

    private static final String PASSWORD = "河清海晏-2019-06-18";

    @Autowired
    MockMvc mvc;

    @Autowired
    CityClock clock;

    @Autowired
    JdbcClient database;

    private Visitor administrator;

    @BeforeEach
    void 管理员登录() throws Exception {
        administrator = new Visitor(mvc);
        administrator.signIn("administrator");
    }

    @Test
    void 受邀者凭一次性链接设口令后登录() throws Exception {
        var made = administrator.post("/invitations", invitation("zhang.san", "410105", "AGENCY", "410105"));
        assertThat(made.status()).isEqualTo(201);
        var path = pathOf(made);
        var guest = new Visitor(mvc);
        var shown = guest.get(path).json();
        assertThat(shown.get("purpose").asString()).isEqualTo("INVITATION");
        assertThat(shown.get("name").asString()).isEqualTo("示例酉");
        assertThat(administrator.get("/people/zhang.san").json().get("state").asString())
                .isEqualTo("INVITED");

        assertThat(guest.post(path + "/acceptance", Map.of("password", "short")).code())
                .isEqualTo("INPUT_FAULTY");
        assertThat(guest.post(path + "/acceptance", Map.of("password", PASSWORD))
                        .status())
                .isEqualTo(204);
        assertThat(guest.post(path + "/acceptance", Map.of("password", PASSWORD))
                        .code())
                .isEqualTo("LINK_UNKNOWN");
        assertThat(roles(guest.signIn("zhang.san", PASSWORD))).containsExactly("AGENCY@410105");
        assertThat(administrator.get("/people/zhang.san").json().get("state").asString())
                .isEqualTo("ACTIVE");
        assertThat(kinds("zhang.san")).containsExactly("access.invited", "access.password-chosen");
    }

    @Test
    void 链接过期或被新链接取代后无效() throws Exception {
        var first = pathOf(administrator.post("/invitations", invitation("li.si", "410105", "GUARD", "410105")));
        var second = pathOf(administrator.post("/people/li.si/password-reset", null));
        var guest = new Visitor(mvc);
        assertThat(guest.get(first).code()).isEqualTo("LINK_UNKNOWN");
        assertThat(guest.get("/invitations/of-my-own-making").code()).isEqualTo("LINK_UNKNOWN");
        clock.moveBy(Duration.ofHours(73));
        try {
            assertThat(guest.get(second).code()).isEqualTo("LINK_EXPIRED");
            assertThat(guest.post(second + "/acceptance", Map.of("password", PASSWORD))
                            .code())
                    .isEqualTo("LINK_EXPIRED");
        } finally {
            clock.moveBy(Duration.ofHours(-73));
        }
    }

    @Test
    void 停用即时生效且恢复后可再登录() throws Exception {
        var guard = new Visitor(mvc);
        guard.signIn("guard");
        assertThat(guard.get("/session").response().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(administrator
                        .put("/people/guard/disablement", Map.of("reason", "调离"))
                        .status())
                .isEqualTo(204);
        assertThat(guard.get("/session").status()).isEqualTo(401);
        assertThat(guard.signIn("guard").code()).isEqualTo("ACCOUNT_DISABLED");
        assertThat(guard.signIn("guard", "wrong-password").code()).isEqualTo("WRONG_CREDENTIALS");
        assertThat(administrator.delete("/people/guard/disablement").status()).isEqualTo(204);
        assertThat(guard.signIn("guard").status()).isEqualTo(200);
        assertThat(kinds("guard")).containsExactly("access.disabled", "access.enabled");
    }

    @Test
    void 管理员不能停用自己也不能结束自己的岗位() throws Exception {
        assertThat(administrator
                        .put("/people/administrator/disablement", Map.of("reason", "试"))
                        .code())
                .isEqualTo("NOT_YOURSELF");
        var post = administrator
                .get("/session")
                .json()
                .get("posts")
                .get(0)
                .get("id")
                .asString();
        assertThat(administrator
                        .put(
                                "/people/administrator/posts/" + post + "/end",
                                Map.of("on", clock.today().toString()))
                        .code())
                .isEqualTo("NOT_YOURSELF");
    }

    @Test
    void 县级管理员管不到县外也看不到县外() throws Exception {
        var county = member("county.admin", "410105", "ADMINISTRATOR");
        assertThat(county.post("/invitations", invitation("wang.wu", "410104", "AGENCY", "410104"))
                        .code())
                .isEqualTo("NOT_YOUR_REGION");
        assertThat(county.post("/invitations", invitation("wang.wu", "410105", "AGENCY", "410100"))
                        .code())
                .isEqualTo("INPUT_FAULTY");
        assertThat(county.post("/invitations", invitation("wang.wu", "410105", "AGENCY", "410105001"))
                        .status())
                .isEqualTo(201);
        for (var deed : List.of("/people/officer/password-reset", "/people/administrator/password-reset")) {
            assertThat(county.post(deed, null).code()).isEqualTo("NOT_YOUR_REGION");
        }
        assertThat(county.put("/people/officer/disablement", Map.of("reason", "试"))
                        .code())
                .isEqualTo("NOT_YOUR_REGION");
        assertThat(county.get("/people/officer").code()).isEqualTo("NOT_YOUR_REGION");

        assertThat(county.get("/journal/entries").code()).isEqualTo("NOT_YOUR_REGION");
        var seen = accounts(county.get("/people?limit=200"));
        assertThat(seen).contains("chief", "guard", "county.admin").doesNotContain("officer", "administrator");
        assertThat(accounts(administrator.get("/people?limit=200"))).contains("officer", "chief");
    }

    @Test
    void 代人值守者的账户县级管理员动不得() throws Exception {
        var county = member("second.admin", "410105", "ADMINISTRATOR");
        var officer = new Visitor(mvc);
        officer.signIn("officer");
        var today = clock.today();
        assertThat(officer.put("/people/officer/deputy", absence("agency", today, today.plusDays(1)))
                        .status())
                .isEqualTo(204);
        assertThat(county.post("/people/agency/password-reset", null).code()).isEqualTo("NOT_YOUR_REGION");
        officer.delete("/people/officer/deputy");
        assertThat(county.post("/people/agency/password-reset", null).status()).isEqualTo(200);
    }

    @Test
    void 代理人在期间内有其角色期满即无() throws Exception {
        var chief = new Visitor(mvc);
        chief.signIn("chief");
        var today = clock.today();
        assertThat(chief.put("/people/chief/deputy", absence("enterprise", today.plusDays(1), today.plusDays(3)))
                        .status())
                .isEqualTo(204);
        assertThat(chief.put("/people/chief/deputy", absence("agency", today.plusDays(3), today.plusDays(5)))
                        .code())
                .isEqualTo("DEPUTY_ALREADY_NAMED");
        var deputy = new Visitor(mvc);
        var rolesByDay = new ArrayList<List<String>>();
        for (int day = 0; day <= 4; day++) {
            rolesByDay.add(roles(deputy.signIn("enterprise")));
            clock.moveBy(Duration.ofDays(1));
        }
        clock.moveBy(Duration.ofDays(-5));
        var own = List.of("ENTERPRISE@410105");
        var both = List.of("CHIEF@410105", "ENTERPRISE@410105");
        assertThat(rolesByDay).containsExactly(own, both, both, both, own);
        assertThat(administrator
                        .get("/people/chief")
                        .json()
                        .get("deputy")
                        .get("account")
                        .asString())
                .isEqualTo("enterprise");
    }

    @Test
    void 管理权限不随代理转移() throws Exception {
        var today = clock.today();
        administrator.put("/people/administrator/deputy", absence("laboratory", today, today));
        assertThat(roles(new Visitor(mvc).signIn("laboratory"))).containsExactly("LABORATORY@410100");
    }

    @Test
    void 代理之日期与人选写错时指明() throws Exception {
        var today = clock.today();
        assertThat(pointer(administrator.put("/people/chief/deputy", absence("guard", today, today.minusDays(1)))))
                .isEqualTo("/to");
        assertThat(pointer(administrator.put("/people/chief/deputy", absence("guard", today, today.plusDays(366)))))
                .isEqualTo("/to");
        assertThat(pointer(administrator.put("/people/chief/deputy", absence("chief", today, today))))
                .isEqualTo("/account");
        assertThat(pointer(administrator.put("/people/chief/deputy", absence("nobody", today, today))))
                .isEqualTo("/account");
        var other = new Visitor(mvc);
        other.signIn("reader");
        assertThat(other.put("/people/chief/deputy", absence("reader", today, today))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void 岗位有起讫角色随之() throws Exception {
        var today = clock.today();
        var made = administrator.post(
                "/people/finance/posts",
                Map.of(
                        "title", Map.of("zh", "区政府督查专员", "en", "Officer"),
                        "agency", "金水区人民政府",
                        "division", "410105",
                        "from", today.toString(),
                        "roles", List.of(Map.of("role", "OFFICER", "module", "gazette", "division", "410105"))));
        assertThat(made.status()).isEqualTo(201);
        var id = made.json().get("id").asString();
        assertThat(roles(new Visitor(mvc).signIn("finance")))
                .containsExactly("FINANCE@410105", "OFFICER@410105/gazette");
        assertThat(administrator
                        .put(
                                "/people/finance/posts/" + id + "/end",
                                Map.of("on", today.minusDays(1).toString()))
                        .code())
                .isEqualTo("POST_NOT_HELD");
        assertThat(administrator
                        .put("/people/finance/posts/" + id + "/end", Map.of("on", today.toString()))
                        .status())
                .isEqualTo(204);
        clock.moveBy(Duration.ofDays(1));
        try {
            assertThat(roles(new Visitor(mvc).signIn("finance"))).containsExactly("FINANCE@410105");
        } finally {
            clock.moveBy(Duration.ofDays(-1));
        }
    }

    @Test
    void 同名账户与写错的账户名被拒() throws Exception {
        assertThat(administrator
                        .post("/invitations", invitation("officer", "410105", "AGENCY", "410105"))
                        .code())
                .isEqualTo("ACCOUNT_TAKEN");
        var faulty = administrator.post("/invitations", invitation("王五 Wang", "410105", "AGENCY", "410105"));
        assertThat(pointer(faulty)).isEqualTo("/account");
        assertThat(faulty.json().get("errors").get(0).get("en").asString()).startsWith("2 to 32");
        assertThat(pointer(administrator.post("/invitations", invitation("wang.liu", "410105", "MAYOR", "410105"))))
                .isEqualTo("/roles/0/role");
        assertThat(pointer(administrator.post("/invitations", invitation("wang.liu", "4101", "AGENCY", "410105"))))
                .isEqualTo("/post/division");
    }

    @Test
    void 名单可查找翻页且通配符不起作用() throws Exception {
        var first = administrator.get("/people?limit=4").json();
        assertThat(first.get("items")).hasSize(4);
        var second =
                administrator.get("/people?limit=4&after=" + first.get("next").asString());
        assertThat(accounts(second)).doesNotContainAnyElementsOf(accounts(administrator.get("/people?limit=4")));
        assertThat(accounts(administrator.get("/people?q=示例癸"))).containsExactly("officer");
        assertThat(administrator.get("/people?q=%25").json().get("total").asInt())
                .isZero();
    }

    /** Somebody invited and signed in. */
    private Visitor member(String account, String division, String role) throws Exception {
        var path = pathOf(administrator.post("/invitations", invitation(account, division, role, division)));
        var visitor = new Visitor(mvc);
        visitor.post(path + "/acceptance", Map.of("password", PASSWORD));
        assertThat(visitor.signIn(account, PASSWORD).status()).isEqualTo(200);
        return visitor;
    }

    private static Map<String, Object> invitation(String account, String division, String role, String roleDivision) {
        return Map.of(
                "account",
                account,
                "name",
                "示例酉",
                "post",
                Map.of("zh", "示例岗位", "en", "An example of a post", "division", division),
                "roles",
                List.of(Map.of("role", role, "division", roleDivision)));
    }

    private static Map<String, String> absence(String account, LocalDate from, LocalDate to) {
        return Map.of("account", account, "from", from.toString(), "to", to.toString());
    }

    private static String pathOf(Answer made) {
        return made.json().get("link").asString().replace("/invitation/", "/invitations/");
    }

    private static String pointer(Answer answer) {
        return answer.json().get("errors").get(0).get("pointer").asString();
    }

    private static List<String> accounts(Answer people) {
        var accounts = new ArrayList<String>();
        people.json()
                .get("items")
                .forEach(item -> accounts.add(item.get("account").asString()));
        return accounts;
    }

    private static List<String> roles(Answer session) {
        var roles = new ArrayList<String>();
        for (JsonNode role : session.json().get("roles")) {
            var module =
                    role.get("module").isNull() ? "" : "/" + role.get("module").asString();
            roles.add(role.get("role").asString() + "@" + role.get("division").asString() + module);
        }
        return roles;
    }

    private List<String> kinds(String account) {
        return database.sql("select kind from journal.entry where subject = :account order by number")
                .param("account", account)
                .query((row, number) -> row.getString("kind"))
                .list();
    }
}
