package org.lingxing.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.access.Tidings;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.time.CatchesUp;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What people see of messages: their inbox and settings; administrators the plan, hooks and deliveries. */
@PlatformTest
class InboxTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    List<CatchesUp> timers;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    CityClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Posts posts;

    @Autowired
    Duties duties;

    private Office office;
    private Visitor chief;

    @BeforeEach
    void prepare() throws Exception {
        office = new Office(database, transaction, posts, duties);
        chief = new Visitor(mvc);
        chief.signIn("chief");
    }

    @AfterEach
    void putBack() {
        clock.moveTo(LocalDate.of(2019, 6, 18));
    }

    @Test
    void 收件箱_新的在前_分未读和主题_读过可改回() throws Exception {
        tell("supervision.task-sent", "新任务");
        tell("papers.issued", "督办函已印发");
        JsonNode inbox = chief.get("/inbox?limit=1").json();
        assertThat(inbox.at("/total").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(inbox.at("/items/0/title/zh").asString()).isEqualTo("督办函已印发");
        assertThat(inbox.at("/items/0/topic").asString()).isEqualTo("PAPER");
        String next = inbox.at("/next").asString();
        assertThat(chief.get("/inbox?limit=1&after=" + next)
                        .json()
                        .at("/items/0/title/zh")
                        .asString())
                .isEqualTo("新任务");

        int unread = chief.get("/inbox/unread").json().at("/unread").asInt();
        String id = inbox.at("/items/0/id").asString();
        assertThat(chief.put("/inbox/" + id + "/read", null).status()).isEqualTo(204);
        assertThat(chief.get("/inbox/unread").json().at("/unread").asInt()).isEqualTo(unread - 1);
        assertThat(chief.get("/inbox?unread=true&topic=PAPER")
                        .json()
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(chief.delete("/inbox/" + id + "/read").status()).isEqualTo(204);
        assertThat(chief.get("/inbox/unread").json().at("/unread").asInt()).isEqualTo(unread);

        Visitor other = new Visitor(mvc);
        other.signIn("guard");
        assertThat(other.put("/inbox/" + id + "/read", null).code()).isEqualTo("MESSAGE_UNKNOWN");
    }

    @Test
    void 全部标为已读_看过之后才来的仍未读() throws Exception {
        tell("supervision.task-sent", "先来的");
        String asOf = chief.get("/inbox").json().at("/asOf").asString();
        clock.moveBy(Duration.ofSeconds(5));
        tell("supervision.task-sent", "后来的");
        assertThat(chief.put("/inbox/read", Map.of("asOf", asOf)).status()).isEqualTo(200);
        assertThat(chief.get("/inbox/unread").json().at("/unread").asInt()).isEqualTo(1);
    }

    @Test
    void 时钟移到到期前三日_提醒进了收件箱_多项合成一条() throws Exception {
        UUID post = office.post("agency");
        office.letter(post, LocalDate.of(2019, 6, 28));
        office.letter(post, LocalDate.of(2019, 6, 26));
        clock.moveTo(LocalDate.of(2019, 6, 25));
        var clerk = new Visitor(mvc);
        clerk.signIn("agency");
        timers.forEach(CatchesUp::catchUp);
        JsonNode inbox = clerk.get("/inbox?topic=REMINDER").json();
        assertThat(inbox.at("/items/0/title/zh").asString()).isEqualTo("即将到期 2 项");
        assertThat(inbox.at("/items/0/items/0/address").asString()).isEqualTo("/console/letters/7");
        assertThat(inbox.at("/items/0/items/0/words/zh").asString()).isEqualTo("6 月 26 日到期，还有 1 个工作日");
        timers.forEach(CatchesUp::catchUp);
        assertThat(clerk.get("/inbox?topic=REMINDER").json().at("/total").asInt())
                .isEqualTo(inbox.at("/total").asInt());
    }

    @Test
    void 职责延期_退回_移交都告知承担者_写明前后两日和理由() throws Exception {
        String account = office.person();
        String successor = office.person();
        UUID post = office.post(account);
        UUID letter = office.letter(post, LocalDate.of(2019, 6, 21));
        UUID second = office.letter(post, LocalDate.of(2019, 6, 24));
        office.inDuties(engine -> engine.extend(letter, LocalDate.of(2019, 6, 28), "汛期", "officer"));
        assertThat(office.titles(account, "duties.extended")).containsExactly("答复来信：示例来信——延期：由 6 月 21 日延至 6 月 28 日");
        assertThat(words(account, "duties.extended")).isEqualTo("理由：汛期");

        office.inDuties(engine -> {
            engine.suspend(letter, "等待鉴定", "officer");
            engine.suspend(second, "等待鉴定", "officer");
        });
        assertThat(office.titles(account, "duties.suspended")).containsExactly("2 项职责中止计时");
        office.succeed(post, successor, LocalDate.of(2019, 6, 18));
        assertThat(office.titles(successor, "duties.handed-on")).containsExactly("2 项职责移交给您，请签收清单");
        assertThat(office.titles(account, "duties.handed-on")).isEmpty();
        assertThat(database.sql(
                                "select address from notices.message where account = :account and kind = 'duties.handed-on'")
                        .param("account", successor)
                        .query(String.class)
                        .single())
                .startsWith("/console/handovers/");
    }

    private @Nullable String words(String account, String kind) {
        return database.sql("select words_zh from notices.message where account = :account and kind = :kind")
                .param("account", account)
                .param("kind", kind)
                .query(String.class)
                .single();
    }

    @Test
    void 自己的设置_邮箱只显示掩码_错的地址和时段写明() throws Exception {
        JsonNode usual = chief.get("/notices/settings").json();
        assertThat(usual.at("/language").asString()).isEqualTo("ZH");
        assertThat(usual.at("/quiet/from").asString()).isEqualTo("21:30:00");
        assertThat(usual.at("/mailSetUp").asBoolean()).isFalse();

        assertThat(chief.put("/notices/settings", settings("EN", "22:00", "06:00", "chief@example.cn", true))
                        .json()
                        .at("/mail")
                        .asString())
                .isEqualTo("c***@example.cn");
        JsonNode kept = chief.put("/notices/settings", settings("EN", null, null, null, true))
                .json();
        assertThat(kept.at("/mail").asString()).isEqualTo("c***@example.cn");
        assertThat(kept.at("/quiet").isNull()).isTrue();
        assertThat(chief.put("/notices/settings", settings("ZH", "22:00", "22:00", null, false))
                        .body())
                .contains("/quiet/to");
        assertThat(chief.put("/notices/settings", settings("ZH", null, null, "chief at example", false))
                        .body())
                .contains("/mail");
        assertThat(chief.put("/notices/settings", settings("ZH", null, null, "", true))
                        .code())
                .isEqualTo("MAIL_ADDRESS_MISSING");
        assertThat(chief.post("/notices/settings/test", null).code()).isEqualTo("MAIL_NOT_SET_UP");
        chief.put("/notices/settings", settings("ZH", null, null, "", false));
        assertThat(chief.post("/notices/settings/test", null).status()).isEqualTo(204);
        assertThat(chief.post("/notices/settings/test", null).code()).isEqualTo("TOO_MANY");
    }

    private static Map<String, @Nullable Object> settings(
            String language, @Nullable String from, @Nullable String to, @Nullable String mail, boolean on) {
        var settings = new HashMap<String, @Nullable Object>();
        settings.put("language", language);
        settings.put("quiet", from == null ? null : Map.of("from", from, "to", String.valueOf(to)));
        settings.put("mail", mail);
        settings.put("mailOn", on);
        return settings;
    }

    @Test
    void 管理员按步修改提醒计划_同一天不能有两步_改动入账() throws Exception {
        Visitor administrator = new Visitor(mvc);
        administrator.signIn("administrator");
        assertThat(chief.get("/notices/plan").json().at("/items").size()).isEqualTo(6);
        var fourteen = Map.of("addressee", "HOLDER", "days", -14);
        assertThat(chief.post("/notices/plan", fourteen).code()).isEqualTo("NOT_YOUR_ROLE");
        String id =
                administrator.post("/notices/plan", fourteen).json().at("/id").asString();
        assertThat(administrator.post("/notices/plan", fourteen).code()).isEqualTo("DAY_TAKEN");
        assertThat(administrator
                        .post("/notices/plan", Map.of("addressee", "HOLDER", "days", 400))
                        .body())
                .contains("/days");
        assertThat(administrator
                        .post("/notices/plan", Map.of("addressee", "HOLDER", "days", 5, "times", 3))
                        .body())
                .contains("/times");
        assertThat(administrator
                        .send(MockMvcRequestBuilders.delete("/api/v1/notices/plan/" + id)
                                .header("If-Match", "\"1\""))
                        .status())
                .isEqualTo(204);
        assertThat(chief.get("/notices/plan").json().at("/items").size()).isEqualTo(6);
        assertThat(database.sql("select count(*) from journal.entry where kind like 'notices.step-%' and subject = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void 推送地址只由管理员设_链路本地和不是网址的不收_钥匙只显示一次() throws Exception {
        Visitor administrator = new Visitor(mvc);
        administrator.signIn("administrator");
        assertThat(chief.post("/notices/hooks", hook("https://example.cn/told")).code())
                .isEqualTo("NOT_YOUR_ROLE");
        for (String refused : List.of(
                "http://169.254.169.254/latest",
                "https://0.0.0.0/x",
                "ftp://example.cn/",
                "nowhere",
                "https://a:b@example.cn/")) {
            assertThat(administrator.post("/notices/hooks", hook(refused)).status())
                    .as(refused)
                    .isEqualTo(400);
        }
        JsonNode made = administrator
                .post("/notices/hooks", hook("https://127.0.0.1:1/told"))
                .json();
        assertThat(made.at("/secret").asString()).hasSize(64);
        assertThat(administrator.get("/notices/hooks").body())
                .contains(made.at("/id").asString())
                .doesNotContain(made.at("/secret").asString());
        assertThat(administrator
                        .delete("/notices/hooks/" + made.at("/id").asString())
                        .status())
                .isEqualTo(204);
        assertThat(administrator.get("/notices/deliveries?state=GIVEN_UP").status())
                .isEqualTo(200);
        assertThat(administrator
                        .post("/notices/deliveries/" + UUID.randomUUID() + "/retry", null)
                        .code())
                .isEqualTo("DELIVERY_UNKNOWN");
    }

    @Test
    void 上级岗位由管理员设_不能绕成一圈() throws Exception {
        Visitor administrator = new Visitor(mvc);
        administrator.signIn("administrator");
        UUID below = office.vacantPost();
        UUID above = office.vacantPost();
        String path = "/posts/" + below + "/superior";
        assertThat(administrator.get(path).json().at("/superior").isNull()).isTrue();
        assertThat(administrator.put(path, Map.of("superior", above.toString())).status())
                .isEqualTo(204);
        assertThat(administrator.get(path).json().at("/superior/id").asString()).isEqualTo(above.toString());
        assertThat(administrator
                        .put("/posts/" + above + "/superior", Map.of("superior", below.toString()))
                        .body())
                .contains("/superior");
        assertThat(administrator
                        .put(path, Map.of("superior", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(400);
        assertThat(chief.get(path).code()).isEqualTo("NOT_YOUR_ROLE");
    }

    @Test
    void 正式运行时不推送到本机_也不用明文() {
        var production = new HookAddress("production");
        assertThat(production.isAllowed(URI.create("https://127.0.0.1/"))).isFalse();
        assertThat(production.isAllowed(URI.create("https://10.1.2.3/"))).isTrue();
        assertThat(catchThrowable(() -> production.read("http://10.1.2.3/")))
                .hasMessageContaining("HOOK_ADDRESS_REFUSED");
    }

    private static Map<String, String> hook(String url) {
        return Map.of("agency", "示例单位", "url", url);
    }

    private void tell(String kind, String title) {
        clock.moveBy(Duration.ofMillis(10));
        transaction.executeWithoutResult(nothing -> events.publishEvent(
                Tidings.of(kind, UUID.randomUUID().toString(), Phrase.of(title, "Something new"), "/console/")
                        .toAccount("chief")));
    }
}
