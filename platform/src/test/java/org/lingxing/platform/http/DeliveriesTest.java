package org.lingxing.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A library lends books: each loan is done once, however often it is delivered. */
@SpringBootTest(
        classes = {HttpTest.LibraryCards.class, DeliveriesTest.Loans.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "lingxing.answers-kept=1h")
class DeliveriesTest {

    private static final String TOKEN = "0f0f0f0f-token";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Loans desk;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void emptyShelf() {
        // The application's role makes no tables; one of the module's own serves as the shelf.
        database.sql("delete from http.first_answer").update();
        desk.entered = new CountDownLatch(1);
    }

    @Test
    void 重复送达得到第一次的答复() throws Exception {
        var first = send("guest", key, "lent", "甲");
        var again = send("guest", key, "lent", "甲");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        for (var header : List.of("Location", "ETag", "Content-Type", "Content-Length", "Cache-Control")) {
            assertThat(again.headers().allValues(header))
                    .as(header)
                    .isEqualTo(first.headers().allValues(header));
        }
        assertThat(again.headers().allValues("X-Frame-Options")).hasSize(1);
        assertThat(loansOf("甲")).isOne();
    }

    @Test
    void 没有编号的每次都办() throws Exception {
        send("guest", null, "lent", "乙");
        send("guest", null, "lent", "乙");
        assertThat(loansOf("乙")).isEqualTo(2);
    }

    @Test
    void 同一编号送别的内容_不办() throws Exception {
        send("guest", key, "lent", "丙");
        var other = send("guest", key, "lent", "丁");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(code(other)).isEqualTo("KEY_USED_FOR_ANOTHER_REQUEST");
        assertThat(code(send("guest", key, "refused", "丙"))).isEqualTo("KEY_USED_FOR_ANOTHER_REQUEST");
        assertThat(loansOf("丁")).isZero();
        assertThat(loansOf("丙")).isOne();
    }

    @Test
    void 两人的编号互不相遇() throws Exception {
        var one = send("guest", key, "lent", "戊");
        var other = send("clerk", key, "lent", "己");
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.body()).isNotEqualTo(one.body());
        assertThat(loansOf("戊")).isOne();
        assertThat(loansOf("己")).isOne();
    }

    @Test
    void 别人记下的事_不以登录人的名义办() throws Exception {
        assertThat(code(sendFor("guest", "clerk"))).isEqualTo("DEED_OF_ANOTHER");
        assertThat(code(sendFor("", "clerk"))).isEqualTo("NOT_SIGNED_IN");
        assertThat(loansOf("未")).isZero();
        assertThat(sendFor("clerk", "clerk").statusCode()).isEqualTo(201);
        assertThat(loansOf("未")).isOne();
    }

    @Test
    void 同时送达两次_只办一次() throws Exception {
        var first = client.sendAsync(request("guest", key, "slow", "庚"), BodyHandlers.ofString(UTF_8));
        desk.entered.await();
        var meanwhile = send("guest", key, "slow", "庚");
        assertThat(meanwhile.statusCode()).isEqualTo(409);
        assertThat(code(meanwhile)).isEqualTo("DELIVERY_RUNNING");
        assertThat(meanwhile.headers().firstValue("Retry-After")).contains("1");

        desk.mayGoOn.release();
        assertThat(first.get().statusCode()).isEqualTo(201);
        assertThat(send("guest", key, "slow", "庚").body()).isEqualTo(first.get().body());
        assertThat(loansOf("庚")).isOne();
    }

    @Test
    void 一拥而上_也只办一次() throws Exception {
        var deliveries = IntStream.range(0, 8)
                .mapToObj(i -> client.sendAsync(request("guest", key, "lent", "辛"), BodyHandlers.ofString(UTF_8)))
                .toList();
        for (var delivery : deliveries) {
            assertThat(delivery.get().statusCode()).isIn(201, 409);
        }
        assertThat(loansOf("辛")).isOne();
    }

    @Test
    void 办到一半崩溃_什么也没有留下_再送即办() throws Exception {
        assertThat(send("guest", key, "crashing", "壬").statusCode()).isEqualTo(500);
        assertThat(loansOf("壬")).isZero();

        var again = send("guest", key, "crashing", "壬");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(loansOf("壬")).isOne();
    }

    @Test
    void 未办成的拒绝不留_再送时重新判断() throws Exception {
        assertThat(code(send("guest", key, "refused", "癸"))).isEqualTo("NOT_FOUND");
        assertThat(loansOf("癸")).isZero();
        assertThat(send("guest", key, "refused", "癸").headers().firstValue("Idempotency-Replayed"))
                .isEmpty();
    }

    @Test
    void 有意留下痕迹的拒绝_答复也留下() throws Exception {
        assertThat(code(send("guest", key, "counted", "子"))).isEqualTo("NOT_FOUND");
        var again = send("guest", key, "counted", "子");
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(loansOf("子")).isOne();
    }

    @Test
    void 内里失败却答成功的_算故障而不留下() throws Exception {
        assertThat(send("guest", key, "swallowing", "丑").statusCode()).isEqualTo(500);
        assertThat(loansOf("丑")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "not a key", "1-1-1-1-1", "018f3c1e-0000-7000-8000-00000000000g"})
    void 编号须是UUID(String wrong) throws Exception {
        assertThat(code(send("guest", wrong, "lent", "寅"))).isEqualTo("INPUT_FAULTY");
        assertThat(loansOf("寅")).isZero();
    }

    @Test
    void 库中看不到编号和答复() throws Exception {
        send("guest", key, "lent", "卯");
        var kept = database.sql("select delivery, request, answer from http.first_answer where length(answer) > 0")
                .query((row, number) -> new String(row.getBytes("answer"), UTF_8) + new String(row.getBytes(1), UTF_8))
                .list();
        assertThat(kept).isNotEmpty().allSatisfy(row -> assertThat(row).doesNotContain("卯", key, "number"));
    }

    @Test
    void 过了保存期的答复逐步清除() throws Exception {
        send("guest", key, "lent", "辰");
        database.sql("update http.first_answer set kept_at = now() - interval '2 hours'")
                .update();
        send("guest", UUID.randomUUID().toString(), "refused", "巳");
        assertThat(answersKept()).isOne();
        send("guest", UUID.randomUUID().toString(), "noted", "午");
        assertThat(answersKept()).isOne();
    }

    private long answersKept() {
        return database.sql("select count(*) from http.first_answer where length(answer) > 0")
                .query(Long.class)
                .single();
    }

    /** Loans stand as rows with an empty answer; their request says whose. */
    private long loansOf(String reader) {
        return database.sql("select count(*) from http.first_answer where length(answer) = 0 and request = :reader")
                .param("reader", Loans.card(reader))
                .query(Long.class)
                .single();
    }

    private HttpRequest request(String caller, @org.jspecify.annotations.Nullable String key, String way, String body) {
        var builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/loans/" + way))
                .header("Reader", caller)
                .header("Cookie", "XSRF-TOKEN=" + TOKEN)
                .header("X-XSRF-TOKEN", TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"reader\":\"" + body + "\"}", UTF_8));
        return (key == null ? builder : builder.header("Idempotency-Key", key)).build();
    }

    private HttpResponse<String> send(
            String caller, @org.jspecify.annotations.Nullable String key, String way, String body) throws Exception {
        return client.send(request(caller, key, way, body), BodyHandlers.ofString(UTF_8));
    }

    /** A delivery by one person of what another, or the same, did. */
    private HttpResponse<String> sendFor(String caller, String doer) throws Exception {
        var request = HttpRequest.newBuilder(
                        request(caller, key, "lent", "未"), (name, value) -> !name.equals("Reader") || !caller.isEmpty())
                .header("Deed-Of", doer)
                .build();
        return client.send(request, BodyHandlers.ofString(UTF_8));
    }

    private static String code(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).get("code").asString();
    }

    /** Lends in several ways, some of which go wrong. */
    @RestController
    @RequestMapping("/api/v1/loans")
    @OpenTo(Audience.SIGNED_IN)
    static class Loans {

        private final JdbcClient database;
        private final TransactionTemplate transaction;
        private final Semaphore mayGoOn = new Semaphore(0);
        private CountDownLatch entered = new CountDownLatch(1);
        private boolean crashed;

        Loans(JdbcClient database, TransactionTemplate transaction) {
            this.database = database;
            this.transaction = transaction;
        }

        record Loan(String reader) {}

        record Lent(UUID number, String reader) {}

        @PostMapping("/{way}")
        ResponseEntity<Lent> lend(@PathVariable String way, @RequestBody Loan loan) throws InterruptedException {
            var lent = new Lent(UUID.randomUUID(), loan.reader());
            switch (way) {
                case "slow" -> {
                    entered.countDown();
                    write(loan);
                    mayGoOn.acquire();
                }
                case "crashing" -> {
                    write(loan);
                    crashTheFirstTime();
                }
                case "refused" ->
                    transaction.executeWithoutResult(status -> {
                        write(loan);
                        throw Refusal.of(CommonRefusal.NOT_FOUND);
                    });
                case "counted" -> {
                    write(loan);
                    throw Refusal.of(CommonRefusal.NOT_FOUND);
                }
                case "swallowing" -> swallow(loan);
                case "noted" -> {}
                default -> write(loan);
            }
            return ResponseEntity.status(HttpStatus.CREATED)
                    .location(URI.create("/api/v1/loans/" + lent.number()))
                    .eTag("\"0\"")
                    .body(lent);
        }

        /** The connection dies under the deed, as when the machine does: what was written is gone. */
        private void crashTheFirstTime() {
            if (!crashed) {
                crashed = true;
                database.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query(Boolean.class)
                        .single();
            }
        }

        private void swallow(Loan loan) {
            try {
                transaction.executeWithoutResult(status -> {
                    write(loan);
                    throw new IllegalStateException("inside");
                });
            } catch (IllegalStateException swallowed) {
                // What follows believes that all is well.
            }
        }

        private void write(Loan loan) {
            transaction.executeWithoutResult(status -> database.sql("""
                            insert into http.first_answer (delivery, request, answer)
                            values (sha256(:number), :reader, '')
                            """)
                    .param("number", UUID.randomUUID().toString().getBytes(UTF_8))
                    .param("reader", card(loan.reader()))
                    .update());
        }

        static byte[] card(String reader) {
            return java.util.Arrays.copyOf(reader.getBytes(UTF_8), 32);
        }
    }
}
