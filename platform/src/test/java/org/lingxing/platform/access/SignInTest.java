package org.lingxing.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor.Answer;
import org.lingxing.platform.store.DataHome;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class SignInTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    CityClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    DataHome home;

    private Duration moved = Duration.ZERO;

    @AfterEach
    void 时钟复位() {
        clock.moveBy(moved.negated());
    }

    @Test
    void 演示账户可以登录并退出() throws Exception {
        var visitor = new Visitor(mvc);
        assertThat(visitor.get("/session").code()).isEqualTo("NOT_SIGNED_IN");
        var me = visitor.signIn(" Officer ");
        assertThat(me.json().get("name").asString()).isEqualTo("示例癸");
        assertThat(me.json().get("posts").get(0).get("title").get("zh").asString())
                .contains("督查");
        assertThat(me.json().get("roles").get(0).get("role").asString()).isEqualTo("OFFICER");
        assertThat(me.json().get("roles").get(0).get("division").asString()).isEqualTo("410100");
        assertThat(visitor.get("/session").json()).isEqualTo(me.json());
        assertThat(visitor.delete("/session").status()).isEqualTo(204);
        assertThat(visitor.get("/session").status()).isEqualTo(401);
    }

    @Test
    void 会话令牌不可由脚本读取且库中只存其散列() throws Exception {
        var cookie = Objects.requireNonNull(
                new Visitor(mvc).signIn("editor").response().getCookie(SessionCookie.NAME));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(7 * 24 * 3600);
        var kept = database.sql("select token_hash from access.session where account = 'editor'")
                .query(byte[].class)
                .list();
        assertThat(kept).containsExactly(new Token(cookie.getValue()).hash());
    }

    @Test
    void 登录前带来的令牌不会成为会话() throws Exception {
        var planted = new Cookie(SessionCookie.NAME, "planted-by-somebody-else");
        var answer = new Visitor(mvc)
                .send(post("/api/v1/session")
                        .cookie(planted)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"account\":\"approver\",\"password\":\"lingxing-demo\"}"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new Visitor(mvc).send(get("/api/v1/session").cookie(planted)).status())
                .isEqualTo(401);
    }

    @Test
    void 账户不存在与口令错误的回答相同() throws Exception {
        var visitor = new Visitor(mvc, "10.0.0.1");
        var unknown = visitor.signIn("nobody-there", "some-password");
        var wrong = visitor.signIn("guard", "some-password");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void 连续失败五次后须等待且时间倍增() throws Exception {
        var visitor = new Visitor(mvc, "10.0.0.2");
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(visitor.signIn("chief", "wrong-" + attempt).code()).isEqualTo("WRONG_CREDENTIALS");
        }
        assertThat(secondsToWait(visitor.signIn("chief"))).isBetween(29, 30);
        assertThat(journalled("access.sign-in-locked", "chief")).isEqualTo(1);

        move(Duration.ofSeconds(29));
        assertThat(visitor.signIn("chief").code()).isEqualTo("LOCKED_OUT");
        move(Duration.ofSeconds(2));
        assertThat(visitor.signIn("chief", "wrong-6").code()).isEqualTo("WRONG_CREDENTIALS");
        assertThat(secondsToWait(visitor.signIn("chief"))).isBetween(59, 60);

        move(Duration.ofSeconds(61));
        assertThat(visitor.signIn("chief").status()).isEqualTo(200);
        // Signing in has wiped the slate: four more failures are free again.
        assertThat(visitor.signIn("chief", "wrong-7").code()).isEqualTo("WRONG_CREDENTIALS");
        assertThat(visitor.signIn("chief").status()).isEqualTo(200);
    }

    @Test
    void 不存在的账户同样会锁定() throws Exception {
        var visitor = new Visitor(mvc, "10.0.0.3");
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(visitor.signIn("ghost").code()).isEqualTo("WRONG_CREDENTIALS");
        }
        assertThat(visitor.signIn("ghost").code()).isEqualTo("LOCKED_OUT");
        assertThat(journalled("access.sign-in-locked", "ghost")).isZero();
    }

    @Test
    void 同时猜测并不比逐次猜测多得机会() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var guesses = IntStream.range(0, 12)
                    .mapToObj(number -> threads.submit(() -> new Visitor(mvc, "10.0.0.4")
                            .signIn("finance", "guess-" + number)
                            .code()))
                    .toList();
            var looked = 0;
            for (var guess : guesses) {
                looked += guess.get().equals("WRONG_CREDENTIALS") ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        }
    }

    @Test
    void 同一来源猜遍各账户也会锁定而他处不受影响() throws Exception {
        var visitor = new Visitor(mvc, "10.0.0.5");
        for (int attempt = 1; attempt <= 30; attempt++) {
            assertThat(visitor.signIn("guess-" + attempt).code()).isEqualTo("WRONG_CREDENTIALS");
        }
        assertThat(visitor.signIn("laboratory").code()).isEqualTo("LOCKED_OUT");
        assertThat(new Visitor(mvc, "10.0.0.6").signIn("laboratory").status()).isEqualTo(200);
    }

    @Test
    void 众人共用一个出口时偶有失误不致锁定() throws Exception {
        var office = new Visitor(mvc, "10.0.0.8");
        for (int person = 0; person < 40; person++) {
            assertThat(office.signIn("reader", "slip-of-the-finger").code()).isEqualTo("WRONG_CREDENTIALS");
            assertThat(office.signIn("reader").status()).isEqualTo(200);
        }
    }

    @Test
    void 空字符不成故障() throws Exception {
        assertThat(new Visitor(mvc, "10.0.0.9").signIn("a\u0000b", "c").code()).isEqualTo("INPUT_FAULTY");
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3,            10.1.2.3",
        "2001:db8:1:2:3::4,   20010db800010002::/64",
        "2001:db8:1:2:ffff::, 20010db800010002::/64",
        "0:0:0:0:0:0:0:1,     0000000000000000::/64",
    })
    void 第六版地址按所在网络计(String address, String network) {
        assertThat(Lockouts.network(address)).isEqualTo(network);
    }

    @Test
    void 久不使用的会话失效() throws Exception {
        var visitor = new Visitor(mvc);
        visitor.signIn("reader");
        move(Duration.ofHours(11));
        assertThat(visitor.get("/session").status()).isEqualTo(200);
        move(Duration.ofHours(11));
        assertThat(visitor.get("/session").status()).isEqualTo(200);
        move(Duration.ofHours(12).plusMinutes(1));
        assertThat(visitor.get("/session").status()).isEqualTo(401);
    }

    @Test
    void 会话最长七日() throws Exception {
        var visitor = new Visitor(mvc);
        visitor.signIn("reader");
        for (int use = 0; use < 15; use++) {
            move(Duration.ofHours(11));
            assertThat(visitor.get("/session").status()).isEqualTo(200);
        }
        move(Duration.ofHours(3));
        assertThat(visitor.get("/session").status()).isEqualTo(401);
    }

    @Test
    void 改口令后其他会话失效() throws Exception {
        var here = new Visitor(mvc);
        var elsewhere = new Visitor(mvc);
        here.signIn("federation");
        elsewhere.signIn("federation");
        assertThat(here.put("/session/password", Map.of("old", "wrong", "new", "a-much-better-one"))
                        .code())
                .isEqualTo("PASSWORD_WRONG");
        assertThat(here.put("/session/password", Map.of("old", "lingxing-demo", "new", "a-much-better-one"))
                        .status())
                .isEqualTo(204);
        assertThat(here.get("/session").status()).isEqualTo(200);
        assertThat(elsewhere.get("/session").status()).isEqualTo(401);
        assertThat(elsewhere.signIn("federation").code()).isEqualTo("WRONG_CREDENTIALS");
        assertThat(elsewhere.signIn("federation", "a-much-better-one").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "123456789,              口令应为 10 至 128 个字符",
        "urban-management-2019,  此口令太容易被猜到",
        "aaaaaaaaaaaa,           此口令太容易被猜到",
        "Password123,            此口令太容易被猜到",
        "lingxing-demo,          此口令太容易被猜到",
    })
    void 过弱的口令不予接受(String password, String says) throws Exception {
        var visitor = new Visitor(mvc);
        visitor.signIn("urban-management");
        var fault = visitor.put("/session/password", Map.of("old", "lingxing-demo", "new", password))
                .json()
                .get("errors")
                .get(0);
        assertThat(fault.get("pointer").asString()).isEqualTo("/new");
        assertThat(fault.get("zh").asString()).startsWith(says);
    }

    @Test
    void 运维密钥只认本机() throws Exception {
        var key = home.secret("operator.key", () -> "").strip();
        assertThat(byKey("127.0.0.1", "Bearer " + key).status()).isEqualTo(200);
        assertThat(byKey("127.0.0.1", "Bearer " + key).json().get("account").asString())
                .isEqualTo("operator-key");
        assertThat(byKey("10.0.0.7", "Bearer " + key).status()).isEqualTo(401);
        assertThat(byKey("127.0.0.1", "Bearer wrong").status()).isEqualTo(401);
        assertThat(byKey("127.0.0.1", key).status()).isEqualTo(401);
        assertThat(new Visitor(mvc)
                        .send(get("/api/v1/session")
                                .header("Authorization", "Bearer " + key)
                                .header("X-Forwarded-For", "203.0.113.9"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void 带密钥头的请求不看其会话() throws Exception {
        var visitor = new Visitor(mvc);
        visitor.signIn("officer");
        assertThat(visitor.send(get("/api/v1/session").header("Authorization", "Bearer x"))
                        .status())
                .isEqualTo(401);
    }

    private Answer byKey(String address, String header) throws Exception {
        return new Visitor(mvc, address).send(get("/api/v1/session").header("Authorization", header));
    }

    private void move(Duration distance) {
        clock.moveBy(distance);
        moved = moved.plus(distance);
    }

    private long journalled(String kind, String subject) {
        return database.sql("select count(*) from journal.entry where kind = :kind and subject = :subject")
                .param("kind", kind)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    private static int secondsToWait(Answer answer) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.response().getHeader("Retry-After"))
                .isEqualTo(answer.json().get("retryAfterSeconds").asString());
        return answer.json().get("retryAfterSeconds").asInt();
    }
}
