package org.lingxing.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.store.TestStore;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = HttpTest.LibraryCards.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HttpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOKEN = "0f0f0f0f-token";

    @TempDir
    static Path home;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        var web = Files.createDirectories(home.resolve("web"));
        Files.writeString(web.resolve("index.html"), "<title>portal</title>" + " ".repeat(4000));
        Files.writeString(
                Files.createDirectories(web.resolve("console")).resolve("index.html"), "<title>console</title>");
        Files.writeString(Files.createDirectories(web.resolve("field")).resolve("index.html"), "<title>field</title>");
        Files.writeString(Files.createDirectories(web.resolve("assets")).resolve("app-1a2b.js"), "export {}");
        Files.writeString(home.resolve("operator.key"), "secret");
        registry.add("lingxing.web", web::toString);
        registry.add("lingxing.mode", () -> "demonstration");
    }

    @Test
    void 列表按键翻页直到末尾() throws Exception {
        var first = json(send(get("/api/v1/cards?limit=3")));
        assertThat(first.get("items")).hasSize(3);
        assertThat(first.get("total").asInt()).isEqualTo(7);
        var second =
                json(send(get("/api/v1/cards?limit=3&after=" + first.get("next").asString())));
        assertThat(second.get("items").get(0).asString()).isEqualTo("3");
        var third = json(
                send(get("/api/v1/cards?limit=3&after=" + second.get("next").asString())));
        assertThat(third.get("items")).hasSize(1);
        assertThat(third.get("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,       /limit",
        "limit=201,     /limit",
        "limit=many,    /limit",
        "after=!!,      /after",
        "after=Nzk6YQ,  /after",
        "after=LTU6YQ,  /after",
    })
    void 翻页参数写错时指出是哪一项(String query, String pointer) throws Exception {
        var answer = send(get("/api/v1/cards?" + query));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void 未登录与无权限分别说明() throws Exception {
        var stranger = send(get("/api/v1/cards/mine"));
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = json(stranger);
        assertThat(problem.get("code").asString()).isEqualTo("NOT_SIGNED_IN");
        assertThat(problem.get("type").asString()).isEqualTo("https://lingxing.org/problems/not-signed-in");
        assertThat(problem.get("title").asString()).isEqualTo(problem.get("zh").asString());
        assertThat(problem.get("next").get("zh").asString()).isEqualTo("请登录后再试");

        var english = json(send(get("/api/v1/cards/mine").header("Accept-Language", "en")));
        assertThat(english.get("title").asString()).isEqualTo("Nobody is signed in, or the session has ended");
        assertThat(send(get("/api/v1/cards/mine").header("Reader", "guest")).body())
                .isEqualTo("示例guest");
        assertThat(code(send(post("/api/v1/cards", "{}").header("Reader", "guest"))))
                .isEqualTo("NOT_YOUR_ROLE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"甲\",\"books\":1,\"shelf\":\"OPEN\",\"loans\":[],\"nmae\":1} | /nmae  | 没有名为“nmae”的项",
                "{\"books\":1,\"shelf\":\"OPEN\",\"loans\":[]}                            | /name  | 此项必填",
                "{\"name\":null,\"books\":1,\"shelf\":\"OPEN\",\"loans\":[]}              | /name  | 此项必填",
                "{\"name\":\"甲\",\"books\":\"many\",\"shelf\":\"OPEN\",\"loans\":[]}     | /books | 此项的写法不对",
                "{\"name\":\"甲\",\"books\":{},\"shelf\":\"OPEN\",\"loans\":[]}           | /books | 此项的类型不对",
                "{\"name\":\"甲\",\"books\":1,\"shelf\":\"ATTIC\",\"loans\":[]}           | /shelf | 只能是：OPEN, CLOSED",
                "{\"name\":\"甲\",\"books\":1,\"shelf\":\"OPEN\",\"loans\":[{}]}          | /loans/0/title | 此项必填",
                "{\"name\":\"甲\",\"books\":1,\"shelf\":\"OPEN\",\"loans\":[{\"title\":\"x\"}]} | /loans/0/title | 书名太短",
                "{\"name\":\"甲乙丙丁戊\",\"books\":1,\"shelf\":\"OPEN\",\"loans\":[]}    | /name  | 1 至 4 个字",
                "{\"name\":                                                               | ''     | 不是合法的 JSON（第 1 行）",
                "{\"name\":\"甲\",\"name\":\"乙\",\"books\":1,\"shelf\":\"OPEN\",\"loans\":[]} | '' | 不是合法的 JSON（第 1 行）",
                "''                                                                       | ''     | 缺少请求内容",
            })
    void 输入有误时以指针指明(String body, String pointer, String says) throws Exception {
        var answer = send(post("/api/v1/cards", body).header("Reader", "clerk"));
        assertThat(answer.statusCode()).isEqualTo(400);
        var fault = json(answer).get("errors").get(0);
        assertThat(fault.get("pointer").asString()).isEqualTo(pointer);
        assertThat(fault.get("zh").asString()).isEqualTo(says);
    }

    @Test
    void 可空之项可以不写() throws Exception {
        var answer = send(post("/api/v1/cards", "{\"name\":\"甲\",\"books\":1,\"shelf\":\"OPEN\",\"loans\":[]}")
                .header("Reader", "clerk"));
        assertThat(answer.body()).isEqualTo("甲");
    }

    @Test
    void 他人已改则告知何人何时() throws Exception {
        var stale = send(put("/api/v1/cards/1", "\"2\""));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(json(stale).get("by").asString()).isEqualTo("示例乙");
        assertThat(json(stale).get("at").asString()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(json(stale).get("zh").asString()).isEqualTo("在您编辑期间，示例乙已修改此项");

        var current = send(put("/api/v1/cards/1", "W/\"3\""));
        assertThat(current.headers().firstValue("ETag")).contains("\"4\"");
        assertThat(code(send(put("/api/v1/cards/1", null)))).isEqualTo("VERSION_MISSING");
        assertThat(code(send(put("/api/v1/cards/1", "three")))).isEqualTo("INPUT_FAULTY");
    }

    @Test
    void 区域之外不得办理() throws Exception {
        assertThat(code(send(put("/api/v1/cards/2", "\"3\"")))).isEqualTo("NOT_YOUR_REGION");
    }

    @Test
    void 没有令牌的改动被拒() throws Exception {
        var forged = request("/api/v1/cards").header("Reader", "clerk").POST(BodyPublishers.ofString("{}"));
        assertThat(code(send(forged))).isEqualTo("CSRF_TOKEN_WRONG");
        var mismatched = request("/api/v1/cards")
                .header("Reader", "clerk")
                .header("Cookie", "XSRF-TOKEN=" + TOKEN)
                .header("X-XSRF-TOKEN", "another")
                .POST(BodyPublishers.ofString("{}"));
        assertThat(code(send(mismatched))).isEqualTo("CSRF_TOKEN_WRONG");
        var cookie = send(get("/api/v1/about")).headers().firstValue("Set-Cookie");
        assertThat(cookie.orElseThrow()).startsWith("XSRF-TOKEN=").contains("SameSite=Lax");
        assertThat(cookie.orElseThrow()).doesNotContain("HttpOnly");
    }

    @Test
    void 故障不泄露内情() throws Exception {
        var answer = send(get("/api/v1/cards/broken"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("FAULT").doesNotContain("secret of the inside", "Exception");
    }

    @Test
    void 过大的内容不予接收() throws Exception {
        var big = "x".repeat(1024 * 1024 + 1);
        assertThat(code(send(post("/api/v1/cards", big).header("Reader", "clerk"))))
                .isEqualTo("TOO_LARGE");
        var chunked = withToken(request("/api/v1/cards"))
                .header("Reader", "clerk")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("{\"name\":\"" + big + "\"}")));
        assertThat(send(chunked).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "/,                     portal",
        "/documents/zz-2019-7,  portal",
        "/console,              console",
        "/console/,             console",
        "/console/documents/zz, console",
        "/field/outbox,         field",
        "/consoles,             portal",
    })
    void 网页地址给出相应页面(String path, String page) throws Exception {
        var answer = send(get(path).header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>" + page + "</title>");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api",
                "/nothing.js",
                "/assets/gone-1.js",
                "/assets/",
                "/../operator.key",
                "/%2e%2e/operator.key",
                "/..%2foperator.key",
                "/assets/..%5c..%5coperator.key",
                "/assets/%252e%252e/%252e%252e/operator.key",
                "/console/..;/..;/operator.key",
                "/%00.html",
            })
    void 夹外文件与不存在的地址都不给(String path) throws Exception {
        var answer = raw(path);
        assertThat(answer).doesNotContain("secret").containsPattern("^HTTP/1.1 (400|404)");
    }

    @Test
    void 静态文件可长存且网页带安全头() throws Exception {
        assertThat(send(get("/assets/app-1a2b.js")).headers().firstValue("Cache-Control"))
                .contains("max-age=31536000, public, immutable");
        var page = send(get("/").header("Accept-Encoding", "gzip"));
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains(SecurityChain.contentPolicy(List.of()));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void 人人可知平台概况() throws Exception {
        var about = json(send(get("/api/v1/about")));
        assertThat(about.get("demonstration").asBoolean()).isTrue();
        assertThat(about.get("version").asString()).isNotBlank();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpRequest.Builder get(String path) {
        return request(path).GET();
    }

    private HttpRequest.Builder post(String path, String body) {
        return withToken(request(path)).POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder put(String path, @org.jspecify.annotations.Nullable String version) {
        var builder = withToken(request(path)).header("Reader", "clerk").PUT(BodyPublishers.noBody());
        return version == null ? builder : builder.header("If-Match", version);
    }

    private static HttpRequest.Builder withToken(HttpRequest.Builder builder) {
        return builder.header("Cookie", "XSRF-TOKEN=" + TOKEN)
                .header("X-XSRF-TOKEN", TOKEN)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) throws Exception {
        return client.send(builder.build(), BodyHandlers.ofString());
    }

    /** Asks for the path as it stands, which a well-behaved client would tidy first. */
    private String raw(String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String code(HttpResponse<String> answer) {
        return json(answer).get("code").asString();
    }

    /** This module alone, before a library-card office; nested so that the platform's own scan leaves it out. */
    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @ComponentScan(basePackageClasses = HttpTest.class)
    static class LibraryCards {

        @Bean
        DataSource database() {
            return TestStore.fresh();
        }

        /** A caller by the header {@code Reader}: "guest" may read, "clerk" may lend in 410105. */
        @Bean
        CallerSource byHeader() {
            return request -> Optional.ofNullable(request.getHeader("Reader"))
                    .map(name -> new Caller(
                            name,
                            "示例" + name,
                            name.equals("clerk")
                                    ? List.of(new Grant(Role.OFFICER, null, DivisionCode.of("410105")))
                                    : List.of()));
        }

        record Card(
                @Size(min = 1, max = 4, message = "1 至 4 个字 / 1 to 4 characters")
                String name,

                int books,
                Shelf shelf,
                @Nullable String note,
                List<@Valid Loan> loans) {}

        record Loan(
                @Size(min = 2, message = "书名太短 / The title is too short")
                String title) {}

        enum Shelf {
            OPEN,
            CLOSED
        }

        @RestController
        @RequestMapping("/api/v1/cards")
        @OpenTo(Audience.SIGNED_IN)
        static class CardResource {

            @GetMapping
            @OpenTo(Audience.PUBLIC)
            Page<String> list(Paging paging) {
                int from = paging.fromTheBeginning() ? 0 : Integer.parseInt(paging.after(0)) + 1;
                var rows = IntStream.range(from, 7)
                        .limit(paging.oneMore())
                        .mapToObj(Integer::toString)
                        .toList();
                return Page.of(rows, paging, 7, Instant.EPOCH, List::of);
            }

            @GetMapping("/mine")
            String mine(Caller caller) {
                return caller.name();
            }

            @PostMapping
            @OpenTo(roles = Role.OFFICER, anyDivision = true)
            String issue(@RequestBody @Valid Card card) {
                return card.name();
            }

            @PutMapping("/{number}")
            @OpenTo(roles = Role.OFFICER, anyDivision = true)
            ResponseEntity<String> change(@PathVariable int number, Version version, Caller caller) {
                caller.requireRegion(Role.OFFICER, DivisionCode.of(number == 1 ? "410105" : "410104"));
                version.requireIs(3, "示例乙", Instant.EPOCH);
                return new Version(4).of("changed");
            }

            @GetMapping("/broken")
            @OpenTo(Audience.PUBLIC)
            String broken() {
                throw new IllegalStateException("a secret of the inside");
            }
        }
    }
}
